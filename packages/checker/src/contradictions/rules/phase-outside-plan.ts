import { normaliseText } from '../../text/normalise.ts'
import type { ContradictionRule, Stated } from '../conflict.ts'
import type { Facts, Statement } from '../facts.ts'
import { findPlanPeriods } from '../plan-period.ts'
import { hasWord } from '../standing.ts'
import { compareDates, type DateRange, findRanges } from '../values/read-date.ts'

/** A phase of the schedule lies outside the project's time span. */
export const phaseOutsidePlan: ContradictionRule = {
  id: 'contradiction/phase-outside-plan',
  find: (facts) => {
    const [plan] = findPlanPeriods(facts)
    if (plan === undefined || compareDates(plan.value.from, plan.value.to) > 0) return []
    const others = findPhases(facts).filter(
      ({ value, statement }) =>
        statement.index !== plan.statement.index &&
        (compareDates(value.from, plan.value.from) < 0 || compareDates(value.to, plan.value.to) > 0) &&
        compareDates(value.from, value.to) <= 0,
    )
    return others.length === 0 ? [] : [{ first: plan, others: others.slice(0, 3) }]
  },
}

/** A sentence with the lead-in it stands under: the dates of a list item are its label. */
function itemOf({ norm, section: { nearest } }: Statement): string {
  return nearest?.kind === 'lead-in' ? `${normaliseText(nearest.text)}:${norm}` : norm
}

const phaseStart = /^(?:[(\d)一二三四五六七八九十、.第阶段年期步:\s]|phase|stage){0,12}$/

/** Stretches of time that open an item of the schedule: 「2026年4月至9月：整理资料」. */
function findPhases(facts: Facts): Stated<DateRange>[] {
  return facts.statements.flatMap((statement) => {
    const { section } = statement
    if (!section.schedule || section.foreign) return []
    const norm = itemOf(statement)
    if (
      !/20\d\d/.test(norm) ||
      hasWord(facts, 'outside-plan', norm) ||
      hasWord(facts, 'outside-plan', section.labels.join())
    )
      return []
    return findRanges(norm)
      .filter(({ from, to }) => {
        const before = norm.slice(Math.max(0, from.start - 12), from.start)
        return from.month !== undefined && to.month !== undefined && phaseStart.test(before)
      })
      .slice(0, 1)
      .map((value) => ({ value, quote: norm.slice(value.from.start, value.to.end), statement }))
  })
}
