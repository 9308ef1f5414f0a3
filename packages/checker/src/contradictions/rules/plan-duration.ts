import type { ContradictionRule, Stated } from '../conflict.ts'
import { type Facts, fieldsOf, mentionsOf, type Statement } from '../facts.ts'
import { findPlanPeriods } from '../plan-period.ts'
import { monthsOf } from '../values/read-date.ts'
import { readNumber } from '../values/read-number.ts'

/** A plan of whole years may be a month longer or shorter than its dates. */
const slackMonths = 2

/** The stated duration of the project does not fit its dates. */
export const planDuration: ContradictionRule = {
  id: 'contradiction/plan-duration',
  find: (facts) => {
    const period = findPlanPeriods(facts)[0]
    const months = period && monthsOf(period.value)
    if (period === undefined || months === undefined || months < 1) return []
    const other = findDurations(facts).find(
      ({ value }) => Math.abs(value - months) > Math.max(slackMonths, value / 12),
    )
    return other === undefined ? [] : [{ first: period, others: [other], words: { months: String(months) } }]
  },
}

const lead = /^(?:总?(?:为|是|共|共计|周期|:|计划为)){0,3}/
const unit = /^(个月|年)(?!\d|度|级|内|以)/

/** Durations of the whole project in months. */
function findDurations(facts: Facts): Stated<number>[] {
  const said = mentionsOf(facts, 'duration').map(({ statement, end }) => readAt(statement, end))
  const labelled = fieldsOf(facts, 'period').map((statement) =>
    statement.section.nearest?.kind === 'heading' ? undefined : readAt(statement, 0),
  )
  return [...said, ...labelled].filter((item) => item !== undefined)
}

function readAt(statement: Statement, at: number): Stated<number> | undefined {
  const start = at + (lead.exec(statement.norm.slice(at, at + 12))?.[0].length ?? 0)
  const number = readNumber(statement.norm, start)
  const word = number && unit.exec(statement.norm.slice(number.end, number.end + 4))?.[1]
  if (number === undefined || word === undefined) return undefined
  if (/半|余|多/.test(statement.norm.slice(number.end, number.end + word.length + 1))) return undefined
  const months = number.value * (word === '年' ? 12 : 1)
  if (months > 240) return undefined
  return { value: months, quote: statement.norm.slice(start, number.end + word.length), statement }
}
