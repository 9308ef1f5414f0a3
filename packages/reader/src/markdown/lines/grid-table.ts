import type { Table, TableCell } from 'mdast'
import type { CellParagraph } from '../../document.ts'
import { placeAt, type SourceLine } from './source-lines.ts'

const border = /^\s*[+┌├└╔╠╚┏┣┗╭╰╞][-=─━═┬┼┴┳╋┻╦╬╩╤╪╧+:\s]*[+┐┤┘╗╣╝┓┫┛╮╯╡]\s*$/
const row = /^\s*[|│┃║].*[|│┃║]\s*$/
const bar = /[|│┃║]/

/** How many lines from here on draw a table (pandoc's grid or box-drawing characters); 0 where none starts. */
export function gridFrom(lines: readonly SourceLine[], start: number): number {
  if (!isBorder(lines[start])) return 0
  let end = start + 1
  let rows = 0
  let lastBorder = start
  for (; isBorder(lines[end]) || isDrawnRow(lines[end]); end++) {
    if (isDrawnRow(lines[end])) rows++
    else lastBorder = end
  }
  return rows > 0 && lastBorder > start ? lastBorder + 1 - start : 0
}

const isBorder = (line: SourceLine | undefined) =>
  line !== undefined && !line.code && border.test(line.text) && /[-=─━═]{2}/.test(line.text)

const isDrawnRow = (line: SourceLine | undefined) => line !== undefined && !line.code && row.test(line.text)

/** Builds the table that some lines draw: a row between two borders, its lines the paragraphs of its cells. */
export function readGrid(lines: readonly SourceLine[]): Table {
  const groups: SourceLine[][] = [[]]
  for (const line of lines) {
    if (isBorder(line)) groups.push([])
    else groups.at(-1)?.push(line)
  }
  const rows = groups.filter((group) => group.length > 0).map(gridRow)
  return {
    type: 'table',
    children: rows.map((children) => ({ type: 'tableRow', children })),
    data: { place: placeAt(lines[0]) },
  }
}

function gridRow(lines: readonly SourceLine[]): TableCell[] {
  const columns: CellParagraph[][] = []
  const starts: SourceLine[] = []
  for (const line of lines) {
    let index = line.text.search(bar) + 1
    const parts = line.text.slice(index).split(bar).slice(0, -1)
    parts.forEach((part, i) => {
      columns[i] ??= []
      starts[i] ??= line
      const text = part.trim()
      const place = placeAt(line, index + Math.max(0, part.search(/\S/)))
      if (text !== '') columns[i]?.push({ text, bold: false, place })
      index += part.length + 1
    })
  }
  return columns.map((paragraphs, i) => gridCell(paragraphs, starts[i], i + 1))
}

function gridCell(paragraphs: CellParagraph[], line: SourceLine | undefined, gridColumn: number): TableCell {
  const place = paragraphs[0]?.place ?? placeAt(line)
  return {
    type: 'tableCell',
    children: paragraphs.flatMap(({ text }, i) => [
      ...(i > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, value: text },
    ]),
    data: { place, paragraphs, colSpan: 1, rowSpan: 1, gridColumn },
  }
}
