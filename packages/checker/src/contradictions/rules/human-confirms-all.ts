import { makeClaimRule } from '../claim-rule.ts'

/** 「所有结果均由人工确认」 against what is done without anyone's confirmation. */
export const humanConfirmsAll = makeClaimRule({
  id: 'contradiction/human-confirms-all',
  claim: 'claim-human-confirms',
  evidence: ['unconfirmed-action'],
  without: 'without-human',
  softeners: 'action-softeners',
  anySubject: true,
})
