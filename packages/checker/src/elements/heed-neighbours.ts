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
 * @param facts their likelihoods are raised in place: a second set of them would double what a long document holds in memory
 * @param elements how many of the likelihoods are elements, in the measure's order
 */
export function heedNeighbours(facts: readonly PassageFact[], elements: number): readonly PassageFact[] {
  const anchors = facts.map((fact) => anchorsOf(fact, elements))
  const byDistance = Array.from({ length: elements }, (_, distance) => oddsFactor(distance))
  facts.forEach((fact, i) => {
    const near = new Set<number>()
    for (const some of anchors.slice(Math.max(0, i - reach), i + reach + 1))
      for (const element of some) near.add(element)
    if (near.size === 0) return
    const factors = oddsFactors(near, elements, byDistance)
    for (const { likelihood } of fact.sentences) if (likelihood) raiseOdds(likelihood, factors)
  })
  return facts
}

const none: ReadonlySet<number> = new Set()

function anchorsOf({ sentences }: PassageFact, elements: number): ReadonlySet<number> {
  let anchors: Set<number> | undefined
  const add = (element: number) => {
    anchors ??= new Set()
    anchors.add(element)
  }
  for (const { hits, likelihood } of sentences) {
    for (const hit of hits) if (hit.weight >= anchorCue) add(hit.element)
    if (likelihood === undefined) continue
    for (let e = 0; e < elements; e++) if (likelihood[e]! >= anchorLikelihood) add(e)
  }
  return anchors ?? none
}

const oddsFactor = (distance: number) => 1 + boost * Math.exp(-(distance - 1) / fading)

/** For each element by how much its odds rise: the more, the nearer the next anchor beside itself. */
function oddsFactors(near: ReadonlySet<number>, elements: number, byDistance: readonly number[]): number[] {
  const factors: number[] = []
  for (let element = 0; element < elements; element++) {
    let nearest = Number.POSITIVE_INFINITY
    for (const anchor of near) if (anchor !== element) nearest = Math.min(nearest, Math.abs(anchor - element))
    factors.push(byDistance[nearest] ?? 1)
  }
  return factors
}

function raiseOdds(likelihood: number[], factors: readonly number[]): void {
  for (let e = 0; e < likelihood.length; e++) {
    const p = likelihood[e]!
    const factor = factors[e] ?? 1
    likelihood[e] = (p * factor) / (1 + p * (factor - 1))
  }
}
