import { type ContradictionRule, conflictOf, type Stated } from '../conflict.ts'
import { exactCountAt } from '../exact-count.ts'
import { type Facts, fieldsOf, mentionsOf, type Statement } from '../facts.ts'
import { hasWord } from '../standing.ts'

interface Sample {
  readonly count: number
  /** Who is counted; empty for participants in general. */
  readonly who: string
}

/** The number of people to take part differs between places that give it as the whole. */
export const sampleSize: ContradictionRule = {
  id: 'contradiction/sample-size',
  find: (facts) => {
    const samples = findSamples(facts)
    return conflictOf(samples, (a, b) => a.count === b.count || a.who !== b.who)
  },
}

const unit = /^(?:例|名|位|人|人次|个病例|份病例)/
const general =
  /^(?:受试者|参与者|志愿者|被试|研究对象|参加者|受试对象|患者|病人|病例|人)?(?=[,。;()、及参进入开接完]|$)/

function findSamples(facts: Facts): Stated<Sample>[] {
  const labelled = fieldsOf(facts, 'sample-size').flatMap(
    (statement) => readAt(facts, statement, 0, true) ?? [],
  )
  const said = mentionsOf(facts, 'sample-size').flatMap(({ statement, start, end }) => {
    const before = statement.norm.slice(Math.max(0, start - 14), start)
    if (hasWord(facts, 'sub-samples', before)) return []
    return readAt(facts, statement, end, false) ?? []
  })
  return [...labelled, ...said].sort((a, b) => a.statement.index - b.statement.index)
}

const whoIn = (rest: string) => (general.test(rest) ? '' : (/^[\u4e00-\u9fff]{1,8}/.exec(rest)?.[0] ?? ''))

function readAt(facts: Facts, statement: Statement, at: number, bare: boolean): Stated<Sample> | undefined {
  const { norm } = statement
  const skipped =
    /^(?:受试者|患者|志愿者|参与者|被试|病例|学生)?/.exec(norm.slice(at, at + 4))?.[0].length ?? 0
  const count = exactCountAt(norm, at + skipped)
  if (count === undefined || count.value < 2) return undefined
  const counter = unit.exec(norm.slice(count.end, count.end + 4))?.[0]
  if (counter === undefined && !(bare && count.end === norm.length)) return undefined
  if (hasWord(facts, 'sub-samples', norm.slice(Math.max(0, at - 24), count.start))) return undefined
  const rest = norm.slice(count.end + (counter?.length ?? 0))
  const who = whoIn(rest)
  const quote = norm.slice(count.start, count.end + (counter?.length ?? 0))
  return { value: { count: count.value, who }, quote, statement }
}
