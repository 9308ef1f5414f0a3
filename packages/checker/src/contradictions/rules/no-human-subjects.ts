import { makeClaimRule } from '../claim-rule.ts'

/** 「不涉及人类受试者」 against people who are recruited or sign a consent form. */
export const noHumanSubjects = makeClaimRule({
  id: 'contradiction/no-human-subjects',
  claim: 'claim-no-subjects',
  evidence: ['human-subjects'],
  softeners: 'subject-softeners',
})
