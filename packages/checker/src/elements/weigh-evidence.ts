import type { Label } from '../text/passages.ts'
import type { PassageFact } from './gather-facts.ts'
import type { LabelVerdict } from './judge-label.ts'
import type { SentenceFact } from './read-sentence.ts'

/** A sentence with what it is worth as evidence of one element. */
export interface WeighedSentence {
  readonly fact: SentenceFact
  /** Log odds, raised under the element's own name and where the sentence says this rather than anything else. */
  readonly score: number
}

/** The strongest sentences for each element, strongest first. */
export type StrongestSentences = readonly (readonly WeighedSentence[])[]

const kept = 4
/** Worth of standing under the element's own name, in log odds. */
const homeWorth = 1.5
/** Worth of each unit by which the sentence says this rather than anything else. */
const leadWorth = 0.12
const widestLead = 6

/**
 * Finds the strongest sentences for each element in one pass. What a sentence is worth depends on itself and its place alone, so
 * that taking text away never strengthens an element, and adding some never weakens one.
 * @param homes for each element the passages under its own name
 */
export function findStrongest(
  facts: readonly PassageFact[],
  homes: readonly ReadonlySet<PassageFact>[],
): StrongestSentences {
  const best: WeighedSentence[][] = homes.map(() => [])
  for (const passage of facts) {
    for (const fact of passage.sentences) {
      const { scores } = fact
      if (scores === undefined) continue
      const isScrap = saysLittle(fact.sentence.normalised)
      const [top, second] = topTwo(scores)
      for (let e = 0; e < homes.length; e++) {
        const isHome = homes[e]!.has(passage)
        if (isScrap && !isHome) continue
        const odds = scores[e]!
        const lead = Math.max(-widestLead, Math.min(widestLead, odds - (odds === top ? second : top)))
        const score = odds + leadWorth * lead + (isHome ? homeWorth : 0)
        offer(best[e]!, fact, score)
      }
    }
  }
  return best
}

const leastLetters = 3

/** 「240例」, 「是」: an answer where it was asked for, evidence of nothing elsewhere. */
function saysLittle(normalised: string): boolean {
  return normalised.length < 12 && (normalised.match(/\p{L}/gu)?.length ?? 0) < leastLetters
}

function offer(list: WeighedSentence[], fact: SentenceFact, score: number): void {
  if (list.length === kept && score <= list[kept - 1]!.score) return
  let at = list.length
  while (at > 0 && list[at - 1]!.score < score) at--
  list.splice(at, 0, { fact, score })
  if (list.length > kept) list.pop()
}

function topTwo(scores: Float32Array): readonly [number, number] {
  let top = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const score of scores) {
    if (score > top) {
      second = top
      top = score
    } else if (score > second) second = score
  }
  return [top, second]
}

/** What speaks for and against an element in a document, as numbers; the same names as the decision's weights. */
export interface Signals {
  /** Worth of the strongest sentence, of the second, and of the third. */
  readonly best: number
  readonly second: number
  readonly third: number
  /** The own name stands there, with content below it. */
  readonly named: number
  /** The own name is a field of a form, and the field is filled. */
  readonly field: number
  /** The own name does not stand there with nothing said below it. */
  readonly kept: number
}

/** Names of the signals, in the order of the decision's weights; none of them ever speaks against an element. */
export const signalNames = [
  'best',
  'second',
  'third',
  'named',
  'field',
  'kept',
] as const satisfies readonly (keyof Signals)[]

const floor = -8
const bounded = (score: number | undefined) => Math.max(floor, Math.min(8, score ?? floor))

/** Labels that a form asks by. */
const fields = new Set<Label['kind']>(['cell', 'row', 'lead-in'])

/** The passages under an element's own name. */
export function homeOf(verdicts: readonly LabelVerdict[]): ReadonlySet<PassageFact> {
  return new Set(verdicts.flatMap(({ isOwnName, facts }) => (isOwnName ? facts : [])))
}

/** Gathers the signals of one element. */
export function signalsOf(
  [first, second, third]: readonly WeighedSentence[],
  verdicts: readonly LabelVerdict[],
): Signals {
  const own = verdicts.filter((verdict) => verdict.isOwnName)
  const filled = own.filter(({ content }) => content === 'content')
  return {
    best: bounded(first?.score),
    second: bounded(second?.score),
    third: bounded(third?.score),
    named: filled.length > 0 ? 1 : 0,
    field: filled.some(({ label }) => fields.has(label.kind)) ? 1 : 0,
    kept: own.length > 0 && filled.length === 0 ? 0 : 1,
  }
}
