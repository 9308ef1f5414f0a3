import { makeClaimRule } from '../claim-rule.ts'

/** 「已匿名化，无法识别个人」 against names or telephone numbers that are kept, or a key that leads back. */
export const anonymised = makeClaimRule({
  id: 'contradiction/anonymised',
  claim: 'claim-anonymous',
  evidence: ['traceable'],
  softeners: 'trace-softeners',
  anySubject: true,
})
