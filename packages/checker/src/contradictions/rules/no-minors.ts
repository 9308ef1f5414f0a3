import { makeClaimRule } from '../claim-rule.ts'

/** 「无未成年人」, 「仅限成年人」 against pupils and children among those taking part. */
export const noMinors = makeClaimRule({
  id: 'contradiction/no-minors',
  claim: 'claim-no-minors',
  evidence: ['minors'],
  softeners: 'minor-softeners',
})
