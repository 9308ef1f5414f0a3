import { makeClaimRule } from '../claim-rule.ts'

/** 「不联网」, 「本地部署」, 「数据不出院」 against a public cloud or an outside interface. */
export const noNetwork = makeClaimRule({
  id: 'contradiction/no-network',
  claim: 'claim-no-network',
  evidence: ['cloud-use'],
  softeners: 'cloud-softeners',
})
