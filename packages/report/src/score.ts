import type { AnnexEvidence } from '@lunshen/schemas'

/** A score or weight with two decimals, as all reports write it. */
export function formatScore(score: number): string {
  return score.toFixed(2)
}

/** Annex evidence with the heaviest first; equal weights keep the order of the document. */
export function strongestFirst(evidence: readonly AnnexEvidence[]): AnnexEvidence[] {
  return evidence.toSorted((a, b) => b.weight - a.weight)
}

/** Draws the attention of the reader to hits in their sentence: the text around the first occurrence of the term. */
export function splitAtTerm(
  text: string,
  term: string,
): readonly [before: string, hit: string, after: string] {
  const at = term === '' ? -1 : text.indexOf(term)
  return at < 0 ? [text, '', ''] : [text.slice(0, at), term, text.slice(at + term.length)]
}
