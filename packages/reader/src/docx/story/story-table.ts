import { type Attributes, integerOf } from '../package/xml.ts'
import { countNode, type StoryState, sight } from './story-state.ts'
import { allParagraphs, runText, type WordCell, type WordTable } from './word-blocks.ts'

/** Grid columns a Word table can have. */
const mostColumns = 63

/** Opens a w:tbl in the innermost container. */
export function openTable(state: StoryState): void {
  countNode(state)
  const table: WordTable = { type: 'table', rows: [] }
  state.containers.at(-1)?.push(table)
  state.tables.push({ table, row: undefined, column: 1 })
}

/** Opens a w:tr. */
export function openRow(state: StoryState): void {
  const current = state.tables.at(-1)
  if (current === undefined) return
  countNode(state)
  current.row = { cells: [], change: undefined }
  current.column = 1
  current.table.rows.push(current.row)
}

/** Opens a w:tc; what follows goes into it. */
export function openCell(state: StoryState): void {
  const current = state.tables.at(-1)
  countNode(state)
  const cell: WordCell = {
    blocks: [],
    colSpan: 1,
    rowSpan: 1,
    gridColumn: current?.column ?? 1,
    verticalMerge: undefined,
    horizontalMerge: undefined,
  }
  current?.row?.cells.push(cell)
  state.cells.push(cell)
  state.containers.push(cell.blocks)
}

const mergeOf = (value: string | undefined) => (value === 'restart' ? 'restart' : 'continue')

/** Takes a child of w:trPr or w:tcPr that moves, merges or changes cells; false when it is another element. */
export function noteCellProperty(state: StoryState, name: string, attributes: Attributes): boolean {
  const value = attributes['w:val']
  const current = state.tables.at(-1)
  const cell = state.cells.at(-1)
  if (name === 'w:gridBefore' && current) current.column += integerOf(value, 0, mostColumns) ?? 0
  else if (name === 'w:gridSpan' && cell) cell.colSpan = integerOf(value, 1, mostColumns) ?? 1
  else if (name === 'w:vMerge' && cell) cell.verticalMerge = mergeOf(value)
  else if (name === 'w:tblCaption' || name === 'w:tblDescription') sight(state, 'alt-text', value ?? '')
  else if (name === 'w:hMerge' && cell) cell.horizontalMerge = mergeOf(value)
  else return false
  return true
}

/** Closes a w:tc. */
export function closeCell(state: StoryState): void {
  state.containers.pop()
  const cell = state.cells.pop()
  const current = state.tables.at(-1)
  if (cell && current) current.column = cell.gridColumn + cell.colSpan
}

/** Closes a w:tbl: deleted rows go, and merge marks become spans (a covered cell gets row span 0, the one it continues grows). */
export function closeTable(state: StoryState): void {
  const table = state.tables.pop()?.table
  if (table === undefined) return
  const kept = table.rows.filter((row) => row.change !== 'deletion')
  if (kept.length < table.rows.length) table.rows.splice(0, table.rows.length, ...kept)
  const open = new Map<number, WordCell>()
  for (const row of table.rows) {
    let left: WordCell | undefined
    for (const cell of row.cells) {
      if (cell.horizontalMerge === 'continue' && left) cover(state, cell, left, 'colSpan')
      else {
        left = cell
        mergeDown(state, cell, open)
      }
    }
  }
}

function mergeDown(state: StoryState, cell: WordCell, open: Map<number, WordCell>): void {
  const above = open.get(cell.gridColumn)
  if (cell.verticalMerge === 'continue' && above) cover(state, cell, above, 'rowSpan')
  else open.set(cell.gridColumn, cell)
}

/** Word does not show what stands in a covered cell. */
function cover(state: StoryState, cell: WordCell, by: WordCell, span: 'rowSpan' | 'colSpan'): void {
  by[span] += span === 'colSpan' ? cell.colSpan : 1
  cell.rowSpan = 0
  const text = [...allParagraphs(cell.blocks)].map(runText).join('\n').trim()
  if (text !== '') sight(state, 'hidden-text', text)
}
