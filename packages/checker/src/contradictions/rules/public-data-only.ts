import { makeClaimRule } from '../claim-rule.ts'

/** 「仅使用公开数据」 against data that a partner gives or the project collects. */
export const publicDataOnly = makeClaimRule({
  id: 'contradiction/public-data-only',
  claim: 'claim-public-data',
  evidence: ['own-data'],
  softeners: 'own-data-softeners',
})
