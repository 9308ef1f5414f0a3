import { makeClaimRule } from '../claim-rule.ts'

/** 「不涉及个人信息」 against faces, voices, identity numbers or records that are collected. */
export const noPersonalData = makeClaimRule({
  id: 'contradiction/no-personal-data',
  claim: 'claim-no-personal-data',
  evidence: ['personal-data'],
  softeners: 'data-softeners',
})
