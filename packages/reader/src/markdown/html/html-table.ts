import type { PhrasingContent, Table, TableCell } from 'mdast'
import type { Place } from '../../document.ts'
import { addText, endLine, type HtmlBuilder, type OpenTable } from './html-builder.ts'
import { readAttribute } from './tags.ts'

const maxSpan = 1000
const maxNested = 30

/** Starts a table; inside the cell of another its text joins that cell. */
export function openTable(builder: HtmlBuilder, place: Place): void {
  endLine(builder)
  if (builder.tables.length < maxNested)
    builder.tables.push({ place, rows: [], covered: [], open: undefined })
}

/** Starts a row. */
export function openRow(builder: HtmlBuilder): void {
  const table = builder.tables.at(-1)
  if (table === undefined) return
  closeCell(builder)
  if (table.rows.length > 0)
    table.covered.splice(0, table.covered.length, ...table.covered.map((rows) => Math.max(0, rows - 1)))
  table.rows.push([])
}

/** Starts a cell. */
export function openCell(builder: HtmlBuilder, place: Place, attributes: string, header: boolean): void {
  const table = builder.tables.at(-1)
  endLine(builder)
  if (table === undefined) return
  closeCell(builder)
  if (table.rows.length === 0) table.rows.push([])
  table.open = { paragraphs: [], place, attributes, header }
}

/** Ends the open cell, giving it its place in the grid. */
export function closeCell(builder: HtmlBuilder): void {
  endLine(builder)
  const table = builder.tables.at(-1)
  const cell = table?.open
  if (table === undefined || cell === undefined) return
  table.open = undefined
  const colSpan = span(cell.attributes, 'colspan')
  const rowSpan = span(cell.attributes, 'rowspan')
  const gridColumn = cover(table, colSpan, rowSpan)
  const place = cell.paragraphs[0]?.place ?? cell.place
  const children = cell.paragraphs.flatMap(({ text, bold }, i): PhrasingContent[] => {
    const value: PhrasingContent = { type: 'text', value: text }
    const own: PhrasingContent = bold ? { type: 'strong', children: [value] } : value
    return i > 0 ? [{ type: 'break' }, own] : [own]
  })
  const node: TableCell = {
    type: 'tableCell',
    children,
    data: { place, paragraphs: cell.paragraphs, colSpan, rowSpan, gridColumn },
  }
  table.rows.at(-1)?.push(node)
}

/** Ends a table. */
export function closeTable(builder: HtmlBuilder): void {
  closeCell(builder)
  const table = builder.tables.pop()
  if (table === undefined) return
  const outer = builder.tables.at(-1)?.open
  if (outer) {
    for (const cell of table.rows.flat()) outer.paragraphs.push(...(cell.data?.paragraphs ?? []))
    return
  }
  const rows = table.rows.filter((row) => row.length > 0)
  const node: Table = {
    type: 'table',
    children: rows.map((children) => ({ type: 'tableRow', children })),
    data: { place: rows[0]?.[0]?.data?.place ?? table.place },
  }
  if (rows.length > 0) builder.targets.at(-1)?.push(node)
}

/** Text that stands in a table but in no cell (a caption, or loose) comes before the table. */
export function addLooseText(builder: HtmlBuilder, text: string, place: Place): void {
  const held = builder.tables.splice(0)
  addText(builder, text, place)
  endLine(builder)
  builder.tables.push(...held)
}

function span(attributes: string, name: string): number {
  const value = Number.parseInt(readAttribute(attributes, name) ?? '1', 10)
  return Number.isFinite(value) && value > 0 ? Math.min(value, maxSpan) : 1
}

function cover(table: OpenTable, colSpan: number, rowSpan: number): number {
  const { covered } = table
  const row = table.rows.at(-1) ?? []
  const last = row.at(-1)?.data
  let column = last ? (last.gridColumn ?? 1) + (last.colSpan ?? 1) - 1 : 0
  while ((covered[column] ?? 0) > 0) column++
  for (let i = column; i < Math.min(column + colSpan, maxSpan); i++) covered[i] = rowSpan
  return column + 1
}
