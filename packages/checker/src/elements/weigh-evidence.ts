import type { PassageFact } from './gather-facts.ts'
import type { CueHit } from './match-cues.ts'
import type { SentenceFact } from './read-sentence.ts'

/** A sentence with its weight as evidence of one element, 0..1. */
export interface WeighedSentence {
  readonly fact: SentenceFact
  readonly weight: number
  /** A cue says so; otherwise only the classifier does. */
  readonly plain: boolean
}

/** Evidence of one element in a set of passages. */
export interface Evidence {
  /** Noisy-or of the strongest sentences, 0..1. */
  readonly score: number
  /** Strongest first. */
  readonly sentences: readonly WeighedSentence[]
}

const countedSentences = 4
/** Sentences that only the classifier hears count this many times, lest faint echoes add up. */
const countedEchoes = 2
/** Without any cue, several echoes count together only where one of them is this loud. */
const loudEcho = 0.48

/**
 * Weighs all sentences for one element. A sentence counts once, by its strongest cue and a little more for each further one;
 * independent sentences add up as a noisy-or.
 * @param factorOf how much a passage counts (background sections count less), 0..1
 */
export function weighEvidence(
  facts: readonly PassageFact[],
  element: number,
  factorOf: (fact: PassageFact) => number = () => 1,
): Evidence {
  const weighed: WeighedSentence[] = []
  for (const fact of facts) weighPassage(fact, element, factorOf(fact), weighed)
  weighed.sort((a, b) => b.weight - a.weight)
  const plain = firstOf(weighed, countedSentences, (one) => one.plain)
  const echoes = firstOf(weighed, countedEchoes, (one) => !one.plain)
  const counted = [...plain, ...audible(echoes, plain.length > 0)]
  const miss = counted.reduce((rest, { weight }) => rest * (1 - weight), 1)
  return { score: 1 - miss, sentences: weighed }
}

function firstOf<T>(all: readonly T[], count: number, isWanted: (one: T) => boolean): T[] {
  const found: T[] = []
  for (let i = 0; i < all.length && found.length < count; i++) if (isWanted(all[i]!)) found.push(all[i]!)
  return found
}

function audible(echoes: readonly WeighedSentence[], isBacked: boolean): readonly WeighedSentence[] {
  const isLoud = echoes.some(({ weight }) => weight >= loudEcho)
  return isBacked || isLoud ? echoes : echoes.slice(0, 1)
}

/** Runs for every sentence and element: what says nothing of the element must cost nothing. */
function weighPassage(fact: PassageFact, element: number, factor: number, found: WeighedSentence[]): void {
  for (const sentence of fact.sentences) {
    const weights = weightsOf(sentence.hits, element)
    const plain = weights.length > 0
    const second = secondOpinion(sentence.likelihood?.[element] ?? 0)
    if (!plain && second <= 0) continue
    const all = second > 0 ? [...weights, second] : weights
    found.push({ fact: sentence, weight: combine(all) * factor, plain })
  }
  const whole = weightsOf(fact.paragraphHits, element)
  if (whole.length === 0) return
  const first = fact.sentences.find((sentence) => sentence.nature === 'content')
  if (first) found.push({ fact: first, weight: combine(whole) * factor, plain: true })
}

const nothing: readonly number[] = []

function weightsOf(hits: readonly CueHit[], element: number): readonly number[] {
  let weights: number[] | undefined
  for (const hit of hits) {
    if (hit.element !== element) continue
    if (weights) weights.push(hit.weight)
    else weights = [hit.weight]
  }
  return weights ?? nothing
}

/** Chosen on the tuning set; see docs/accuracy.md. */
const heardFrom = 0.3
const heardWorth = 0.69

/** What the classifier's probability is worth as evidence: nothing below its threshold, and never enough by itself for one sentence
 * to make an element present. */
function secondOpinion(probability: number): number {
  return probability < heardFrom ? 0 : probability * heardWorth
}

/** Cues of one sentence overlap in meaning: each further one closes only a third of its share of the gap. */
function combine(weights: readonly number[]): number {
  if (weights.length === 1) return weights[0]!
  const [strongest = 0, ...others] = [...weights].sort((a, b) => b - a)
  return others.reduce((sum, weight) => sum + (1 - sum) * weight * 0.33, strongest)
}
