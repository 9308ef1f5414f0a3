import type { ContradictionRule, Stated } from '../conflict.ts'
import { exactCountAt } from '../exact-count.ts'
import { type Facts, mentionsOf } from '../facts.ts'
import { hasWord } from '../standing.ts'

interface Sized {
  readonly count: number
  readonly unit: string
}

/** The test set holds more than all the data there is. */
export const testSetSize: ContradictionRule = {
  id: 'contradiction/test-set-size',
  find: (facts) => {
    const totals = findSizes(facts, 'data-total')
    const tests = findSizes(facts, 'test-set')
    const conflict = tests.flatMap((test) => {
      const same = totals.filter(({ value }) => value.unit === test.value.unit)
      const [largest] = [...same].sort((a, b) => b.value.count - a.value.count)
      return largest && largest.value.count < test.value.count ? [{ first: largest, others: [test] }] : []
    })
    return conflict.slice(0, 1)
  },
}

function findSizes(facts: Facts, cue: string): Stated<Sized>[] {
  return mentionsOf(facts, cue).flatMap(({ statement, start, end }) => {
    const { norm } = statement
    if (hasWord(facts, 'other-data', norm.slice(Math.max(0, start - 12), end))) return []
    const count = exactCountAt(norm, end)
    const found = count && /^(万)?(例|张|条|份|幅|段|小时|人|名|帧)/.exec(norm.slice(count.end))
    if (!count || !found) return []
    const value = { count: count.value * (found[1] ? 10_000 : 1), unit: found[2] ?? '' }
    return [{ value, quote: norm.slice(start, count.end + found[0].length), statement }]
  })
}
