import type { Place } from '../../document.ts'

/** A line as Markdown's parser will see it, and where it stands in the file. */
export interface SourceLine {
  readonly text: string
  /** 1-based line in the file, as an editor counts it. */
  readonly line: number
  /** What turns a column of `text` into a column of the file. */
  readonly shift: number
  /** Inside a fence: never mended. */
  readonly code?: boolean
}

/** Line ends of editors. */
const lineEnd = /\r\n|\n|\r/
/** Ends of lines or pages that editors show inside a line: vertical tab, form feed, next line, line and paragraph separator. */
const innerEnd = /[\v\f\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls that a text file may carry along and nobody sees
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g
/** Characters that are none; the reader uses them as marks of its own. */
const nonCharacters = /[\ufdd0-\ufdef]/g

/** Drops what is no text: controls, noncharacters, pictures' bytes written out in base64. */
export function cleanText(text: string): string {
  return dropPictureBytes(text).replace(controls, '').replace(nonCharacters, '\ufffd')
}

const base64 = ';base64,'

function dropPictureBytes(text: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = text.indexOf(base64); at >= 0; at = text.indexOf(base64, from)) {
    let end = at + base64.length
    while (isBase64(text.charCodeAt(end))) end++
    kept.push(text.slice(from, at + base64.length))
    from = end
  }
  return from === 0 ? text : kept.join('') + text.slice(from)
}

/** Letters, digits, `+`, `/`, `=` and `%` (of `%2B`). */
const isBase64 = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 47 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === 43 ||
  code === 61 ||
  code === 37

/** Cuts a text into lines; a form feed and its like end a line without raising the count. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  text.split(lineEnd).forEach((full, i) => {
    if (!innerEnd.test(full)) {
      lines.push({ text: full, line: i + 1, shift: 0 })
      return
    }
    let shift = 0
    for (const part of full.split(innerEnd)) {
      lines.push({ text: part, line: i + 1, shift }, blankAfter(i + 1))
      shift += part.length + 1
    }
  })
  return lines
}

/** An empty line that stands nowhere in the file. */
export function blankAfter(line: number): SourceLine {
  return { text: '', line, shift: 0 }
}

/** The rest of a line from an index on. */
export function sliceLine(source: SourceLine, start: number, end?: number): SourceLine {
  return { ...source, text: source.text.slice(start, end), shift: source.shift + start }
}

/** Where a 0-based index of a line stands in the file. */
export function placeAt(source: SourceLine | undefined, index = 0): Place {
  return { line: source?.line ?? 1, column: Math.max(1, index + 1 + (source?.shift ?? 0)) }
}

/** Where the first visible character of a line stands. */
export function placeOfText(source: SourceLine | undefined): Place {
  return placeAt(source, Math.max(0, source?.text.search(/\S/) ?? 0))
}

const masked = '*_[]<>`~|\\&!#@:$.-+='
const maskBase = 0xfdd1

/** Hides marks from Markdown's parser, character for character; {@link unmask} brings them back. */
export function mask(text: string, marks: RegExp): string {
  return text.replace(marks, (mark) => {
    const at = masked.indexOf(mark)
    return at < 0 ? mark : String.fromCharCode(maskBase + at)
  })
}

/** Brings masked marks back. */
export function unmask(text: string): string {
  return text.replace(/[\ufdd1-\ufdef]/g, (char) => masked[char.charCodeAt(0) - maskBase] ?? char)
}

/** Stands, with an index after it, where a block that is already built belongs. */
export const insertMark = '\ufdd0'
