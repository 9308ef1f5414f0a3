import type { PhrasingContent, Table, TableCell } from 'mdast'
import type { CellData, CellParagraph, Place } from '../../document.ts'
import { plainText } from '../../plain-text.ts'
import { type Origin, placeOf } from './origin.ts'
import { readPhrasing } from './phrasing.ts'
import { bare } from './split-lines.ts'

/** Gives each cell its place, its paragraphs (`<br>` ends one) and its column. */
export function readTable(table: Table, origin: Origin): Table {
  const place = placeOf(table, origin)
  const children = table.children.map((row) => ({
    type: 'tableRow' as const,
    children: row.children.map((cell, i) => readCell(cell, i + 1, origin)),
  }))
  return { type: 'table', align: table.align ?? null, children, data: { place } }
}

function readCell(cell: TableCell, gridColumn: number, origin: Origin): TableCell {
  const children = readPhrasing(cell.children, origin).map(bare)
  const first = cell.children[0]
  const place = placeOf(first?.position ? first : cell, origin)
  const paragraphs = cellParagraphs(children, place)
  const data: CellData = { place, paragraphs, colSpan: 1, rowSpan: 1, gridColumn }
  return { type: 'tableCell', children, data }
}

function cellParagraphs(children: readonly PhrasingContent[], place: Place): CellParagraph[] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.map((line) => ({
    text: line.map(plainText).join('').trim(),
    bold: line.length > 0 && line.every((child) => child.type === 'strong'),
    place,
  }))
}
