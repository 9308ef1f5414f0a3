import type { PassageFact } from './gather-facts.ts'

/** A sentence this sure of an element is an anchor for those around it. */
const anchorCue = 0.7
const anchorLikelihood = 0.45
/** How many passages up and down an anchor reaches. */
const reach = 2
/** How much a neighbouring element in the measure's order raises the odds, and how fast that fades with distance. */
const boost = 1.5
const fading = 1.2

/**
 * Proposals follow the order in which the measure lists the elements: a sentence beside one element is more likely to speak of
 * the elements listed next to it. Raises likelihoods accordingly; what a sentence does not suggest at all stays unsaid.
 * @param elements how many of the likelihoods are elements, in the measure's order
 */
export function heedNeighbours(facts: readonly PassageFact[], elements: number): PassageFact[] {
  const anchors = facts.map((fact) => anchorsOf(fact, elements))
  return facts.map((fact, i) => {
    const near = new Set(anchors.slice(Math.max(0, i - reach), i + reach + 1).flat())
    if (near.size === 0) return fact
    const factors = oddsFactors(near, elements)
    const sentences = fact.sentences.map((sentence) =>
      sentence.likelihood ? { ...sentence, likelihood: raiseOdds(sentence.likelihood, factors) } : sentence,
    )
    return { ...fact, sentences }
  })
}

function anchorsOf(fact: PassageFact, elements: number): number[] {
  return fact.sentences.flatMap(({ hits, likelihood }) => [
    ...hits.filter((hit) => hit.weight >= anchorCue).map((hit) => hit.element),
    ...Array.from({ length: elements }, (_, e) => e).filter(
      (e) => (likelihood?.[e] ?? 0) >= anchorLikelihood,
    ),
  ])
}

function oddsFactors(near: ReadonlySet<number>, elements: number): number[] {
  return Array.from({ length: elements }, (_, element) => {
    const distances = [...near]
      .filter((anchor) => anchor !== element)
      .map((anchor) => Math.abs(anchor - element))
    return 1 + boost * Math.exp(-(Math.min(...distances) - 1) / fading)
  })
}

function raiseOdds(likelihood: Float64Array, factors: readonly number[]): Float64Array {
  return likelihood.map((p, e) => {
    const factor = factors[e] ?? 1
    return (p * factor) / (1 + p * (factor - 1))
  })
}
