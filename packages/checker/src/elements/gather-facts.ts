import type { Classifier } from '../classifier/classifier.ts'
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
  /** Probability of each element by the sentence classifier, 0..1; absent where nothing is claimed. */
  readonly likelihood?: Float64Array
}

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

/** What the gathering of facts needs of an element finder. */
export interface FactTools {
  /** Index of the element that others' work is evidence of: the background. */
  readonly background: number
  readonly cues: CueMatcher
  readonly substance: SubstanceLexicon
  readonly labels: LabelMatcher
  readonly isCopied: CopyDetector
  readonly classifier: Classifier
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
      const hits = hitsOf(fact, context, known, tools)
      return fact.nature === 'content'
        ? { ...fact, hits, likelihood: likelihoodOf(fact, context, tools) }
        : { ...fact, hits }
    })
    const content = sentences.filter((fact) => fact.nature === 'content')
    const whole = content.map((fact) => fact.sentence.normalised).join('')
    return {
      passage,
      sentences,
      paragraphHits: whole === '' ? [] : cues.match(whole, 'paragraph'),
      substance: lengthOf(content),
      literature: lengthOf(sentences.filter((fact) => fact.nature === 'literature')),
    }
  })
}

function sentenceFact(sentence: Sentence, tools: FactTools): SentenceFact {
  return { sentence, nature: natureOf(sentence, tools), hits: [] }
}

const longestName = 24

/** Sections that tell how to fill in the form. */
const guidanceLabel = /^[\s*（(【]*(?:填表|填写|填报|编写|撰写|申报)(?:说明|须知|要求|提示|注意事项)/

function natureOf({ text, normalised, passage }: Sentence, tools: FactTools): SentenceNature {
  if (passage.labels.some((label) => guidanceLabel.test(label.text))) return 'guidance'
  const nature = judgeSentence(text, tools.substance)
  if (nature !== 'content') return nature
  if (/[？?]$/.test(text) || tools.isCopied(normalised)) return 'aside'
  const names = text.length <= longestName && tools.labels.isName(text)
  return names ? 'name' : 'content'
}

/** Evidence a sentence gives, by its nature: what refers to an attachment may still name it, what tells of others' work is background. */
function hitsOf(
  fact: SentenceFact,
  context: string,
  known: readonly CueHit[],
  tools: FactTools,
): readonly CueHit[] {
  if (fact.nature === 'content' || fact.nature === 'reference') {
    return matchInContext(fact.sentence, context, known, tools.cues)
  }
  if (fact.nature !== 'literature') return []
  return matchInContext(fact.sentence, context, known, tools.cues).filter(
    (hit) => hit.element === tools.background,
  )
}

/** The classifier hears the whole sentence and its clauses two by two, alone and read on from the labels; the best understood reading counts. */
function likelihoodOf(fact: SentenceFact, context: string, { classifier }: FactTools): Float64Array {
  const { text } = fact.sentence
  const best = classifier.classify(text)
  const hear = (reading: string, factor: number) => {
    classifier.classify(reading).forEach((p, i) => {
      best[i] = Math.max(best[i] ?? 0, p * factor)
    })
  }
  if (context !== '') hear(`${context}：${text}`, labelledFactor)
  for (const clauses of clausePairs(text)) hear(clauses, clauseFactor)
  return best
}

const clauseFactor = 0.95
const shortestClauses = 8

/** Neighbouring clauses of a long sentence, two by two: one sentence may provide several elements. */
function clausePairs(text: string): string[] {
  const clauses = text.split(/[，,、：:]/).filter((clause) => clause.trim() !== '')
  if (clauses.length < 3) return []
  return clauses.slice(1).flatMap((clause, i) => {
    const pair = `${clauses[i]}，${clause}`
    return pair.length >= shortestClauses ? [pair] : []
  })
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

function lengthOf(facts: readonly SentenceFact[]): number {
  return facts.reduce((sum, fact) => sum + substanceLength(fact.sentence.text), 0)
}

function substanceLength(text: string): number {
  return normaliseText(text.replace(picture, '')).text.replace(/[\s\p{P}_]/gu, '').length
}

/** Whether a passage shows a picture, whose text nobody read. */
export function hasPicture(fact: PassageFact): boolean {
  return /\[图片[^\]]*\]/.test(fact.passage.text)
}
