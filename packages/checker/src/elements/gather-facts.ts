import { normaliseText } from '../text/normalise.ts'
import type { Label, Outline, Passage } from '../text/passages.ts'
import { splitSentences } from '../text/sentences.ts'
import type { CueHit } from './match-cues.ts'
import {
  contextOf,
  readSentence,
  type SentenceContext,
  type SentenceFact,
  type SentenceTools,
} from './read-sentence.ts'
import { withoutGuidance } from './substance.ts'

/** What one passage offers: its sentences, and cues that only hold over the whole paragraph. */
export interface PassageFact {
  readonly passage: Passage
  readonly sentences: readonly SentenceFact[]
  readonly paragraphHits: readonly CueHit[]
  /** Characters of real content. */
  readonly substance: number
  /** Characters that tell of others' work: content of a background section only. */
  readonly literature: number
}

/** Reads every passage once: natures, cues, substance. */
export function gatherFacts(outline: Outline, tools: SentenceTools): PassageFact[] {
  const { cues, substance } = tools
  let context: SentenceContext | undefined
  let above: readonly Label[] = []
  return outline.passages.map((passage) => {
    const text = withoutGuidance(passage.text, substance)
    // Neighbours mostly stand under the same labels.
    if (context === undefined || !isSame(passage.labels, above)) context = contextOf(passage, cues)
    above = passage.labels
    const around = context
    const sentences = splitSentences({ ...passage, text }).map((sentence) =>
      readSentence({ ...sentence, passage }, around, tools),
    )
    const content = sentences.filter((fact) => fact.nature === 'content')
    const whole = content.map((fact) => fact.sentence.normalised).join('')
    return {
      passage,
      sentences,
      paragraphHits: whole === '' ? nothing : cues.satisfied('paragraph', cues.scan(whole)),
      substance: lengthOf(content),
      literature: lengthOf(sentences.filter((fact) => fact.nature === 'literature')),
    }
  })
}

const isSame = (a: readonly Label[], b: readonly Label[]) =>
  a.length === b.length && a.every((label, i) => label === b[i])

function lengthOf(facts: readonly SentenceFact[]): number {
  return facts.reduce((sum, fact) => sum + substanceLength(fact.sentence.text), 0)
}

function substanceLength(text: string): number {
  return normaliseText(withoutPictures(text)).replace(/[\s\p{P}_]/gu, '').length
}

/** Whether a passage shows a picture, whose text nobody read. */
export function hasPicture(fact: PassageFact): boolean {
  const { text } = fact.passage
  const at = text.indexOf(picture)
  return at >= 0 && text.includes(']', at)
}

const nothing: readonly CueHit[] = []

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
