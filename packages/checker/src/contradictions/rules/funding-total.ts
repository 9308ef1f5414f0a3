import { type ContradictionRule, conflictOf, type Stated } from '../conflict.ts'
import { isInexact } from '../exact-count.ts'
import { type Facts, fieldsOf, mentionsOf, type Statement } from '../facts.ts'
import { clauseBefore, isMadeOf } from '../standing.ts'
import { findMoney, type Money, readMoney } from '../values/read-money.ts'

/** The total funding of the project where a text calls it so. */
export function findFundingTotals(facts: Facts): Stated<number>[] {
  const labelled = fieldsOf(facts, 'funding-total').flatMap((statement) => {
    const { section, norm } = statement
    const inMyriads = /万元/.test(section.nearest?.text ?? '') && /^\d[\d,.]*$/.test(norm)
    const money = readMoney(inMyriads ? `${norm}万元` : norm, 0)
    const several = findMoney(norm).length > 1 && !/其中|包括/.test(norm)
    return money && !several ? [stated(money, statement, inMyriads)] : []
  })
  const said = mentionsOf(facts, 'funding-total').flatMap(({ statement, start, end }) => {
    const { norm } = statement
    if (!isMadeOf(facts, 'funding-subjects', clauseBefore(norm, start))) return []
    const money = readMoney(norm, end)
    return money && !isInexact(norm, money.start) ? [stated(money, statement)] : []
  })
  return [...labelled, ...said].sort((a, b) => a.statement.index - b.statement.index)
}

function stated({ yuan, start, end }: Money, statement: Statement, whole = false): Stated<number> {
  return { value: yuan, quote: whole ? `${statement.norm}万元` : statement.norm.slice(start, end), statement }
}

/** The total funding differs between places that give it. */
export const fundingTotal: ContradictionRule = {
  id: 'contradiction/funding-total',
  find: (facts) => conflictOf(findFundingTotals(facts), (a, b) => a === b),
}
