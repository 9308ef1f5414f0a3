import type { ContradictionRule } from '../conflict.ts'
import { exactCountAt } from '../exact-count.ts'
import { type Facts, mentionsOf, type Statement } from '../facts.ts'
import { hasWord } from '../standing.ts'

/** Groups that make up a whole (test and control, men and women, training and test set) do not add up to it. */
export const groupSum: ContradictionRule = {
  id: 'contradiction/group-sum',
  find: (facts) =>
    mentionsOf(facts, 'whole-count').flatMap(({ statement, end }) => {
      const { norm } = statement
      const total = exactCountAt(norm, end)
      const unit = total && /^(?:例|名|人|位|张|条|份|幅|段)/.exec(norm.slice(total.end))?.[0]
      if (total === undefined || unit === undefined) return []
      const rest = norm.slice(total.end)
      const parts = partsOf(facts, rest, unit)
      const sum = parts.reduce((all, part) => all + part, 0)
      if (parts.length < 2 || sum === total.value || mentions(facts, statement)) return []
      return [
        {
          first: { value: total.value, quote: norm.slice(total.start, total.end + unit.length), statement },
          others: [],
          words: { sum: `${sum}${unit}` },
        },
      ]
    }),
}

const mentions = (facts: Facts, { norm }: Statement) => hasWord(facts, 'open-groups', norm)

/** Counts of the groups of one family that a sentence lists, or none where it does not list the whole family. */
function partsOf(facts: Facts, text: string, unit: string): number[] {
  for (const family of ['arms', 'sexes', 'splits']) {
    const groups = facts.lexicon.words[`group-${family}`] ?? []
    const counts: number[] = []
    for (const group of groups) {
      const at = text.indexOf(group)
      const count = at < 0 ? undefined : exactCountAt(text, at + group.length)
      if (count && text.startsWith(unit, count.end)) counts.push(count.value)
    }
    const needed = family === 'splits' ? 3 : 2
    if (counts.length >= needed) return counts
  }
  return []
}
