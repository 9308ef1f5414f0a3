import { normaliseText } from '../../text/normalise.ts'
import type { Conflict, ContradictionRule } from '../conflict.ts'
import { isInexact } from '../exact-count.ts'
import { type Facts, mentionsOf, type Statement } from '../facts.ts'
import { hasWord } from '../standing.ts'
import { findTableSums } from '../table-sums.ts'
import { findMoney, readMoney } from '../values/read-money.ts'

/** The parts of the funding add up to more than the total, or to another sum where they are all of it. */
export const fundingParts: ContradictionRule = {
  id: 'contradiction/funding-parts',
  find: (facts) => [
    ...mentionsOf(facts, 'funding-total').flatMap(({ statement, end }) => inSentence(facts, statement, end)),
    ...facts.statements.flatMap((statement) => underTotal(facts, statement)),
    ...findTableSums(facts),
  ],
}

/** 「总经费50万元：省科技厅30万元，配套15万元」: the total is the lead-in. */
function underTotal(facts: Facts, statement: Statement): Conflict[] {
  const { nearest, foreign } = statement.section
  if (foreign || nearest?.kind !== 'lead-in' || !nearest.text.includes('元')) return []
  const label = normaliseText(nearest.text)
  const cue = /(?:总|项目|课题)?(?:经费|投资|预算)(?:总额|共计|合计|总计|共)?/.exec(label)
  if (cue === null || !/总|共|合/.test(cue[0])) return []
  return inSentence(facts, statement, cue.index + cue[0].length, `${label}:${statement.norm}`)
}

function inSentence(facts: Facts, statement: Statement, end: number, norm = statement.norm): Conflict[] {
  const total = readMoney(norm, end)
  if (total === undefined || isInexact(norm, total.start)) return []
  const rest = norm.slice(total.end)
  const opens = /^(?:[,:(]?(?:其中|包括|分别为|由|含|即)|:)/.exec(rest)
  if (opens === null || /每年|年均|另有|另外|此外|\d年\d/.test(rest)) return []
  const parts = findMoney(
    rest
      .split(/其中|包括/)
      .slice(0, 2)
      .join('')
      .split(/[。;]|另|此外/)[0] ?? '',
  )
  const sum = parts.reduce((all, { yuan }) => all + yuan, 0)
  if (parts.length < 2 || sum === total.yuan) return []
  const closed = hasWord(facts, 'funding-sources', rest) && !hasWord(facts, 'open-lists', rest)
  if (sum < total.yuan && !closed) return []
  const quote = norm.slice(total.start, total.end)
  return [{ first: { value: total.yuan, quote, statement }, others: [], words: { sum: inMyriads(sum) } }]
}

/** A sum in the unit of Chinese budgets. */
function inMyriads(yuan: number): string {
  return yuan % 100 === 0 && yuan >= 10_000 ? `${yuan / 10_000}万元` : `${yuan}元`
}
