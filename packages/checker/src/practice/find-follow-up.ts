import type { Finding } from '@lunshen/schemas'
import { followUpLimit } from '../contradictions/follow-up-limit.ts'
import { gatherFacts } from '../contradictions/gather-facts.ts'
import { followUpInterval } from '../contradictions/rules/follow-up-interval.ts'
import { makeFinding } from '../findings/make-finding.ts'
import { excerptOf } from '../text/excerpt.ts'
import type { PracticeContext, PracticeText } from './apply-practice.ts'
import { originText } from './phrases.ts'

/** A follow-up interval that the measure allows and the committee does not; said apart, for it is no demand of the measure. */
export function findFollowUp(
  texts: readonly PracticeText[],
  findings: readonly Finding[],
  context: PracticeContext,
): Finding[] {
  const limit = context.practice?.followUpMonths
  if (limit === undefined || findings.some(({ ruleId }) => ruleId === followUpInterval.id)) return []
  const { article } = followUpLimit(context.deadlines, [])
  const facts = gatherFacts(texts, context.contradictions)
  const conflicts = followUpInterval.find(facts, { followUp: { months: limit.months, article } })
  return conflicts.map(({ first: { quote, statement } }) => {
    const words = {
      first: `“${excerptOf(quote, 40)}”`,
      limit: String(limit.months),
      origin: originText(limit.origin, context.language),
    }
    const location = { ...statement.place, excerpt: excerptOf(statement.text) }
    return makeFinding('practice/follow-up', { article, location, words }, context)
  })
}
