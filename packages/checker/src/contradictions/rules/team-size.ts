import { type ContradictionRule, conflictOf, type Stated } from '../conflict.ts'
import { exactCountAt } from '../exact-count.ts'
import { type Facts, fieldsOf, mentionsOf, type Statement } from '../facts.ts'

/** The number of the team's members differs between places that give it. */
export const teamSize: ContradictionRule = {
  id: 'contradiction/team-size',
  find: (facts) => conflictOf(findSizes(facts), (a, b) => a === b),
}

function findSizes(facts: Facts): Stated<number>[] {
  const labelled = fieldsOf(facts, 'team-size').flatMap((statement) => readAt(statement, 0, true) ?? [])
  const said = mentionsOf(facts, 'team-size').flatMap(({ statement, start, end }) =>
    /[各每子分两]$/.test(statement.norm.slice(0, start)) ? [] : (readAt(statement, end, false) ?? []),
  )
  return [...labelled, ...said].sort((a, b) => a.statement.index - b.statement.index)
}

function readAt(statement: Statement, at: number, bare: boolean): Stated<number> | undefined {
  const { norm } = statement
  const count = exactCountAt(norm, at)
  const unit = count && /^(?:名|人|位)/.exec(norm.slice(count.end))?.[0]
  if (count === undefined || (unit === undefined && !(bare && count.end === norm.length))) return undefined
  // 「成员4名教师」 counts the teachers only.
  if (unit !== undefined && !/^(?:成员|人员)?(?:[,。;:()]|组成|$)/.test(norm.slice(count.end + unit.length)))
    return undefined
  return { value: count.value, quote: norm.slice(count.start, count.end + (unit?.length ?? 0)), statement }
}
