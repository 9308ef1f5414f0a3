import type { Classifier } from '../classifier/classifier.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Passage } from '../text/passages.ts'
import type { Sentence } from '../text/sentences.ts'
import type { CopyDetector } from './copied-text.ts'
import type { DenialFinder } from './find-denials.ts'
import type { CueHit, CueMatcher, CueScan } from './match-cues.ts'
import type { LabelMatcher } from './match-labels.ts'
import { judgeSentence, type SentenceNature, type SubstanceLexicon } from './substance.ts'

/** A sentence with what it is and which elements' cues it satisfies. */
export interface SentenceFact {
  readonly sentence: Sentence
  readonly nature: SentenceNature
  readonly hits: readonly CueHit[]
  /** Elements it says are not done. */
  readonly denies: ReadonlySet<number>
  /** Probability of each element by the sentence classifier, 0..1; absent where nothing is claimed. */
  readonly likelihood?: number[]
}

/** What the reading of sentences needs of an element finder. */
export interface SentenceTools {
  /** Index of the element that others' work is evidence of: the background. */
  readonly background: number
  readonly cues: CueMatcher
  readonly substance: SubstanceLexicon
  readonly labels: LabelMatcher
  readonly isCopied: CopyDetector
  readonly denials: DenialFinder
  readonly classifier: Classifier
}

/** The labels of a passage as the words its sentences may leave out, and the cues those words satisfy by themselves. */
export interface SentenceContext {
  readonly text: string
  /** The sentences stand in a section that tells how to fill in the form. */
  readonly guides: boolean
  readonly scan: CueScan
  readonly known: readonly CueHit[]
}

/** Reads one sentence: what it is, which cues it satisfies, what the classifier hears in it. */
export function readSentence(
  sentence: Sentence,
  context: SentenceContext,
  tools: SentenceTools,
): SentenceFact {
  const nature = context.guides ? 'guidance' : natureOf(sentence, tools)
  const denies = tools.denials(`${context.text}：${sentence.normalised}`)
  const found = hitsOf(sentence, nature, context, tools)
  const hits = found.length === 0 ? nothing : found.filter((hit) => !denies.has(hit.element))
  if (nature !== 'content') return { sentence, nature, hits, denies }
  // A plain array holds so few numbers in half the memory of a typed one, and a long text keeps one for every sentence.
  const likelihood: number[] = []
  for (const p of likelihoodOf(sentence, context, tools)) likelihood.push(p)
  for (const element of denies) if (element < likelihood.length) likelihood[element] = 0
  return { sentence, nature, hits, denies, likelihood }
}

const nothing: readonly CueHit[] = []
const contextLabels = 2
/** Characters of a label that are read; no name is as long, and every sentence below it is read with it again. */
const longestLabel = 400

/** The names a passage stands under, nearest last, as the words its sentences may leave out. */
export function contextOf(passage: Passage, cues: CueMatcher): SentenceContext {
  const labels = passage.labels.slice(0, contextLabels).reverse()
  const text = normaliseText(labels.map((label) => label.text.slice(0, longestLabel)).join('：'))
  const scan = cues.scan(text)
  return {
    text,
    scan,
    known: cues.satisfied('sentence', scan),
    guides: passage.labels.some((label) => guidanceLabel.test(label.text)),
  }
}

/** Cues of the sentence read on from its labels; what the labels alone satisfy proves nothing, and what needs them counts a little less. */
function matchInContext(sentence: Sentence, context: SentenceContext, cues: CueMatcher): CueHit[] {
  const scan = cues.scan(sentence.normalised)
  const own = cues.satisfied('sentence', scan)
  if (context.text === '') return own
  const same = (hits: readonly CueHit[], hit: CueHit) =>
    hits.some((other) => other.element === hit.element && other.cue === hit.cue)
  const joined = cues
    .satisfied('sentence', context.scan, scan)
    .filter((hit) => !same(own, hit) && !same(context.known, hit))
  return [...own, ...joined.map((hit) => ({ ...hit, weight: hit.weight * labelledFactor }))]
}

const labelledFactor = 0.9
const longestName = 24

/** Sections that tell how to fill in the form. */
const guidanceLabel =
  /^[\s*（(【]*(?:(?:填表|填写|填报|编写|撰写|申报)(?:说明|须知|要求|提示|注意事项)|(?:示例|样例|范例|参考示例)[\s）)】*]*$)/

function natureOf({ text, normalised }: Sentence, tools: SentenceTools): SentenceNature {
  const nature = judgeSentence(text, tools.substance)
  if (nature !== 'content') return nature
  if (/[？?]$/.test(text) || tools.isCopied(normalised)) return 'aside'
  const names = text.length <= longestName && (tools.labels.isName(text) || isFieldRow(text))
  return names ? 'name' : 'content'
}

const fieldWord =
  /^(?:序号|姓名|性别|年龄|职称|职务|学历|专业|单位|部门|分工|角色|职责|电话|邮箱|签字|项目|科目|金额|来源|备注|时间|阶段|任务|内容|名称|数量)(?:[（(].*[）)])?$/

/** The bare heads of columns: 「姓名　职称　分工」. */
function isFieldRow(text: string): boolean {
  const words = text.trim().split(/[\s|｜、/]+/)
  return words.length >= 2 && words.every((word) => fieldWord.test(word))
}

/** Evidence a sentence gives, by its nature: what refers to an attachment may still name it, what tells of others' work is background. */
function hitsOf(
  sentence: Sentence,
  nature: SentenceNature,
  context: SentenceContext,
  { cues, background }: SentenceTools,
): readonly CueHit[] {
  if (nature === 'content' || nature === 'reference') return matchInContext(sentence, context, cues)
  if (nature !== 'literature') return nothing
  return matchInContext(sentence, context, cues).filter((hit) => hit.element === background)
}

/** The classifier hears the whole sentence and its clauses two by two, alone and read on from the labels; the best understood reading counts. */
function likelihoodOf(
  { text }: Sentence,
  context: SentenceContext,
  { classifier }: SentenceTools,
): Float64Array {
  const best = classifier.classify(text)
  const hear = (reading: string, factor: number) => {
    const heard = classifier.classify(reading)
    for (let i = 0; i < heard.length; i++) best[i] = Math.max(best[i]!, heard[i]! * factor)
  }
  if (context.text !== '') hear(`${context.text}：${text}`, labelledFactor)
  for (const clauses of clausePairs(text)) hear(clauses, clauseFactor)
  return best
}

const clauseFactor = 0.95
const shortestClauses = 8

/** Neighbouring clauses of a long sentence, two by two: one sentence may provide several elements. */
function* clausePairs(text: string): Generator<string> {
  const clauses = text.split(/[，,、：:]/).filter((clause) => clause.trim() !== '')
  if (clauses.length < 3) return
  for (let i = 1; i < clauses.length; i++) {
    const pair = `${clauses[i - 1]}，${clauses[i]}`
    if (pair.length >= shortestClauses) yield pair
  }
}
