import { normaliseText } from '../text/normalise.ts'
import type { Outline, Passage } from '../text/passages.ts'
import { splitSentences } from '../text/sentences.ts'
import type { CueHit } from './match-cues.ts'
import { contextOf, readSentence, type SentenceFact, type SentenceTools } from './read-sentence.ts'
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

const picture = /\[图片[^\]]*\]/g

/** Reads every passage once: natures, cues, substance. */
export function gatherFacts(outline: Outline, tools: SentenceTools): PassageFact[] {
  const { cues, substance } = tools
  return outline.passages.map((passage) => {
    const text = withoutGuidance(passage.text, substance)
    const context = contextOf(passage, cues)
    const sentences = splitSentences({ ...passage, text }).map((sentence) =>
      readSentence({ ...sentence, passage }, context, tools),
    )
    const content = sentences.filter((fact) => fact.nature === 'content')
    const whole = content.map((fact) => fact.sentence.normalised).join('')
    return {
      passage,
      sentences,
      paragraphHits: whole === '' ? [] : cues.satisfied('paragraph', cues.scan(whole)),
      substance: lengthOf(content),
      literature: lengthOf(sentences.filter((fact) => fact.nature === 'literature')),
    }
  })
}

function lengthOf(facts: readonly SentenceFact[]): number {
  return facts.reduce((sum, fact) => sum + substanceLength(fact.sentence.text), 0)
}

function substanceLength(text: string): number {
  return normaliseText(text.replace(picture, '')).replace(/[\s\p{P}_]/gu, '').length
}

/** Whether a passage shows a picture, whose text nobody read. */
export function hasPicture(fact: PassageFact): boolean {
  return /\[图片[^\]]*\]/.test(fact.passage.text)
}
