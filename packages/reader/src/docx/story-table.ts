import type { StoryState } from './story-state.ts'
import type { WordCell, WordTable } from './word-blocks.ts'
import type { Attributes } from './xml.ts'

/** Opens a w:tbl in the innermost container. */
export function openTable(state: StoryState): void {
  const table: WordTable = { type: 'table', rows: [] }
  state.containers.at(-1)?.push(table)
  state.tables.push({ table, row: undefined, column: 1 })
}

/** Opens a w:tr. */
export function openRow(state: StoryState): void {
  const current = state.tables.at(-1)
  if (current === undefined) return
  current.row = { cells: [] }
  current.column = 1
  current.table.rows.push(current.row)
}

/** Opens a w:tc; what follows goes into it. */
export function openCell(state: StoryState): void {
  const current = state.tables.at(-1)
  const cell: WordCell = {
    blocks: [],
    colSpan: 1,
    rowSpan: 1,
    gridColumn: current?.column ?? 1,
    verticalMerge: undefined,
  }
  current?.row?.cells.push(cell)
  state.cells.push(cell)
  state.containers.push(cell.blocks)
}

/** Takes a child of w:trPr or w:tcPr that moves or merges cells; false when it is another element. */
export function noteCellProperty(state: StoryState, name: string, attributes: Attributes): boolean {
  const value = attributes['w:val']
  const current = state.tables.at(-1)
  const cell = state.cells.at(-1)
  if (name === 'w:gridBefore' && current) current.column += Number(value) || 0
  else if (name === 'w:gridSpan' && cell) cell.colSpan = Math.max(1, Number(value) || 1)
  else if (name === 'w:vMerge' && cell) cell.verticalMerge = value === 'restart' ? 'restart' : 'continue'
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

/** Closes a w:tbl and turns its vMerge marks into row spans: a continued cell gets 0, the one it continues grows. */
export function closeTable(state: StoryState): void {
  const table = state.tables.pop()?.table
  const open = new Map<number, WordCell>()
  for (const row of table?.rows ?? []) {
    for (const cell of row.cells) {
      const above = open.get(cell.gridColumn)
      if (cell.verticalMerge === 'continue' && above) {
        above.rowSpan++
        cell.rowSpan = 0
      } else open.set(cell.gridColumn, cell)
    }
  }
}
