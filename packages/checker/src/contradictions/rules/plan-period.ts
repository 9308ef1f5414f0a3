import { type ContradictionRule, conflictOf } from '../conflict.ts'
import { findPlanPeriods } from '../plan-period.ts'
import { compareDates } from '../values/read-date.ts'

/** The start or end of the project differs between places that give it. */
export const planPeriod: ContradictionRule = {
  id: 'contradiction/plan-period',
  find: (facts) =>
    conflictOf(
      findPlanPeriods(facts),
      (a, b) => compareDates(a.from, b.from) === 0 && compareDates(a.to, b.to) === 0,
    ),
}
