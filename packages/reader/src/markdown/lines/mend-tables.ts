import { blankAfter, type SourceLine } from './source-lines.ts'

const delimiter = /^\s*(?:\|\s*)?[:：]?[-—－]+[:：]?\s*(?:\|\s*[:：]?[-—－]+[:：]?\s*)*(?:\|\s*)?$/
const framed = /^\s*\|.*\|\s*$/

/**
 * Mends tables as people type them: full-width bars, rows without the line of dashes, a line of dashes of another width,
 * text right below the last row.
 */
export function mendTables(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = []
  let i = 0
  while (i < lines.length) {
    const run = rowsFrom(lines, i)
    if (run === 0) {
      result.push(lines[i] as SourceLine)
      i++
      continue
    }
    for (const row of mendRun(lines.slice(i, i + run).map(halfWidthBars))) result.push(row)
    i += run
    const next = lines[i]
    if (next && next.text.trim() !== '') result.push(blankAfter(next.line))
  }
  return result
}

/** How many lines from here on form a table: framed by bars, or below a heading row with its line of dashes. */
function rowsFrom(lines: readonly SourceLine[], start: number): number {
  const isFramed = (i: number) => isRow(lines[i])
  let end = start
  while (isFramed(end)) end++
  if (end - start >= 2) return end - start
  if (end > start || !hasBar(lines[start]) || !delimiter.test(halfWidth(lines[start + 1]))) return 0
  if (!halfWidth(lines[start + 1]).includes('|') || lines[start + 1]?.code) return 0
  end = start + 2
  while (hasBar(lines[end])) end++
  return end - start
}

const hasBar = (line: SourceLine | undefined) => line !== undefined && !line.code && /[|｜]/.test(line.text)

const isRow = (line: SourceLine | undefined) =>
  line !== undefined && !line.code && /^\s*[|｜]/.test(line.text) && framed.test(halfWidth(line))

const halfWidth = (line: SourceLine | undefined) => line?.text.replaceAll('｜', '|') ?? ''

function halfWidthBars(line: SourceLine): SourceLine {
  const text = halfWidth(line)
  return delimiter.test(text)
    ? { ...line, text: text.replace(/[—－]/g, '-').replace(/：/g, ':') }
    : { ...line, text }
}

function mendRun(rows: readonly SourceLine[]): SourceLine[] {
  const [head, ...rest] = rows.map(dedent)
  if (head === undefined) return []
  const at = rest.findIndex((row) => delimiter.test(row.text))
  const dashes: SourceLine = { ...head, text: dashesLike(head.text), shift: 0 }
  const body = at === 0 ? rest.slice(1) : rest
  return [blankAfter(head.line), head, dashes, ...body.filter((row) => at === 0 || !delimiter.test(row.text))]
}

/** Four spaces would make code of a table. */
function dedent(row: SourceLine): SourceLine {
  const indent = /^\s*/.exec(row.text)?.[0].length ?? 0
  return { ...row, text: row.text.slice(indent), shift: row.shift + indent }
}

function dashesLike(row: string): string {
  const bars =
    row
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .match(/(?<!\\)\|/g)?.length ?? 0
  return `|${'-|'.repeat(bars + 1)}`
}
