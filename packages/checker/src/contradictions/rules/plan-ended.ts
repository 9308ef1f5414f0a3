import type { ContradictionRule, Stated } from '../conflict.ts'
import { type Facts, fieldsOf, type Statement } from '../facts.ts'
import { findPlanPeriods } from '../plan-period.ts'
import { compareDates, type DateValue, findDates } from '../values/read-date.ts'

/** The plan had ended before the application was dated or signed. */
export const planEnded: ContradictionRule = {
  id: 'contradiction/plan-ended',
  find: (facts) => {
    const [plan] = findPlanPeriods(facts)
    if (plan === undefined || compareDates(plan.value.from, plan.value.to) > 0) return []
    const late = findApplicationDates(facts).find(({ value }) => compareDates(plan.value.to, value) < 0)
    return late === undefined ? [] : [{ first: plan, others: [late] }]
  },
}

const longestDateLine = 60
/** Ends with a day that is no end of a term. */
const dateLine = /^[^至到止前起自年限]{0,40}(?:19|20|[一二][〇零])[^至到止前起自]{6,12}$/

/** Days on which the application was filled in, handed in or signed. */
function findApplicationDates(facts: Facts): Stated<DateValue>[] {
  const dated = fieldsOf(facts, 'application-date')
  const signed = facts.statements.filter(
    ({ norm, section }) =>
      section.commitment && !section.foreign && norm.length <= longestDateLine && dateLine.test(norm),
  )
  return [...dated, ...signed].flatMap((statement) => dateOf(statement) ?? [])
}

function dateOf(statement: Statement): Stated<DateValue> | undefined {
  const date = findDates(statement.norm).at(-1)
  if (date?.month === undefined) return undefined
  return { value: date, quote: statement.norm.slice(date.start, date.end), statement }
}
