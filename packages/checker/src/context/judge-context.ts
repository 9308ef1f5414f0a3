import type { Bilingual } from '@lunshen/measure'
import type { ContextRules } from './context-rules.ts'
import { loadContextRules } from './context-rules.ts'
import { type ContextSpan, findContextSpans, findCues } from './find-context-spans.ts'
import { findNegations } from './find-negations.ts'

/** What a term is worth in its sentence: 1 full, 0 nothing; with the reason where it is discounted. */
export interface ContextVerdict {
  readonly factor: number
  readonly rule?: string
  readonly reason?: Bilingual
}

/** Judges one term by the spans of its sentence: the strongest discount wins. Offsets are of the normalised sentence. */
export function judgeSpans(spans: readonly ContextSpan[], start: number, end: number): ContextVerdict {
  let worst: ContextSpan | undefined
  for (const span of spans) {
    const inside =
      span.id === 'negation' ? start >= span.from && start < span.to : start < span.to && end > span.from
    if (inside && span.factor < (worst?.factor ?? 1)) worst = span
  }
  if (worst === undefined) return { factor: 1 }
  return { factor: worst.factor, rule: worst.id, reason: worst.reason }
}

/**
 * Judges a term at [start, end) of a normalised sentence: negated, background, quotation, literature, plan, other people's system.
 * For many terms of one sentence use {@link findContextSpans} once and {@link judgeSpans}.
 */
export function judgeContext(
  sentence: string,
  start: number,
  end: number,
  rules: ContextRules = loadContextRules(),
): ContextVerdict {
  return judgeSpans(findContextSpans(sentence, rules), start, end)
}

/** Whether the term that starts at `start` of a normalised sentence is negated (不涉及A、B和C; not 不仅, 未来, 无人 …). */
export function isNegated(
  sentence: string,
  start: number,
  rules: ContextRules = loadContextRules(),
): boolean {
  const cues = findCues(sentence, rules)
  return findNegations(sentence, cues).some(({ from, to }) => start >= from && start < to)
}
