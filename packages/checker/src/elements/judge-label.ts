import type { Element } from '@lunshen/measure'
import type { Label } from '../text/passages.ts'
import { hasPicture, type PassageFact } from './gather-facts.ts'
import type { LabelMatch } from './match-labels.ts'
import type { SentenceFact } from './read-sentence.ts'

/** What stands under a name: content, nothing at all, or what fills a field without saying anything. */
export type LabelContent =
  | 'content'
  | 'empty'
  | 'filler'
  | 'claim'
  | 'reference'
  | 'picture'
  | 'aside'
  | 'denial'

/** What stands under one label that names an element. */
export interface LabelVerdict {
  readonly content: LabelContent
  /** The label names the element alone and in so many words. */
  readonly isOwnName: boolean
  /** A broader heading, or one that names several things. */
  readonly isBroad: boolean
  readonly label: Label
  readonly facts: readonly PassageFact[]
  /** Characters of real content. */
  readonly substance: number
}

/** Labels that may name something without asking for content of their own. */
const incidental = new Set<Label['kind']>(['implicit', 'row', 'column', 'bar'])

/** Looks at what stands under a label that matches an element; undefined when the label asks for nothing. */
export function judgeLabel(
  label: Label,
  match: LabelMatch,
  element: Element,
  facts: readonly PassageFact[],
): LabelVerdict | undefined {
  const isBackground = element.id.endsWith('.background')
  const substance = facts.reduce(
    (sum, fact) => sum + fact.substance + (isBackground ? fact.literature : 0),
    0,
  )
  const content = contentOf(label, match, facts, substance)
  if (content === undefined) return undefined
  return {
    content,
    isOwnName: match.kind === 'strong' && !match.shared && match.strength >= 0.9,
    isBroad: match.kind === 'weak' || match.shared,
    label,
    facts,
    substance,
  }
}

function contentOf(
  label: Label,
  match: LabelMatch,
  facts: readonly PassageFact[],
  substance: number,
): LabelContent | undefined {
  const sentences = facts.flatMap((fact) => fact.sentences)
  if (substance > 0) {
    const isDenied = match.kind === 'strong' && sentences.some(({ denies }) => denies.has(match.element))
    return isDenied ? 'denial' : 'content'
  }
  if (incidental.has(label.kind) && sentences.length === 0) return undefined
  if (match.kind === 'weak') return isLeftOpen(sentences) && match.strength >= 0.96 ? 'filler' : undefined
  if (facts.some(hasPicture)) return 'picture'
  const natures = new Set(sentences.map((fact) => fact.nature))
  if (natures.has('claim')) return 'claim'
  if (natures.has('reference')) return 'reference'
  if (natures.has('aside') || natures.has('literature')) return 'aside'
  if (sentences.length > 0) return 'filler'
  return match.strength < 0.9 ? undefined : 'empty'
}

const openNatures = new Set<SentenceFact['nature']>(['filler', 'guidance', 'deferral'])

/** A broader heading left open with a filler leaves open what usually stands under it. */
const isLeftOpen = (sentences: readonly SentenceFact[]) =>
  sentences.length > 0 && sentences.every(({ nature }) => openNatures.has(nature))
