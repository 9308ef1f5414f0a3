import type { Stated } from './conflict.ts'
import { type Facts, fieldsOf, mentionsOf, type Statement } from './facts.ts'
import { clauseBefore, hasWord, isMadeOf } from './standing.ts'
import { type DateRange, findRanges } from './values/read-date.ts'

const furthest = 24

/** The project's time span as its labels and sentences about the whole give it. */
export function findPlanPeriods(facts: Facts): Stated<DateRange>[] {
  const labelled = fieldsOf(facts, 'period').flatMap((statement) => {
    if (statement.section.nearest?.kind === 'heading') return []
    const [range, second] = findRanges(statement.norm)
    return range && !second && range.from.start <= 8 ? [stated(range, statement)] : []
  })
  const said = mentionsOf(facts, 'period').flatMap(({ statement, start, end }) => {
    const { norm } = statement
    if (!isMadeOf(facts, 'project-subjects', clauseBefore(norm, start))) return []
    if (hasWord(facts, 'other-periods', norm.slice(0, end))) return []
    const range = findRanges(norm.slice(start, start + 100)).find(
      ({ from }) => from.start >= end - start && from.start - (end - start) <= furthest,
    )
    const gap = range && norm.slice(end, start + range.from.start)
    return range && !/[。;]|采集|数据|病例|资料|阶段|收治|产生/.test(gap ?? '')
      ? [stated(shift(range, start), statement)]
      : []
  })
  return [...labelled, ...said].sort((a, b) => a.statement.index - b.statement.index)
}

const shift = ({ from, to }: DateRange, by: number): DateRange => ({
  from: { ...from, start: from.start + by, end: from.end + by },
  to: { ...to, start: to.start + by, end: to.end + by },
})

function stated(range: DateRange, statement: Statement): Stated<DateRange> {
  return { value: range, quote: statement.norm.slice(range.from.start, range.to.end), statement }
}
