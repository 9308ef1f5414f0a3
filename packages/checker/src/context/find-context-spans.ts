import type { Bilingual } from '@lunshen/measure'
import type { ContextRule, ContextRules, Cue } from './context-rules.ts'
import { findNegations } from './find-negations.ts'

/** A stretch of a sentence whose terms are worth less, and why. `covers` is where a term has to start. */
export interface ContextSpan {
  readonly from: number
  readonly to: number
  readonly factor: number
  readonly id: string
  readonly reason: Bilingual
}

const noSpans: readonly ContextSpan[] = []

/** All cues of a normalised sentence, in order of their end. */
export function findCues(sentence: string, rules: ContextRules): readonly Cue[] {
  return rules.matcher
    .find(sentence)
    .map(({ pattern, start, end }) => ({ kind: rules.kinds[pattern]!, start, end }))
}

/** All stretches of a normalised sentence that discount the terms in them: negation first, then the context rules. */
export function findContextSpans(sentence: string, rules: ContextRules): readonly ContextSpan[] {
  const cues = findCues(sentence, rules)
  if (cues.length === 0) return noSpans
  const { reason } = rules.data.negation
  const spans: ContextSpan[] = findNegations(sentence, cues).map((span) => ({
    ...span,
    factor: 0,
    id: 'negation',
    reason,
  }))
  const selves = cues.filter(({ kind }) => kind === 'self').map(({ start }) => start)
  for (const cue of cues) {
    if (typeof cue.kind === 'string') continue
    const span = reachOf(sentence, cue, cue.kind, selves)
    if (span !== undefined) spans.push(span)
  }
  return spans
}

function reachOf(sentence: string, cue: Cue, rule: ContextRule, selves: number[]): ContextSpan | undefined {
  const { id, factor, reason } = rule
  let [from, to] = bounds(sentence, cue, rule.reach)
  if (rule.endsAtSelf === true) {
    const next = selves.find((start) => start >= cue.end)
    if (next !== undefined) to = Math.min(to, next)
    const before = selves.findLast((start) => start < cue.start)
    if (before !== undefined && rule.reach === 'sentence') return undefined
  }
  if (from >= to) return undefined
  return { from, to, factor, id, reason }
}

function bounds(sentence: string, cue: Cue, reach: ContextRule['reach']): [number, number] {
  if (reach === 'match') return [cue.start, cue.end]
  if (reach === 'after') return [cue.start, sentence.length]
  if (reach === 'before') return [0, cue.end]
  if (reach === 'sentence') return [0, sentence.length]
  return [clauseStart(sentence, cue.start), clauseEnd(sentence, cue.end)]
}

const clauseMark = /[,，:：。；;!?！？]/

/** Where the clause around an offset begins. */
export function clauseStart(sentence: string, offset: number): number {
  for (let i = offset - 1; i >= 0; i--) if (clauseMark.test(sentence.charAt(i))) return i + 1
  return 0
}

/** Where the clause around an offset ends. */
export function clauseEnd(sentence: string, offset: number): number {
  for (let i = offset; i < sentence.length; i++) if (clauseMark.test(sentence.charAt(i))) return i
  return sentence.length
}
