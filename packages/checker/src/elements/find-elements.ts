import type { Element, Measure } from '@lunshen/measure'
import { loadSentenceReader, type SentenceReader } from '../classifier/sentence-model.ts'
import type { Label, Outline } from '../text/passages.ts'
import { type CopyDetector, compileCopies } from './copied-text.ts'
import { type Decision, type DecisionModel, decide, loadDecision, probabilityOf } from './decide.ts'
import { compileDenials, type DenialFinder } from './find-denials.ts'
import { findSignature } from './find-signature.ts'
import { gatherFacts, type PassageFact } from './gather-facts.ts'
import { judgeLabel, type LabelVerdict } from './judge-label.ts'
import { compileAliases, type LabelMatch, type LabelMatcher } from './match-labels.ts'
import { loadSubstanceLexicon, type SubstanceLexicon } from './substance.ts'
import { findStrongest, homeOf, type Signals, signalsOf, type WeighedSentence } from './weigh-evidence.ts'

/** What the checker found of one element: status, why, and the sentences it rests on (strongest first). */
export interface FoundElement extends Decision {
  readonly element: Element
}

/** Everything compiled from the elements of a measure. */
export interface ElementFinder {
  readonly elements: readonly Element[]
  readonly labels: LabelMatcher
  readonly substance: SubstanceLexicon
  readonly isCopied: CopyDetector
  readonly denials: DenialFinder
  readonly reader: SentenceReader
  readonly decision: DecisionModel
  /** Index of the background element, -1 where a measure has none. */
  readonly background: number
  /** Indexes of the elements that must be signed. */
  readonly signed: readonly number[]
}

/** What training gives in place of what is stored: a reader of sentences that has not seen the documents it reads. */
export type FinderParts = Partial<Pick<ElementFinder, 'reader' | 'decision'>>

/** Compiles aliases and models once for any number of documents. */
export function compileElements(
  { elements, articles }: Pick<Measure, 'elements' | 'articles'>,
  { reader = loadSentenceReader(), decision = loadDecision() }: FinderParts = {},
): ElementFinder {
  return {
    elements,
    background: elements.findIndex((element) => element.id.endsWith('.background')),
    signed: elements.flatMap((element, index) => (element.signed ? [index] : [])),
    labels: compileAliases(elements),
    substance: loadSubstanceLexicon(),
    reader,
    decision,
    denials: compileDenials(elements),
    isCopied: compileCopies(articles.map((article) => article.text)),
  }
}

/** Everything an outline says about one element, before it is decided. */
export interface WeighedElement {
  readonly element: Element
  readonly signals: Signals
  readonly strongest: readonly WeighedSentence[]
  readonly verdicts: readonly LabelVerdict[]
}

/** Weighs what an outline says about each element: its sentences, and what stands under the names of elements. */
export function weighElements(outline: Outline, finder: ElementFinder): WeighedElement[] {
  const facts = gatherFacts(outline, finder)
  const verdicts = judgeLabels(outline, facts, finder)
  const strongest = findStrongest(facts, verdicts.map(homeOf))
  return finder.elements.map((element, index) => {
    const sentences = strongest[index] ?? []
    const own = verdicts[index] ?? []
    return {
      element,
      signals: signalsOf(sentences, own),
      strongest: sentences,
      verdicts: own,
    }
  })
}

/** Finds the elements of Articles 12 and 15 in an outline. */
export function findElements(outline: Outline, finder: ElementFinder): FoundElement[] {
  return weighElements(outline, finder).map(({ element, signals, strongest, verdicts }) => {
    const probability = probabilityOf(element, signals, finder.decision)
    const found = { element, ...decide(element, probability, strongest, verdicts, finder.decision) }
    return element.signed ? heedSignature(found, outline) : found
  })
}

/** A text that must be signed is no more than a form until it is; the signature may stand anywhere below it. */
function heedSignature(found: FoundElement, outline: Outline): FoundElement {
  if (found.status !== 'present') return found
  const text = outline.passages.map(({ labels, text: own }) => `${labels[0]?.text ?? ''}：${own}`).join('\n')
  const signature = findSignature(text)
  if (signature !== 'blank') return found
  return { ...found, status: 'placeholder', reason: 'unsigned', confidence: 0.7 }
}

/** For each element what stands under the labels that name it. */
function judgeLabels(
  outline: Outline,
  facts: readonly PassageFact[],
  finder: ElementFinder,
): readonly (readonly LabelVerdict[])[] {
  const below = groupByLabel(facts)
  const verdicts: LabelVerdict[][] = finder.elements.map(() => [])
  for (const { label, matches } of matchLabels(outline, finder)) {
    for (const match of matches) {
      const element = finder.elements[match.element]
      const verdict = element && judgeLabel(label, match, element, below.get(label) ?? [])
      if (verdict) verdicts[match.element]?.push(verdict)
    }
  }
  return verdicts
}

interface MatchedLabel {
  readonly label: Label
  readonly matches: readonly LabelMatch[]
}

/** Matches every label, the outer ones first, because what they speak of helps to understand the inner ones. */
function matchLabels(outline: Outline, finder: ElementFinder): MatchedLabel[] {
  const outer = outerLabels(outline)
  const known = new Map<Label, readonly LabelMatch[]>()
  const matchAlone = (label: Label) => {
    const matches = known.get(label) ?? finder.labels.match(label.text)
    known.set(label, matches)
    return matches
  }
  return outline.labels.map((label) => {
    const above = (outer.get(label.id) ?? []).flatMap(matchAlone)
    return { label, matches: finder.labels.match(label.text, new Set(above.map((match) => match.element))) }
  })
}

/** For each label the labels it stands under, as the passages below it tell. */
function outerLabels(outline: Outline): ReadonlyMap<number, readonly Label[]> {
  const outer = new Map<number, readonly Label[]>()
  for (const { labels } of outline.passages) {
    labels.forEach((label, i) => {
      if (!outer.has(label.id)) outer.set(label.id, labels.slice(i + 1))
    })
  }
  return outer
}

/** Label → what stands under it, in reading order. */
function groupByLabel(facts: readonly PassageFact[]): ReadonlyMap<Label, readonly PassageFact[]> {
  const groups = new Map<Label, PassageFact[]>()
  for (const fact of facts) {
    for (const label of new Set(fact.passage.labels)) {
      const group = groups.get(label)
      if (group) group.push(fact)
      else groups.set(label, [fact])
    }
  }
  return groups
}
