import type { Element } from '@lunshen/measure'
import { readCorpus } from '../read-corpus.ts'
import type { Label } from '../text/passages.ts'
import type { LabelContent, LabelVerdict } from './judge-label.ts'
import type { SentenceFact } from './read-sentence.ts'
import { type Signals, signalNames, type WeighedSentence } from './weigh-evidence.ts'

/** Status of an element as the Result names it. */
export type ElementStatus = 'present' | 'placeholder' | 'unclear' | 'missing'

/** Why a status was given; findings word it. */
export type StatusReason =
  | 'labelled'
  | 'evidence'
  | 'thin'
  | Exclude<LabelContent, 'content'>
  | 'unsigned'
  | 'weak'
  | 'unread'
  | 'none'

/** How the signals of an element are weighed: learnt from labelled proposals with evidence taken out. */
export interface DecisionModel {
  /** One weight a signal, in the order of `signalNames`. */
  readonly weights: readonly number[]
  /** One bias an element, by id. */
  readonly bias: Readonly<Record<string, number>>
  /** From this probability on an element is unclear, from that on present; below, it is missing. */
  readonly unclearFrom: number
  readonly presentFrom: number
}

/** Loads the decision's weights from the corpora package. */
export function loadDecision(): DecisionModel {
  return readCorpus<DecisionModel>('models/decision.json')
}

/** Probability that an element is provided, 0..1. */
export function probabilityOf(element: Element, signals: Signals, { weights, bias }: DecisionModel): number {
  const sum = signalNames.reduce(
    (total, name, i) => total + signals[name] * (weights[i] ?? 0),
    bias[element.id] ?? 0,
  )
  return 1 / (1 + Math.exp(-sum))
}

/** What was decided of one element. */
export interface Decision {
  readonly status: ElementStatus
  readonly reason: StatusReason
  /** 0..1: how sure the status is. */
  readonly confidence: number
  readonly label?: Label
  readonly sentences: readonly SentenceFact[]
}

/** Decides on an element by its probability; where it is not present, by what stands under its name. */
export function decide(
  element: Element,
  probability: number,
  strongest: readonly WeighedSentence[],
  verdicts: readonly LabelVerdict[],
  model: DecisionModel,
): Decision {
  const sentences = evidenceOf(strongest)
  const named = verdicts.find(({ content, isBroad }) => content === 'content' && !isBroad)
  if (probability >= model.presentFrom) {
    const isThin = named !== undefined && named.substance < element.minLength && strongest.length > 0
    const reason = isThin && isOnlyIn(named, sentences) ? 'thin' : named ? 'labelled' : 'evidence'
    return { status: 'present', reason, confidence: probability, ...labelOf(named), sentences }
  }
  const open = mostTelling(verdicts)
  if (open) {
    const status = open.content === 'empty' || open.content === 'filler' ? 'placeholder' : 'unclear'
    const shown = open.content === 'denial' ? denialsIn(open) : sentencesIn(open)
    return {
      status,
      reason: open.content === 'content' ? 'weak' : open.content,
      confidence: status === 'unclear' ? 0.5 : 1 - probability,
      label: open.label,
      sentences: shown,
    }
  }
  if (probability >= model.unclearFrom)
    return { status: 'unclear', reason: 'weak', confidence: 0.5, ...labelOf(named), sentences }
  return { status: 'missing', reason: 'none', confidence: 1 - probability, sentences: [] }
}

const labelOf = (verdict: LabelVerdict | undefined) => (verdict === undefined ? {} : { label: verdict.label })

/** Log odds below which a sentence is not shown beside a stronger one. */
const shownFrom = -1

function evidenceOf(strongest: readonly WeighedSentence[]): SentenceFact[] {
  const plain = strongest.filter(({ score }) => score >= shownFrom)
  return (plain.length > 0 ? plain : strongest.slice(0, 1)).map(({ fact }) => fact)
}

const isOnlyIn = ({ facts }: LabelVerdict, sentences: readonly SentenceFact[]) =>
  sentences.every((fact) => facts.some((one) => one.sentences.includes(fact)))

const sentencesIn = ({ facts }: LabelVerdict) => facts.flatMap((fact) => fact.sentences)

const denialsIn = (verdict: LabelVerdict) => sentencesIn(verdict).filter(({ denies }) => denies.size > 0)

/** The order in which what stands under names is told; content that proves nothing leaves the matter to the evidence. */
const telling: readonly LabelContent[] = [
  'denial',
  'claim',
  'picture',
  'reference',
  'filler',
  'empty',
  'aside',
]

function mostTelling(verdicts: readonly LabelVerdict[]): LabelVerdict | undefined {
  for (const content of telling) {
    const found = verdicts.find((verdict) => verdict.content === content)
    if (found) return found
  }
  return undefined
}
