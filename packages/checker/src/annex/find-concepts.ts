import type { Bilingual } from '@lunshen/measure'
import { judgeSpans } from '../context/judge-context.ts'
import type { PatternHit } from '../text/pattern-matcher.ts'
import type { AnnexLexicons, Concept } from './lexicon.ts'
import { type ScreenedSentence, spansOf } from './list-sentences.ts'

/** A concept found in a sentence. `strength` is concept weight × context × section, 0..1. */
export interface ConceptHit {
  readonly concept: string
  readonly sentence: ScreenedSentence
  readonly start: number
  readonly end: number
  readonly term: string
  readonly strength: number
  /** Why the term is worth less than it could be. */
  readonly reason?: Bilingual
}

/** Concept id → its hits in reading order. */
export type ConceptIndex = ReadonlyMap<string, readonly ConceptHit[]>

/** Finds all concepts in all sentences and judges each by its context and section. */
export function findConcepts(sentences: readonly ScreenedSentence[], lexicons: AnnexLexicons): ConceptIndex {
  const index = new Map<string, ConceptHit[]>()
  for (const sentence of sentences) {
    for (const hit of hitsOf(sentence, lexicons)) {
      const list = index.get(hit.concept)
      if (list === undefined) index.set(hit.concept, [hit])
      else list.push(hit)
    }
  }
  return index
}

function hitsOf(sentence: ScreenedSentence, lexicons: AnnexLexicons): ConceptHit[] {
  const found = lexicons.conceptMatcher.find(sentence.normalised)
  if (found.length === 0) return []
  const spans = spansOf(sentence, lexicons.context)
  const negations = spans.filter(({ factor }) => factor === 0)
  const concepts = found.map(({ pattern }) => lexicons.concepts[lexicons.conceptOfPattern[pattern]!]!)
  const hits: ConceptHit[] = []
  found.forEach(({ start, end }, i) => {
    const { id, weight, plain, yieldsTo } = concepts[i]!
    if (yieldsTo !== undefined && overlaps(found, concepts, yieldsTo, start, end)) return
    const verdict = judgeSpans(plain === true ? negations : spans, start, end)
    const strength = Math.min(1, weight * verdict.factor * sentence.weight)
    const reason = verdict.reason ?? sentence.sectionReason
    const hit = { concept: id, sentence, start, end, strength, term: sentence.normalised.slice(start, end) }
    hits.push(reason === undefined ? hit : { ...hit, reason })
  })
  return hits
}

function overlaps(
  found: readonly PatternHit[],
  concepts: readonly Concept[],
  ids: readonly string[],
  start: number,
  end: number,
): boolean {
  return found.some((other, i) => ids.includes(concepts[i]!.id) && other.start < end && other.end > start)
}
