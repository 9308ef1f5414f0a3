/** A note for a line of a Markdown file, 1-based; 0 is the whole paper. */
export interface MarkdownNote {
  readonly line: number
  readonly text: string
}

/** How notes are written: block quotes readers see, or HTML comments they do not. */
export type MarkdownNoteStyle = 'quote' | 'comment'

/**
 * Puts notes into a copy of a Markdown text, behind the block their line belongs to (paragraph, table, list item, code, HTML
 * comment, front matter), so that the structure stays as it was. Every line keeps its ending; lines past the end note at the end.
 */
export function annotateMarkdown(
  text: string,
  notes: readonly MarkdownNote[],
  style: MarkdownNoteStyle = 'quote',
): string {
  if (notes.length === 0) return text
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const lines = splitLines(text)
  const ends = blockEnds(lines.map(({ content }) => content))
  const after = new Map<number, string[]>()
  for (const note of notes) {
    const at = ends[Math.min(Math.max(note.line, 0), lines.length)] ?? lines.length
    after.set(at, [...(after.get(at) ?? []), ...noteLines(note.text, style)])
  }
  const insertion = (number: number) => {
    const note = after.get(number)
    return note === undefined ? '' : ['', ...note].map((line) => line + newline).join('')
  }
  const pieces = lines.map(({ content, ending }, index) => {
    const note = insertion(index + 1)
    // Behind a last line that does not end, the note ends the line and is not ended itself.
    if (note === '' || ending !== '') return content + ending + note
    return content + newline + note.slice(0, -newline.length)
  })
  return insertion(0) + pieces.join('')
}

interface Line {
  readonly content: string
  readonly ending: string
}

/** The lines of a text with their endings; behind a last ending stands an empty line. */
function splitLines(text: string): Line[] {
  const parts = text.split(/(\r\n|\n|\r)/)
  return parts.flatMap((content, index) =>
    index % 2 === 0 ? [{ content, ending: parts[index + 1] ?? '' }] : [],
  )
}

/** For each line, 1-based, the line its block ends with; for 0 the line behind which a summary stands. */
function blockEnds(lines: readonly string[]): number[] {
  const frontMatter = frontMatterEnd(lines)
  const ends: number[] = Array.from({ length: lines.length + 1 }, () => 0)
  let end = lines.length
  let isInner = false
  const whole = wholeLines(lines, frontMatter)
  const inner = innerLines(lines)
  for (let number = lines.length; number >= 1; number -= 1) {
    const line = lines[number - 1] ?? ''
    const isOpen = !whole.has(number)
    // A blank line above an indented one is inside a list item.
    const isBlank = line.trim() === '' && isOpen && !isInner
    const isHeading = /^ {0,3}#{1,6}(?:\s|$)/.test(line) && isOpen
    if (isBlank || isHeading) end = number
    ends[number] = end
    if (isBlank || isHeading) end = number - 1
    if (line.trim() !== '') isInner = inner.has(number)
  }
  for (let number = 0; number <= frontMatter; number += 1) ends[number] = frontMatter
  return ends
}

/** Indented lines that go on a list item; paragraphs that are merely indented are paragraphs. */
function innerLines(lines: readonly string[]): Set<number> {
  const inner = new Set<number>()
  let isList = false
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const isIndented = /^(?: {2}|\t)/.test(line)
    if (isList && isIndented) inner.add(index + 1)
    else isList = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)
  })
  return inner
}

function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  return end === -1 ? 0 : end + 1
}

/** Lines inside fenced code and HTML comments, where a blank line ends nothing. */
function wholeLines(lines: readonly string[], from: number): Set<number> {
  const whole = new Set<number>()
  let fence: string | undefined
  let isComment = false
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const mark = isComment ? undefined : /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== undefined || isComment) whole.add(index + 1)
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence) === true) fence = undefined
    if (fence === undefined) isComment = leavesCommentOpen(line, isComment)
    if (fence !== undefined || isComment) whole.add(index + 1)
  }
  return whole
}

function leavesCommentOpen(line: string, isComment: boolean): boolean {
  const opened = line.lastIndexOf('<!--')
  const closed = line.lastIndexOf('-->')
  return isComment ? closed === -1 || opened > closed : opened > closed && /^\s*<!--/.test(line)
}

function noteLines(text: string, style: MarkdownNoteStyle): string[] {
  const lines = text.split(/\r\n?|\n/)
  if (style === 'comment')
    return [`<!-- 批注：${lines.join('；').replaceAll('--', '——').replaceAll('>', '＞')} -->`, '']
  const literal = lines.map((line) =>
    line.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])/, '$1\\$2'),
  )
  return [`> **批注**　${literal.join('\\\n> ')}`.split('\n'), ''].flat()
}
