import { normaliseText } from '../text/normalise.ts'
import type { Label, Outline, Passage } from '../text/passages.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import { readRows } from './read-rows.ts'
import {
  contextOf,
  readSentence,
  type SentenceContext,
  type SentenceFact,
  type SentenceTools,
} from './read-sentence.ts'
import { withoutGuidance } from './substance.ts'

/** What one passage offers: its sentences, and how much of it is content. */
export interface PassageFact {
  readonly passage: Passage
  readonly sentences: readonly SentenceFact[]
  /** Characters of real content. */
  readonly substance: number
  /** Characters that tell of others' work: content of a background section only. */
  readonly literature: number
}

/** Reads every passage once. */
export function gatherFacts(outline: Outline, tools: SentenceTools): PassageFact[] {
  let context: SentenceContext | undefined
  let above: readonly Label[] = []
  const facts = outline.passages.map((passage): PassageFact => {
    const text = withoutGuidance(passage.text, tools.substance)
    // Neighbours mostly stand under the same labels.
    if (context === undefined || !isSame(passage.labels, above)) context = contextOf(passage, tools.reader)
    above = passage.labels
    const around = context
    const own = text === passage.text ? passage : { ...passage, text }
    const sentences = splitSentences(own).map((sentence) => {
      const placed = own === passage ? sentence : { ...sentence, passage }
      return readSentence(placed, around, tools)
    })
    return {
      passage,
      sentences,
      substance: lengthOf(sentences, 'content'),
      literature: lengthOf(sentences, 'literature'),
    }
  })
  const rows = readRows(facts, tools)
  if (rows.size === 0) return facts
  return facts.map((fact) => {
    const row = rows.get(fact)
    return row === undefined ? fact : { ...fact, sentences: [...fact.sentences, row] }
  })
}

const isSame = (a: readonly Label[], b: readonly Label[]) =>
  a.length === b.length && a.every((label, i) => label === b[i])

function lengthOf(facts: readonly SentenceFact[], wanted: SentenceFact['nature']): number {
  return facts.reduce(
    (sum, { nature, sentence }) => (nature === wanted ? sum + substanceLength(sentence) : sum),
    0,
  )
}

function substanceLength({ text, normalised }: Sentence): number {
  return (text.includes(picture) ? normaliseText(withoutPictures(text)) : normalised).replace(
    /[\s\p{P}_]/gu,
    '',
  ).length
}

/** Whether a passage shows a picture, whose text nobody read. */
export function hasPicture(fact: PassageFact): boolean {
  const { text } = fact.passage
  const at = text.indexOf(picture)
  return at >= 0 && text.includes(']', at)
}

const picture = '[图片'

/** Drops every 「[图片：…]」; a search for them all by one expression looks for each end anew. */
function withoutPictures(text: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf(picture); at >= 0; at = text.indexOf(picture, from)) {
    const end = text.indexOf(']', at)
    if (end < 0) break
    kept += text.slice(from, at)
    from = end + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}
