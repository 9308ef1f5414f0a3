import type { Cue } from './context-rules.ts'

/** A stretch under negation: a term that starts inside is negated. */
export interface NegatedSpan {
  readonly from: number
  readonly to: number
}

/** How many characters after the word a negation of each kind reaches at most, and what ends it earlier. */
const reach = { wide: 80, narrow: 14, close: 0, lifting: 10 } as const
const afterReach = 40

/**
 * Finds what is negated in a normalised sentence. `wide` words (不涉及) reach over an enumeration to the end of the clause, `narrow`
 * ones (没有, 不使用) a short way and not past 的, `close` ones (非) only the very next word, `lifting` ones (无需, 未经) only their
 * complement: what follows 即, 直接, 就 is done all the more. Words of `double` and `exempt` are no negation.
 */
export function findNegations(sentence: string, cues: readonly Cue[]): NegatedSpan[] {
  const spared = cues.filter(({ kind }) => kind === 'exempt' || kind === 'double')
  const turns = cues.filter(({ kind }) => kind === 'turns')
  const lifting = cues.filter(({ kind }) => kind === 'lifting')
  const spans: NegatedSpan[] = []
  // 「并非不需要」: what begins with the inner negation is undone, what follows stands.
  for (const cue of cues) if (cue.kind === 'double') spans.push({ from: cue.start, to: cue.end })
  for (const cue of cues) {
    if (
      spared.some(
        ({ start, end }) => start < cue.end && end > cue.start && end - start >= cue.end - cue.start,
      )
    )
      continue
    const span = spanOf(sentence, cue, turns, lifting)
    if (span !== undefined) spans.push(span)
  }
  return spans
}

function spanOf(
  sentence: string,
  cue: Cue,
  turns: readonly Cue[],
  lifting: readonly Cue[],
): NegatedSpan | undefined {
  if (cue.kind === 'after') return { from: spanBefore(sentence, cue, turns), to: cue.start }
  if (cue.kind !== 'wide' && cue.kind !== 'narrow' && cue.kind !== 'close' && cue.kind !== 'lifting')
    return undefined
  let to = Math.min(sentence.length, cue.end + reach[cue.kind])
  const stop = cue.kind === 'wide' ? /[,，:：]/ : /[,，:：的地]/
  for (let i = cue.end + 1; i < to; i++) {
    const char = sentence.charAt(i)
    if (stop.test(char) || (char === '、' && cue.kind === 'lifting')) to = i
    // 「没有A、B和C」: every further item of a list lengthens the reach.
    else if (char === '、') to = Math.max(to, Math.min(sentence.length, i + reach[cue.kind]))
  }
  for (const turn of turns) if (turn.start > cue.end && turn.start < to) to = turn.start
  // 「不能也无需核准」: two negations side by side do not cancel each other.
  if (cue.kind === 'narrow')
    for (const next of lifting) if (next.start >= cue.end && next.start < to) to = next.start
  return { from: cue.end, to: cue.kind === 'close' ? cue.end + 1 : to }
}

function spanBefore(sentence: string, cue: Cue, turns: readonly Cue[]): number {
  let from = Math.max(0, cue.start - afterReach)
  for (const turn of turns) if (turn.end <= cue.start && turn.start > from) from = turn.end
  for (let i = cue.start - 2; i > from; i--) if (/[,，:：]/.test(sentence.charAt(i))) return i + 1
  return from
}
