import { normaliseText } from '../text/normalise.ts'
import type { Outline, Passage } from '../text/passages.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import type { CueHit, CueMatcher } from './match-cues.ts'
import { judgeSentence, type SentenceNature, type SubstanceLexicon, withoutGuidance } from './substance.ts'

/** A sentence with what it is and which elements' cues it satisfies. */
export interface SentenceFact {
  readonly sentence: Sentence
  readonly nature: SentenceNature
  readonly hits: readonly CueHit[]
}

/** What one passage offers: its sentences, and cues that only hold over the whole paragraph. */
export interface PassageFact {
  readonly passage: Passage
  readonly sentences: readonly SentenceFact[]
  readonly paragraphHits: readonly CueHit[]
  /** Characters of real content. */
  readonly substance: number
}

const picture = /\[图片[^\]]*\]/g

/** Reads every passage once: natures, cues, substance. */
export function gatherFacts(outline: Outline, cues: CueMatcher, lexicon: SubstanceLexicon): PassageFact[] {
  return outline.passages.map((passage) => {
    const text = withoutGuidance(passage.text, lexicon)
    const sentences = splitSentences({ ...passage, text }).map((sentence) =>
      sentenceFact({ ...sentence, passage }, cues, lexicon),
    )
    const content = sentences.filter((fact) => fact.nature === 'content')
    const whole = content.map((fact) => fact.sentence.normalised).join('')
    return {
      passage,
      sentences,
      paragraphHits: whole === '' ? [] : cues.match(whole, 'paragraph'),
      substance: content.reduce((sum, fact) => sum + substanceLength(fact.sentence.text), 0),
    }
  })
}

function sentenceFact(sentence: Sentence, cues: CueMatcher, lexicon: SubstanceLexicon): SentenceFact {
  const nature = judgeSentence(sentence.text, lexicon)
  const isProof = nature === 'content' && !/[？?]$/.test(sentence.text)
  return { sentence, nature, hits: isProof ? cues.match(sentence.normalised, 'sentence') : [] }
}

function substanceLength(text: string): number {
  return normaliseText(text.replace(picture, '')).text.replace(/[\s\p{P}_]/gu, '').length
}

/** Whether a passage shows a picture, whose text nobody read. */
export function hasPicture(fact: PassageFact): boolean {
  return /\[图片[^\]]*\]/.test(fact.passage.text)
}
