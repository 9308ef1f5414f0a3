/** A note for a line of a Markdown file, 1-based; 0 is the whole paper. */
export interface MarkdownNote {
  readonly line: number
  readonly text: string
}

/** How notes are written: block quotes readers see, or HTML comments they do not. */
export type MarkdownNoteStyle = 'quote' | 'comment'

/**
 * Puts notes into a copy of a Markdown text, behind the block their line belongs to (paragraph, table, list, code,
 * front matter), so that the structure stays as it was. Line endings are kept; lines past the end note at the end.
 */
export function annotateMarkdown(
  text: string,
  notes: readonly MarkdownNote[],
  style: MarkdownNoteStyle = 'quote',
): string {
  if (notes.length === 0) return text
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r\n|\n/)
  const ends = blockEnds(lines)
  const after = new Map<number, string[]>()
  for (const note of notes) {
    const at = ends[Math.min(Math.max(note.line, 0), lines.length)] ?? lines.length
    after.set(at, [...(after.get(at) ?? []), ...noteLines(note.text, style)])
  }
  const written = [
    ...insertion(after.get(0)),
    ...lines.flatMap((line, index) => [line, ...insertion(after.get(index + 1))]),
  ]
  return written.join(newline)
}

/** For each line, 1-based, the line its block ends with; for 0 the line behind which a summary stands. */
function blockEnds(lines: readonly string[]): number[] {
  const frontMatter = frontMatterEnd(lines)
  const ends: number[] = Array.from({ length: lines.length + 1 }, () => 0)
  let end = lines.length
  const fenced = fencedLines(lines, frontMatter)
  for (let number = lines.length; number >= 1; number -= 1) {
    const isBlank = (lines[number - 1] ?? '').trim() === '' && !fenced.has(number)
    const isHeading = /^ {0,3}#{1,6}(?:\s|$)/.test(lines[number - 1] ?? '') && !fenced.has(number)
    if (isBlank || isHeading) end = number
    ends[number] = end
    if (isBlank || isHeading) end = number - 1
  }
  for (let number = 0; number <= frontMatter; number += 1) ends[number] = frontMatter
  return ends
}

function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  return end === -1 ? 0 : end + 1
}

function fencedLines(lines: readonly string[], from: number): Set<number> {
  const fenced = new Set<number>()
  let fence: string | undefined
  for (let index = from; index < lines.length; index += 1) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[index] ?? '')?.[1]
    if (fence !== undefined) fenced.add(index + 1)
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence) === true) fence = undefined
    if (fence !== undefined) fenced.add(index + 1)
  }
  return fenced
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

function insertion(lines: readonly string[] | undefined): string[] {
  return lines === undefined ? [] : ['', ...lines]
}
