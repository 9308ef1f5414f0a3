import { type ContradictionRule, conflictOf, type Stated } from '../conflict.ts'
import { type Facts, fieldsOf, mentionsOf, type Statement } from '../facts.ts'
import { hasWord } from '../standing.ts'

/** The base model has another name elsewhere. */
export const baseModel: ContradictionRule = {
  id: 'contradiction/base-model',
  find: (facts) => conflictOf(findModels(facts), (a, b) => a.startsWith(b) || b.startsWith(a)),
}

const name =
  /^(?:[:为是]|采用|选用|使用|基于|开源的?|的){0,3}([a-z][a-z0-9.-]{1,20}(?: ?[a-z0-9.-]{1,12}){0,3})/

function findModels(facts: Facts): Stated<string>[] {
  const labelled = fieldsOf(facts, 'base-model').flatMap((statement) => readAt(facts, statement, 0) ?? [])
  const said = mentionsOf(facts, 'base-model').flatMap(({ statement, start, end }) => {
    const before = statement.norm.slice(Math.max(0, start - 6), start)
    if (hasWord(facts, 'other-models', before)) return []
    return readAt(facts, statement, end) ?? readBefore(facts, statement, start) ?? []
  })
  return [...labelled, ...said].sort((a, b) => a.statement.index - b.statement.index)
}

const usedAs = /(?:采用|选用|使用|以|基于)([a-z][a-z0-9. -]{1,30})(?:作为|为)$/

/** 「采用 Qwen2.5-14B 作为基座模型」. */
function readBefore(facts: Facts, statement: Statement, start: number): Stated<string> | undefined {
  const found = usedAs.exec(statement.norm.slice(Math.max(0, start - 40), start))?.[1]
  if (found === undefined || hasWord(facts, 'other-models', statement.norm)) return undefined
  return { value: plainName(found), quote: found, statement }
}

const plainName = (text: string) => text.replace(/[\s-]|(?:instruct|chat|base)$/g, '')

function readAt(facts: Facts, statement: Statement, at: number): Stated<string> | undefined {
  const found = name.exec(statement.norm.slice(at, at + 60))
  const rest = statement.norm.slice(at + (found?.[0].length ?? 0), at + (found?.[0].length ?? 0) + 8)
  if (found?.[1] === undefined || /^[、/]|^[和与或及]/.test(rest)) return undefined
  if (hasWord(facts, 'other-models', statement.norm)) return undefined
  return { value: plainName(found[1]), quote: found[1], statement }
}
