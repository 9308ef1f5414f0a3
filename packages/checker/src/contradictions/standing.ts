import { findContextSpans } from '../context/find-context-spans.ts'
import { judgeSpans } from '../context/judge-context.ts'
import type { Facts, Mention, Statement } from './facts.ts'

const full = 0.5

/** Whether a stretch of a sentence is said as a fact of this project: not denied, quoted, planned for later or of others. */
export function standsAsFact(facts: Facts, { statement, start, end }: Mention): boolean {
  statement.spans ??= findContextSpans(statement.norm, facts.lexicon.context)
  const { spans } = statement
  return judgeSpans(spans, start, start + 1).factor >= full && judgeSpans(spans, end - 1, end).factor >= full
}

/** Whether a denial is said by the project of itself: not quoted from the law, of others, or of a later day. */
export function standsAsDenial(facts: Facts, { statement, start, end }: Mention): boolean {
  statement.spans ??= findContextSpans(statement.norm, facts.lexicon.context)
  const spans = statement.spans.filter(({ id }) => id !== 'negation' && id !== 'obligation')
  return judgeSpans(spans, start, end).factor >= full && !isConditional(facts, statement)
}

/** Whether a sentence only speaks of a case that may arise. */
export function isConditional(facts: Facts, { norm }: Statement): boolean {
  return hasWord(facts, 'conditions', norm)
}

/** Whether a text holds a word of a list. */
export function hasWord({ lexicon }: Facts, list: string, text: string): boolean {
  return (lexicon.words[list] ?? []).some((word) => text.includes(word))
}

const clauseMark = /[,:。;!?]/

/** The words of the clause before an offset, at most as many characters as given. */
export function clauseBefore(text: string, offset: number, most = 40): string {
  let from = offset
  while (from > 0 && offset - from < most && !clauseMark.test(text.charAt(from - 1))) from--
  return text.slice(from, offset)
}

/** The words of the clause after an offset, at most as many characters as given. */
export function clauseAfter(text: string, offset: number, most = 40): string {
  let to = offset
  while (to < text.length && to - offset < most && !clauseMark.test(text.charAt(to))) to++
  return text.slice(offset, to)
}

/** Whether a text is made of words of a list alone. */
export function isMadeOf({ lexicon }: Facts, list: string, text: string): boolean {
  let rest = text
  while (rest !== '') {
    const word = (lexicon.words[list] ?? []).find((item) => rest.startsWith(item))
    if (word === undefined) return false
    rest = rest.slice(word.length)
  }
  return true
}
