import type { LabelState, SentenceReader } from '../classifier/sentence-model.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Passage } from '../text/passages.ts'
import type { Sentence } from '../text/sentences.ts'
import type { CopyDetector } from './copied-text.ts'
import type { DenialFinder } from './find-denials.ts'
import { isSignatureLine } from './find-signature.ts'
import { markNumbers } from './mark-numbers.ts'
import type { LabelMatcher } from './match-labels.ts'
import { judgeSentence, type SentenceNature, type SubstanceLexicon } from './substance.ts'

/** A sentence with its nature and, where it may provide something, how likely it provides each element. */
export interface SentenceFact {
  readonly sentence: Sentence
  readonly nature: SentenceNature
  /** Elements of which the sentence says that they are not done. */
  readonly denies: ReadonlySet<number>
  /** Log odds of each element; absent where nothing is claimed. */
  readonly scores?: Float32Array
}

/** What the reading of sentences needs of an element finder. */
export interface SentenceTools {
  /** Index of the element that others' work is evidence of: the background. */
  readonly background: number
  /** Indexes of the elements that must be signed: a name and a date alone promise nothing. */
  readonly signed: readonly number[]
  readonly substance: SubstanceLexicon
  readonly labels: LabelMatcher
  readonly isCopied: CopyDetector
  readonly denials: DenialFinder
  readonly reader: SentenceReader
}

/** The labels of a passage as they help to understand what stands below them. */
export interface SentenceContext {
  /** The names a sentence may leave out, the nearest last. */
  readonly text: string
  /** The sentences stand in a section that tells how to fill in the form. */
  readonly guides: boolean
  /** A lead-in is the beginning of what it leads in (「2026年3月：数据整理」), and is read with it. */
  readonly lead: string
  readonly state: LabelState
}

/** Reads one sentence: what it is, and what it is likely to provide. */
export function readSentence(
  sentence: Sentence,
  context: SentenceContext,
  tools: SentenceTools,
): SentenceFact {
  const marked = markNumbers(sentence.normalised)
  const nature = context.guides ? 'guidance' : natureOf(sentence, marked, tools)
  if (!claimingNatures.has(nature)) return { sentence, nature, denies: nothing }
  const denies = tools.denials(`${context.text}：${sentence.normalised}`)
  const known = context.lead === '' ? marked : undefined
  const scores = tools.reader.read(context.lead + sentence.normalised, context.state, known)
  for (const element of denies) scores[element] = impossible
  if (
    tools.signed.some((element) => scores[element]! > unlikely) &&
    isSignatureLine(context.lead + sentence.normalised)
  )
    for (const element of tools.signed) scores[element] = impossible
  if (nature !== 'content') restrict(scores, nature, tools.background)
  return { sentence, nature, denies, scores }
}

/** What says something: content; what refers to an attachment may still name it, what tells of others' work is background. */
const claimingNatures: ReadonlySet<SentenceNature> = new Set(['content', 'reference', 'literature'])

/** Log odds of what cannot be. */
const impossible = -20
/** Log odds of what nobody would take it for. */
const unlikely = -4
/** A reference proves less than what it refers to. */
const referred = -2

function restrict(scores: Float32Array, nature: SentenceNature, background: number): void {
  for (let e = 0; e < scores.length; e++) {
    if (nature === 'reference') scores[e] = scores[e]! + referred
    else if (e !== background) scores[e] = impossible
  }
}

const nothing: ReadonlySet<number> = new Set()
const contextLabels = 2
/** Characters of a label that are read; no name is as long, and every sentence below it is read with it again. */
const longestLabel = 400

/** Reads the names a passage stands under. */
export function contextOf(passage: Passage, reader: SentenceReader): SentenceContext {
  const labels = passage.labels.slice(0, contextLabels).map((label) => label.text.slice(0, longestLabel))
  return {
    text: normaliseText([...labels].reverse().join('：')),
    guides: passage.labels.some((label) => guidanceLabel.test(label.text)),
    lead: passage.labels[0]?.kind === 'lead-in' ? `${normaliseText(labels[0] ?? '')}：` : '',
    state: reader.readLabels(labels),
  }
}

const longestName = 24

/** Sections that tell how to fill in the form. */
const guidanceLabel =
  /^[\s*（(【]*(?:(?:填表|填写|填报|编写|撰写|申报)(?:说明|须知|要求|提示|注意事项)|(?:示例|样例|范例|参考示例)[\s）)】*]*$)/

function natureOf({ text, normalised }: Sentence, marked: string, tools: SentenceTools): SentenceNature {
  const nature = judgeSentence(text, tools.substance, normalised, marked)
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
