import { normaliseText } from '../text/normalise.ts'
import type { Outline, Passage } from '../text/passages.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import type { CopyDetector } from './copied-text.ts'
import type { CueHit, CueMatcher } from './match-cues.ts'
import type { LabelMatcher } from './match-labels.ts'
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

/** What the gathering of facts needs of an element finder. */
export interface FactTools {
  readonly cues: CueMatcher
  readonly substance: SubstanceLexicon
  readonly labels: LabelMatcher
  readonly isCopied: CopyDetector
}

/** Reads every passage once: natures, cues, substance. */
export function gatherFacts(outline: Outline, tools: FactTools): PassageFact[] {
  const { cues, substance: lexicon } = tools
  return outline.passages.map((passage) => {
    const text = withoutGuidance(passage.text, lexicon)
    const context = contextOf(passage)
    const known = context === '' ? [] : cues.match(context, 'sentence')
    const sentences = splitSentences({ ...passage, text }).map((sentence) => {
      const fact = sentenceFact({ ...sentence, passage }, tools)
      return fact.nature === 'content'
        ? { ...fact, hits: matchInContext(fact.sentence, context, known, cues) }
        : fact
    })
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

function sentenceFact(sentence: Sentence, tools: FactTools): SentenceFact {
  return { sentence, nature: natureOf(sentence, tools), hits: [] }
}

const longestName = 24

function natureOf({ text, normalised }: Sentence, tools: FactTools): SentenceNature {
  const nature = judgeSentence(text, tools.substance)
  if (nature !== 'content') return nature
  if (/[？?]$/.test(text) || tools.isCopied(normalised)) return 'aside'
  const names =
    text.length <= longestName && tools.labels(text).some((m) => m.kind === 'strong' && m.strength >= 0.95)
  return names ? 'name' : 'content'
}

const contextLabels = 2

/** The names a passage stands under, nearest last, as the words its sentences may leave out. */
function contextOf(passage: Passage): string {
  const labels = passage.labels.slice(0, contextLabels).reverse()
  return normaliseText(labels.map((label) => label.text).join('：')).text
}

/** Cues of the sentence read on from its labels; what the labels alone satisfy proves nothing, and what needs them counts a little less. */
function matchInContext(
  sentence: Sentence,
  context: string,
  known: readonly CueHit[],
  cues: CueMatcher,
): CueHit[] {
  const own = cues.match(sentence.normalised, 'sentence')
  if (context === '') return own
  const same = (hits: readonly CueHit[], hit: CueHit) =>
    hits.some((other) => other.element === hit.element && other.cue === hit.cue)
  const joined = cues
    .match(`${context}：${sentence.normalised}`, 'sentence')
    .filter((hit) => !same(own, hit) && !same(known, hit))
  return [...own, ...joined.map((hit) => ({ ...hit, weight: hit.weight * labelledFactor }))]
}

const labelledFactor = 0.9

function substanceLength(text: string): number {
  return normaliseText(text.replace(picture, '')).text.replace(/[\s\p{P}_]/gu, '').length
}

/** Whether a passage shows a picture, whose text nobody read. */
export function hasPicture(fact: PassageFact): boolean {
  return /\[图片[^\]]*\]/.test(fact.passage.text)
}
