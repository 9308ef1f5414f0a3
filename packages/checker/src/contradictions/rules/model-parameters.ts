import { type ContradictionRule, conflictOf, type Stated } from '../conflict.ts'
import { isInexact } from '../exact-count.ts'
import { type Facts, fieldsOf, mentionsOf, type Statement } from '../facts.ts'
import { clauseBefore, hasWord, isMadeOf } from '../standing.ts'
import { readNumber } from '../values/read-number.ts'

/** The model's number of parameters differs between places that give it. */
export const modelParameters: ContradictionRule = {
  id: 'contradiction/model-parameters',
  find: (facts) => conflictOf(findSizes(facts), (a, b) => a === b),
}

const units: Readonly<Record<string, number>> = {
  亿: 1e8,
  万: 1e4,
  b: 1e9,
  m: 1e6,
  百万: 1e6,
  千万: 1e7,
  十亿: 1e9,
}

function findSizes(facts: Facts): Stated<number>[] {
  const labelled = fieldsOf(facts, 'model-parameters').flatMap((statement) => readAt(statement, 0) ?? [])
  const said = mentionsOf(facts, 'model-parameters').flatMap(({ statement, start, end }) => {
    const own = isMadeOf(facts, 'model-subjects', clauseBefore(statement.norm, start))
    return own && !hasWord(facts, 'other-models', statement.norm) ? (readAt(statement, end) ?? []) : []
  })
  return [...labelled, ...said].sort((a, b) => a.statement.index - b.statement.index)
}

function readAt(statement: Statement, at: number): Stated<number> | undefined {
  const { norm } = statement
  const start = at + (/^[:为是共达有]{0,2}/.exec(norm.slice(at, at + 4))?.[0].length ?? 0)
  const number = readNumber(norm, start)
  if (number === undefined || isInexact(norm, start)) return undefined
  const unit = /^(?:百万|千万|十亿|亿|万|b|m)/.exec(norm.slice(number.end, number.end + 3))?.[0] ?? ''
  const value = number.value * (units[unit] ?? 1)
  return value < 1000 ? undefined : { value, quote: norm.slice(start, number.end + unit.length), statement }
}
