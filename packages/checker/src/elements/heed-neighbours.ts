import type { PassageFact } from './gather-facts.ts'

const B = Number(process.env['B0'] ?? 2)
const anchorFrom = 0.45
const reach = 2

/**
 * Proposals follow the order in which the measure lists the elements: a sentence between two elements is more likely to be one of
 * those listed between or beside them. Raises likelihoods accordingly; what a sentence does not suggest at all stays unsaid.
 */
export function heedNeighbours(facts: readonly PassageFact[], elements: number): PassageFact[] {
  const anchors = facts.map((fact) => anchorsOf(fact, elements))
  return facts.map((fact, i) => {
    const near = new Set(anchors.slice(Math.max(0, i - reach), i + reach + 1).flatMap((set) => [...set]))
    if (near.size === 0) return fact
    const sentences = fact.sentences.map((sentence) => {
      if (sentence.likelihood === undefined) return sentence
      const likelihood = sentence.likelihood.map((p, e) => {
        if (e >= elements) return p
        let closest = 99
        for (const a of near) if (a !== e) closest = Math.min(closest, Math.abs(a - e))
        const factor = 1 + B * Math.exp(-(closest - 1) / 1.2)
        return (p * factor) / (1 + p * (factor - 1))
      })
      return { ...sentence, likelihood }
    })
    return { ...fact, sentences }
  })
}

function anchorsOf(fact: PassageFact, elements: number): Set<number> {
  const found = new Set<number>()
  for (const { hits, likelihood } of fact.sentences) {
    for (const hit of hits) if (hit.weight >= 0.7) found.add(hit.element)
    likelihood?.forEach((p, e) => {
      if (e < elements && p >= anchorFrom) found.add(e)
    })
  }
  return found
}
