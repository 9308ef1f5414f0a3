import { stripVTControlCharacters } from 'node:util'

const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const invisible = /[\u200b\u2060\ufeff]/gu
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Text from a document or file name made safe to show: no terminal escapes, control characters, direction overrides or lone surrogates. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u2028\u2029]/gu, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(bidiControls, '')
    .replace(invisible, '')
    .replace(/\p{Cs}/gu, '\ufffd')
}

/** {@link plainText} on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ').trim()
}

/** The graphemes of a text, so that an emoji or an accented letter is never cut in two. */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), (part) => part.segment)
}

/** One line of at most `limit` graphemes; what is cut off is shown by 「…」. */
export function clip(text: string, limit: number): string {
  // Cut by code units first: a hostile cell of a million characters must not be segmented whole.
  const line = oneLine(text.slice(0, limit * 16))
  const parts = splitGraphemes(line)
  return parts.length <= limit && text.length <= limit * 16 ? line : `${parts.slice(0, limit).join('')}…`
}
