import { findLineNumber } from '@lunshen/reader'
import { readCorpus } from '../read-corpus.ts'
import { dropBrackets } from '../text/drop-brackets.ts'
import { normaliseText } from '../text/normalise.ts'

/** Words that people put before, after and between the names of a label. */
interface LabelWords {
  readonly heads: readonly string[]
  readonly tails: readonly string[]
  readonly joints: readonly string[]
}

const words = readCorpus<LabelWords>('lexicons/label-words.json')
const anyOf = (terms: readonly string[]) =>
  terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')

const head = /^[\s*•●■◆▪○◇★☆>·\-—:：.、,，"“”'《]+/
const tail = /[\s:：.。、,，;；*"“”'《》?？]/
const heads = new Set(words.heads)
const tails = new Set(words.tails)
const longestWord = 8
const joints = new RegExp(anyOf(words.joints), 'g')

/** Folds a label for comparison: no number, remark, edge punctuation or inner space. */
export function foldLabel(label: string): string {
  const flat = label.replace(/\s+/g, ' ').trim()
  const unnumbered = stripNumber(stripNumber(flat))
  const folded = normaliseText(unnumbered)
  const text = withoutEdges(dropBrackets(folded, '（(【[<', '）)】]>'))
  return text === '' ? withoutEdges(folded) : text
}

/** Backwards from the end: a search for a tail begins anew at every mark inside a text. */
function withoutEdges(text: string): string {
  const headless = text.replace(head, '')
  let end = headless.length
  while (end > 0 && tail.test(headless.charAt(end - 1))) end--
  return headless.slice(0, end)
}

function stripNumber(text: string): string {
  return text.slice(findLineNumber(text)?.length ?? 0).trim()
}

/** A folded label without the words that people add or leave out at its head and tail. */
export function coreOf(folded: string): string {
  const tailless = withoutTail(folded)
  const core = withoutHead(tailless.length >= 2 ? tailless : folded)
  return core.length >= 2 ? core : folded
}

function withoutTail(text: string): string {
  for (let n = Math.min(longestWord, text.length - 1); n >= 2; n--) {
    if (tails.has(text.slice(-n))) return text.slice(0, -n).replace(/的$/, '')
  }
  return text
}

function withoutHead(text: string): string {
  for (let n = Math.min(longestWord, text.length - 2); n >= 1; n--) {
    if (heads.has(text.slice(0, n))) return text.slice(n)
  }
  return text
}

/** The two halves of a bilingual label: 「Target users 适用人群」. */
export function languagesOf(folded: string): string[] {
  const chinese = folded.replace(/[^\p{Script=Han}]+/gu, '')
  const latin = folded.replace(/[^a-z' -]+/g, ' ').trim()
  return chinese.length >= 2 && latin.length >= 3 ? [chinese, latin] : []
}

/** The parts of a compound label, each also with the head of the first and the tail of the last part: 「误用、滥用风险评估」, 「数据来源与清洗」. */
export function partsOf(folded: string): string[] {
  const bare = folded
    .split(joints)
    .map((part) => part.trim())
    .filter((part) => part.length > 0)
  if (bare.length < 2) return bare
  const first = bare[0] ?? ''
  const last = bare.at(-1) ?? ''
  const variants = new Set(bare)
  bare.forEach((part, i) => {
    if (i > 0) for (const n of [2, 4]) if (first.length > n) variants.add(first.slice(0, n) + part)
    if (i < bare.length - 1)
      for (const n of [2, 4, 6]) if (last.length > n) variants.add(part + last.slice(-n))
  })
  return [...variants].filter((part) => part.length >= 2)
}
