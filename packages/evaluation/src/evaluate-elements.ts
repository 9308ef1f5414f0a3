import type { ElementResult } from '@lunshen/schemas'
import type { TaggedProposal } from './tagged-proposal.ts'
import { makeVariants, type Truth, type Variant } from './variants.ts'

/** A labelled proposal with the name of its file. */
export interface LabelledProposal {
  readonly name: string
  readonly tagged: TaggedProposal
}

/** Checks one text as a file of the given format. */
export type CheckText = (text: string, format: 'md' | 'docx') => Promise<readonly ElementResult[]>

type Status = ElementResult['status']

/** How often what was true was said to be what. */
export type Confusion = Readonly<Record<Truth, Readonly<Record<Status, number>>>>

/** Hits, false alarms and misses of one thing. */
export interface Tally {
  readonly hits: number
  readonly falseAlarms: number
  readonly misses: number
}

/** How one element fares. */
export interface ElementScore {
  readonly id: string
  /** Reported missing or placeholder, against evidence taken out. */
  readonly missing: Tally
  /** Reported missing or placeholder, against a filler in place of the evidence. */
  readonly placeholder: Tally
  /** Called unclear on complete proposals. */
  readonly unclear: number
}

/** How one kind of variant fares. */
export interface KindScore {
  readonly kind: Variant['kind']
  readonly format: 'md' | 'docx'
  readonly texts: number
  readonly gaps: number
  readonly found: number
  /** Gaps called unclear. */
  readonly unclear: number
  readonly falseGaps: number
  readonly falseUnclear: number
}

/** A judgement that was wrong, and how sure the tool was of it. */
export interface Miss {
  readonly proposal: string
  readonly kind: Variant['kind']
  readonly element: string
  readonly truth: Truth
  readonly status: Status
  readonly confidence: number
  /** What the judgement rests on, or what the author had written. */
  readonly text: string
}

/** The measured judgement of elements over labelled proposals and their variants. */
export interface ElementEvaluation {
  readonly proposals: number
  readonly texts: number
  readonly kinds: readonly KindScore[]
  readonly elements: readonly ElementScore[]
  readonly confusion: Confusion
  readonly worst: readonly Miss[]
}

const worstShown = 30

/** Checks every proposal in all its variants; whole texts and texts with several gaps are checked as Word files too. */
export async function evaluateElements(
  proposals: readonly LabelledProposal[],
  ids: readonly string[],
  check: CheckText,
  onProposal: (done: number) => void = () => undefined,
): Promise<ElementEvaluation> {
  const book = openBook(ids)
  let texts = 0
  for (const [seed, { name, tagged }] of proposals.entries()) {
    for (const variant of makeVariants(tagged, ids, seed)) {
      const formats = variant.kind === 'single' ? (['md'] as const) : (['md', 'docx'] as const)
      for (const format of formats) {
        texts++
        book.enter(await check(variant.text, format), { name, tagged, variant, format })
      }
    }
    onProposal(seed + 1)
  }
  return { proposals: proposals.length, texts, ...book.close() }
}

interface Case {
  readonly name: string
  readonly tagged: TaggedProposal
  readonly variant: Variant
  readonly format: 'md' | 'docx'
}

type Counts<T> = { -readonly [K in keyof T]: T[K] }

function openBook(ids: readonly string[]) {
  const kinds = new Map<string, Counts<KindScore>>()
  const scores = new Map(
    ids.map((id) => [id, { id, missing: newTally(), placeholder: newTally(), unclear: 0 }]),
  )
  const confusion = newConfusion()
  const misses: Miss[] = []

  function enter(results: readonly ElementResult[], { name, tagged, variant, format }: Case): void {
    const { kind, truth } = variant
    const sum = kinds.get(`${kind} ${format}`) ?? newKind(kind, format)
    kinds.set(`${kind} ${format}`, sum)
    sum.texts++
    for (const result of results) {
      const said = truth.get(result.id)
      const score = scores.get(result.id)
      if (said === undefined || score === undefined) continue
      confusion[said][result.status]++
      if (said === 'touched') continue
      const isGap = said !== 'present'
      const isReported = result.status === 'missing' || result.status === 'placeholder'
      countKind(sum, isGap, result.status)
      countElement(score, said, result.status, kind)
      if (isGap !== isReported && !(said === 'present' && result.status === 'present'))
        misses.push(missOf(result, said, { name, tagged, variant, format }))
    }
  }

  return {
    enter,
    close: () => ({
      kinds: [...kinds.values()],
      elements: [...scores.values()],
      confusion,
      worst: worstOf(misses),
    }),
  }
}

const newTally = (): Counts<Tally> => ({ hits: 0, falseAlarms: 0, misses: 0 })
const newRow = (): Record<Status, number> => ({ present: 0, unclear: 0, placeholder: 0, missing: 0 })
const newConfusion = (): Record<Truth, Record<Status, number>> => ({
  present: newRow(),
  touched: newRow(),
  filled: newRow(),
  removed: newRow(),
})
const newKind = (kind: Variant['kind'], format: 'md' | 'docx'): Counts<KindScore> => ({
  kind,
  format,
  texts: 0,
  gaps: 0,
  found: 0,
  unclear: 0,
  falseGaps: 0,
  falseUnclear: 0,
})

function countKind(sum: Counts<KindScore>, isGap: boolean, status: Status): void {
  const isReported = status === 'missing' || status === 'placeholder'
  if (isGap) {
    sum.gaps++
    if (isReported) sum.found++
    if (status === 'unclear') sum.unclear++
  } else {
    if (isReported) sum.falseGaps++
    if (status === 'unclear') sum.falseUnclear++
  }
}

interface OpenScore {
  readonly id: string
  readonly missing: Counts<Tally>
  readonly placeholder: Counts<Tally>
  unclear: number
}

function countElement(score: OpenScore, truth: Truth, status: Status, kind: Variant['kind']): void {
  const isReported = status === 'missing' || status === 'placeholder'
  if (truth === 'present') {
    if (status === 'unclear' && kind === 'complete') score.unclear++
    if (isReported) (kind === 'placeholder' ? score.placeholder : score.missing).falseAlarms++
    return
  }
  const tally = truth === 'filled' ? score.placeholder : score.missing
  if (isReported) tally.hits++
  else tally.misses++
}

/** Precision, recall and F1 of a tally, 0..1; 1 where there was nothing to find and nothing was claimed. */
export function ratesOf({ hits, falseAlarms, misses }: Tally): {
  readonly precision: number
  readonly recall: number
  readonly f1: number
} {
  const precision = hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms)
  const recall = hits + misses === 0 ? 1 : hits / (hits + misses)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

const longestText = 120

function missOf(result: ElementResult, truth: Truth, { name, tagged, variant }: Case): Miss {
  const { id, status, confidence, evidence } = result
  const written = tagged.fragments.find((one) => one.provides.includes(id))
  const text =
    truth === 'present'
      ? tagged.text.slice(written?.start ?? 0, written?.end ?? 0)
      : (evidence[0]?.text ?? '')
  return {
    proposal: name,
    kind: variant.kind,
    element: id,
    truth,
    status,
    confidence,
    text: text.slice(0, longestText),
  }
}

/** The surest of the wrong, one a proposal and element. */
function worstOf(misses: readonly Miss[]): Miss[] {
  const seen = new Set<string>()
  const sureness = ({ status, confidence }: Miss) => (status === 'unclear' ? 0 : confidence)
  return [...misses]
    .sort((a, b) => sureness(b) - sureness(a))
    .filter(({ proposal, element, truth }) => {
      const key = `${proposal} ${element} ${truth === 'present'}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, worstShown)
}
