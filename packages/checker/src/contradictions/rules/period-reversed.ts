import type { ContradictionRule } from '../conflict.ts'
import { compareDates, findRanges } from '../values/read-date.ts'

/** A stretch of time ends before it starts. */
export const periodReversed: ContradictionRule = {
  id: 'contradiction/period-reversed',
  find: ({ statements }) =>
    statements.flatMap((statement) => {
      const { norm, section } = statement
      if (section.foreign || !/(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3}年/.test(norm)) return []
      const wrong = findRanges(norm).find(
        ({ from, to }) => from.month !== undefined && to.month !== undefined && compareDates(from, to) > 0,
      )
      if (wrong === undefined) return []
      const quote = norm.slice(wrong.from.start, wrong.to.end)
      return [{ first: { value: wrong, quote, statement }, others: [] }]
    }),
}
