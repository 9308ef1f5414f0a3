import { normaliseText } from './normalise.ts'
import type { Passage } from './passages.ts'

/** A sentence of a passage: raw text as written, and its normalised form for term search. */
export interface Sentence {
  readonly text: string
  readonly normalised: string
  readonly passage: Passage
}

const sentenceEnd = /(?<=[。！？!?；;\n\u2028])(?!["'”’」』）)])|(?<=[。！？!?；;]["'”’」』）)])/

/** Splits a passage after 。！？； and line breaks; closing quotes and brackets stay with their sentence. */
export function splitSentences(passage: Passage): Sentence[] {
  const sentences: Sentence[] = []
  for (const part of passage.text.split(sentenceEnd)) {
    const text = part.trim()
    if (text !== '') sentences.push({ text, normalised: normaliseText(text), passage })
  }
  return sentences
}
