import type { Element } from '@lunshen/measure'
import type { Label } from '../text/passages.ts'
import { hasPicture, type PassageFact } from './gather-facts.ts'
import type { LabelMatch } from './match-labels.ts'
import type { SentenceFact } from './read-sentence.ts'
import { type Evidence, weighEvidence } from './weigh-evidence.ts'

/** Status of an element as the Result names it. */
export type ElementStatus = 'present' | 'placeholder' | 'unclear' | 'missing'

/** Why a status was given; findings word it. */
export type StatusReason =
  | 'labelled'
  | 'evidence'
  | 'thin'
  | 'empty'
  | 'filler'
  | 'claim'
  | 'reference'
  | 'picture'
  | 'aside'
  | 'denial'
  | 'unsigned'
  | 'weak'
  | 'unread'
  | 'none'

/** What stands under one label says of one element. */
export interface LabelVerdict {
  readonly status: Exclude<ElementStatus, 'missing'>
  readonly reason: StatusReason
  readonly confidence: number
  /** The label names the element alone and in so many words. */
  readonly isOwnName: boolean
  readonly label: Label
  readonly sentences: readonly SentenceFact[]
}

/** Elements that a few words can answer, such as the source of funding. */
const shortAnswerLength = 8

/** Content as long as this under an element's own name is taken at its word; shorter content must at least sound like the element. */
const unsupportedLength = 60
const faintLikelihood = 0.04

/** Whether any sentence satisfies a cue of the element or is heard as it, however faintly. */
function isSupported(content: readonly PassageFact[], element: number): boolean {
  return content.some((fact) =>
    fact.sentences.some(
      ({ hits, likelihood }) =>
        hits.some((hit) => hit.element === element) || (likelihood?.[element] ?? 0) >= faintLikelihood,
    ),
  )
}

/** Whether what stands there says that the thing is not done. */
function isDenied(content: readonly PassageFact[], element: number): boolean {
  return content.some((fact) => fact.sentences.some(({ denies }) => denies.has(element)))
}

/** Labels that may name something without asking for content of their own. */
const incidental = new Set<Label['kind']>(['implicit', 'row', 'column', 'bar'])

/** Judges the content under a label that matches an element; undefined when the label tells nothing. */
export function judgeLabel(
  label: Label,
  match: LabelMatch,
  element: Element,
  content: readonly PassageFact[],
): LabelVerdict | undefined {
  const sentences = content.flatMap((fact) => fact.sentences)
  let weighed: Evidence | undefined
  const evidence = () => {
    weighed ??= weighEvidence(content, match.element)
    return weighed
  }
  const verdict = (status: LabelVerdict['status'], reason: StatusReason, confidence: number) => ({
    status,
    reason,
    confidence,
    isOwnName: match.kind === 'strong' && !match.shared && match.strength >= 0.9,
    label,
    sentences: strongestFirst(evidence(), sentences),
  })
  const isBackground = element.id.endsWith('.background')
  const substance = content.reduce(
    (sum, fact) => sum + fact.substance + (isBackground ? fact.literature : 0),
    0,
  )
  if (substance === 0) {
    if (incidental.has(label.kind) && sentences.length === 0) return undefined
    if (match.kind === 'weak') return emptiedBroadly(sentences, match, verdict)
    return emptyVerdict(content, sentences, match, verdict)
  }
  const { score } = evidence()
  if (match.kind === 'strong' && score < 0.4 && isDenied(content, match.element))
    return verdict('unclear', 'denial', 0.6)
  if (match.kind === 'weak') {
    if (score >= 0.6) return verdict('present', 'labelled', 0.6 + 0.25 * score)
    return score >= 0.4 ? verdict('unclear', 'weak', 0.5) : undefined
  }
  const isSaid = isSupported(content, match.element)
  if (match.shared) {
    if (score >= 0.35) return verdict('present', 'labelled', 0.7 + 0.2 * score)
    return substance >= 80 && isSaid ? verdict('present', 'labelled', 0.65) : verdict('unclear', 'weak', 0.5)
  }
  if (!isSaid && substance < unsupportedLength) return verdict('unclear', 'weak', 0.45)
  if (substance >= element.minLength)
    return verdict('present', 'labelled', 0.85 * match.strength + 0.1 * score)
  if (score >= 0.4) return verdict('present', 'thin', 0.75)
  const isShortAnswer = element.minLength <= shortAnswerLength && substance * 2 >= element.minLength
  return isShortAnswer ? verdict('present', 'thin', 0.6) : verdict('unclear', 'thin', 0.5)
}

/** A broader heading left open with a filler leaves open what usually stands under it, unless that is written elsewhere. */
function emptiedBroadly(
  sentences: readonly SentenceFact[],
  match: LabelMatch,
  verdict: (status: LabelVerdict['status'], reason: StatusReason, confidence: number) => LabelVerdict,
): LabelVerdict | undefined {
  const isOpen = sentences.length > 0 && sentences.every(({ nature }) => openNatures.has(nature))
  return isOpen && match.strength >= 0.96 ? verdict('placeholder', 'filler', 0.6) : undefined
}

const openNatures = new Set<SentenceFact['nature']>(['filler', 'guidance', 'deferral'])

function emptyVerdict(
  content: readonly PassageFact[],
  sentences: readonly SentenceFact[],
  match: LabelMatch,
  verdict: (status: LabelVerdict['status'], reason: StatusReason, confidence: number) => LabelVerdict,
): LabelVerdict | undefined {
  if (content.some(hasPicture)) return verdict('unclear', 'picture', 0.4)
  const natures = new Set(sentences.map((fact) => fact.nature))
  if (natures.has('claim')) return verdict('unclear', 'claim', 0.4)
  if (natures.has('reference')) return verdict('unclear', 'reference', 0.5)
  if (natures.has('aside') || natures.has('literature')) return verdict('unclear', 'aside', 0.4)
  if (sentences.length === 0 && match.strength < 0.9) return undefined
  return verdict('placeholder', sentences.length === 0 ? 'empty' : 'filler', 0.9)
}

function strongestFirst(evidence: Evidence, sentences: readonly SentenceFact[]): SentenceFact[] {
  const strong = evidence.sentences.map(({ fact }) => fact)
  const known = new Set(strong)
  const rest = sentences.filter((fact) => fact.nature === 'content' && !known.has(fact))
  const others = sentences.filter((fact) => fact.nature !== 'content')
  return [...strong, ...rest, ...others]
}
