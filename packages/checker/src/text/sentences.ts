import { normaliseText } from './normalise.ts'
import type { Passage } from './passages.ts'

/** A sentence of a passage: raw text as written, and its normalised form for term search. */
export interface Sentence {
  readonly text: string
  readonly normalised: string
  readonly passage: Passage
}

const chineseEnd = String.raw`(?<=[。！？!?；;\n\u2028])(?!["'”’」』）)])|(?<=[。！？!?；;]["'”’」』）)])`
/** A full stop, a blank and a capital: unless the stop belongs to an abbreviation or an initial. */
const englishEnd = String.raw`(?<=[\p{L}\d)%"”’][\p{L}\d)%"”’]\.)(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|No|Nos|Fig|Figs|Eq|vs|Co|Ltd|Inc|Dept|St|al|approx|ca|cf|Sec|Art|Vol|pp)\.)\s+(?=[\p{Lu}\p{Script=Han}“"(])`
const sentenceEnd = new RegExp(`${chineseEnd}|${englishEnd}`, 'u')

/** A passage is read for its elements, for the annex list and for contradictions: it is split and folded once. */
const known = new WeakMap<Passage, readonly Sentence[]>()

/** Splits a passage after 。！？；, English full stops and line breaks; closing quotes and brackets stay with their sentence. */
export function splitSentences(passage: Passage): readonly Sentence[] {
  const before = known.get(passage)
  if (before) return before
  const sentences = split(passage)
  known.set(passage, sentences)
  return sentences
}

/** A full stop and a blank: only there an English sentence may end. */
const stopAndBlank = /\.\s/

const enders = '。！？!?；;\n\u2028'
const closers = `"'”’」』）)`

/** The same as a split at `chineseEnd`, without trying the expression at every character. */
function splitChinese(text: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let i = 1; i < text.length; i++) {
    const before = text.charAt(i - 1)
    const ends = enders.includes(before)
      ? !closers.includes(text.charAt(i))
      : i > 1 && closers.includes(before) && endsBeforeCloser(text.charAt(i - 2))
    if (!ends) continue
    parts.push(text.slice(from, i))
    from = i
  }
  return [...parts, text.slice(from)]
}

const endsBeforeCloser = (char: string) => enders.includes(char) && char !== '\n' && char !== '\u2028'

function split(passage: Passage): Sentence[] {
  const sentences: Sentence[] = []
  const { text: whole } = passage
  for (const part of stopAndBlank.test(whole) ? whole.split(sentenceEnd) : splitChinese(whole)) {
    const text = part.trim()
    if (text !== '') sentences.push({ text, normalised: normaliseText(text), passage })
  }
  return sentences
}
