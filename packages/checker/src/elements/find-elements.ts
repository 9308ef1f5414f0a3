import type { Element, Measure } from '@lunshen/measure'
import { type Classifier, loadClassifier } from '../classifier/classifier.ts'
import type { Label, Outline } from '../text/passages.ts'
import { type CopyDetector, compileCopies } from './copied-text.ts'
import { compileDenials, type DenialFinder } from './find-denials.ts'
import { findSignature } from './find-signature.ts'
import { gatherFacts, type PassageFact } from './gather-facts.ts'
import { heedNeighbours } from './heed-neighbours.ts'
import { type ElementStatus, judgeLabel, type LabelVerdict, type StatusReason } from './judge-label.ts'
import { type CueMatcher, compileCues } from './match-cues.ts'
import { compileAliases, type LabelMatch, type LabelMatcher } from './match-labels.ts'
import type { SentenceFact } from './read-sentence.ts'
import { loadSubstanceLexicon, type SubstanceLexicon } from './substance.ts'
import { weighEvidence } from './weigh-evidence.ts'

/** What the checker found of one element: status, why, and the sentences it rests on (strongest first). */
export interface FoundElement {
  readonly element: Element
  readonly status: ElementStatus
  readonly reason: StatusReason
  /** 0..1: how sure the status is. */
  readonly confidence: number
  readonly label?: Label
  readonly sentences: readonly SentenceFact[]
}

/** Everything compiled from the elements of a measure. */
export interface ElementFinder {
  readonly elements: readonly Element[]
  readonly cues: CueMatcher
  readonly labels: LabelMatcher
  readonly substance: SubstanceLexicon
  readonly isCopied: CopyDetector
  readonly denials: DenialFinder
  readonly classifier: Classifier
  /** Index of the background element, -1 where a measure has none. */
  readonly background: number
}

/** Compiles aliases and cues once for any number of documents. */
export function compileElements({
  elements,
  articles,
}: Pick<Measure, 'elements' | 'articles'>): ElementFinder {
  return {
    elements,
    background: elements.findIndex((element) => element.id.endsWith('.background')),
    cues: compileCues(elements),
    labels: compileAliases(elements),
    substance: loadSubstanceLexicon(),
    classifier: loadClassifier('elements'),
    denials: compileDenials(elements),
    isCopied: compileCopies(articles.map((article) => article.text)),
  }
}

const presentFrom = 0.7
const unclearFrom = 0.4
/** Confidence of a placeholder that only a broader heading gives. */
const broadly = 0.6
/** Sentences about the state of the art tell less of what this project does. */
const backgroundFactor = 0.6

/** Finds the elements of Articles 12 and 15 in an outline: by label first, by evidence in sentences second. */
export function findElements(outline: Outline, finder: ElementFinder): FoundElement[] {
  const facts = heedNeighbours(gatherFacts(outline, finder), finder.elements.length)
  const matches = matchLabels(outline, finder)
  const { background } = finder
  const below = groupByLabel(facts)
  const inBackground = new Set(
    facts.filter(({ passage }) =>
      passage.labels.some((label) =>
        matches[label.id]?.matches.some((m) => m.element === background && m.kind === 'strong' && !m.shared),
      ),
    ),
  )
  return finder.elements.map((element, index) => {
    const verdicts = matches.flatMap(({ label, matches: found }) => {
      const match = found.find((m) => m.element === index)
      const verdict = match && judgeLabel(label, match, element, below.get(label) ?? [])
      return verdict ? [verdict] : []
    })
    const factorOf = (fact: PassageFact) =>
      !livesInBackground(element) && inBackground.has(fact) ? backgroundFactor : 1
    const found = decide(element, verdicts, weighEvidence(facts, index, factorOf))
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

/** Background sections say what the project is for as well. */
function livesInBackground(element: Element): boolean {
  return /\.(?:background|purpose|value)$/.test(element.id)
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

function decide(
  element: Element,
  verdicts: readonly LabelVerdict[],
  evidence: ReturnType<typeof weighEvidence>,
): FoundElement {
  const best = (status: ElementStatus) =>
    verdicts.filter((v) => v.status === status).sort((a, b) => b.confidence - a.confidence)[0]
  const present = best('present')
  const placeholder = best('placeholder')
  // An empty section of the element's own name outweighs a broader one above it.
  const isEmptied =
    placeholder?.isOwnName === true && verdicts.every((v) => v.status !== 'present' || !v.isOwnName)
  if (present && !isEmptied) return { element, ...present }
  const sentences = evidence.sentences.map(({ fact }) => fact)
  const plainScore = evidence.sentences.some((one) => one.plain) ? evidence.score : 0
  if (placeholder && (placeholder.confidence > broadly || plainScore < presentFrom))
    return { element, ...placeholder }
  if (evidence.score >= presentFrom) {
    return {
      element,
      status: 'present',
      reason: 'evidence',
      confidence: Math.min(0.9, evidence.score),
      sentences,
    }
  }
  const unclear = best('unclear')
  if (unclear) return { element, ...unclear }
  if (evidence.score >= unclearFrom)
    return { element, status: 'unclear', reason: 'weak', confidence: 0.5, sentences }
  return { element, status: 'missing', reason: 'none', confidence: 1 - evidence.score, sentences: [] }
}
