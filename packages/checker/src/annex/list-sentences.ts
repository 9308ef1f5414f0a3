import type { Bilingual } from '@lunshen/measure'
import type { ContextRules, SectionRule } from '../context/context-rules.ts'
import { type ContextSpan, findContextSpans } from '../context/find-context-spans.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Label, Outline, Passage } from '../text/passages.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'

/** A sentence of an outline with what its section makes of it. */
export interface ScreenedSentence {
  readonly index: number
  readonly text: string
  readonly normalised: string
  readonly place: Passage['place']
  readonly kind: 'title' | 'heading' | 'text'
  /** Id of the innermost label it stands under, -1 for none. */
  readonly section: number
  readonly weight: number
  readonly sectionReason?: Bilingual
  /** Context spans, found on first use: concepts, denials and procedure each ask for them. */
  spans?: readonly ContextSpan[]
}

/** What discounts the terms of a sentence. */
export function spansOf(sentence: ScreenedSentence, rules: ContextRules): readonly ContextSpan[] {
  sentence.spans ??= findContextSpans(sentence.normalised, rules)
  return sentence.spans
}

const kindWeight = { title: 1.05, heading: 0.9, text: 1 } as const

/** All sentences in reading order: the title, each heading once before its first passage, the passages. Weights are by section label. */
export function listSentences(outline: Outline, sections: readonly SectionRule[]): ScreenedSentence[] {
  const sentences: ScreenedSentence[] = []
  const judge = sectionJudge(sections)
  const seen = new Set<number>()
  const add = (passage: Passage, kind: ScreenedSentence['kind']): void => {
    const rule = judge(passage.labels)
    const section = passage.labels.find((label) => label.kind !== 'cell')?.id ?? -1
    const weight = kindWeight[kind] * (rule?.weight ?? 1)
    for (const { text, normalised } of splitSentences(passage).flatMap(cutLong)) {
      const base = { index: sentences.length, text, normalised, place: passage.place, kind, section, weight }
      sentences.push(rule?.reason === undefined ? base : { ...base, sectionReason: rule.reason })
    }
  }
  const addHeading = (label: Label): void => {
    if (label.kind !== 'heading' || seen.has(label.id)) return
    seen.add(label.id)
    add({ text: label.text, kind: 'paragraph', labels: [label], place: label.place }, 'heading')
  }
  if (outline.title !== '') {
    add({ text: outline.title, kind: 'paragraph', labels: [], place: outline.titlePlace }, 'title')
  }
  for (const passage of outline.passages) {
    for (const label of passage.labels) addHeading(label)
    add(passage, 'text')
  }
  for (const label of outline.labels) addHeading(label)
  return sentences
}

const longSentence = 600

/** A sentence without end marks (pasted tables, logs) is cut at commas, or anywhere, so that work stays linear in the text. */
function cutLong({
  text,
  normalised,
}: Pick<Sentence, 'text' | 'normalised'>): Pick<Sentence, 'text' | 'normalised'>[] {
  if (text.length <= longSentence) return [{ text, normalised }]
  const parts = text.match(/[^,，、]{0,300}[,，、]|[\s\S]{1,300}/g) ?? []
  const pieces: string[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + part.length <= longSentence)
      pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces.map((piece) => ({ text: piece, normalised: normaliseText(piece) }))
}

type SectionJudge = (labels: readonly Label[]) => SectionRule | undefined

/** The lowest weight among the labels counts: a method under 「国内外研究现状」 is still background. */
function sectionJudge(sections: readonly SectionRule[]): SectionJudge {
  const known = new Map<string, SectionRule | undefined>()
  const judgeLabel = (text: string): SectionRule | undefined => {
    if (!known.has(text)) known.set(text, lowest(matchingSections(text, sections)))
    return known.get(text)
  }
  return (labels) =>
    lowest(labels.map((label) => judgeLabel(label.text)).filter((rule) => rule !== undefined))
}

function matchingSections(label: string, sections: readonly SectionRule[]): SectionRule[] {
  const text = normaliseText(label)
  return sections.filter(({ labels }) => labels.some((word) => text.includes(word)))
}

function lowest(rules: readonly SectionRule[]): SectionRule | undefined {
  let low: SectionRule | undefined
  for (const rule of rules) if (low === undefined || rule.weight < low.weight) low = rule
  return low
}
