import { findLineNumber } from '../../structure/numbering-class.ts'
import { runText, type WordBlock, type WordCell, type WordRow, type WordTable } from '../story/word-blocks.ts'

/** Where a block stands that was taken out of a table which only frames the text. */
export interface Frame {
  readonly table: number
  readonly row: number
  readonly cell: number
  /** It is the only short line of its cell, above a long one: the name of what follows. */
  readonly isBar: boolean
}

/** A block of the document's text, with its frame; a table that is one knows its number. */
export interface FlowBlock {
  readonly block: WordBlock
  readonly frame: Frame | undefined
  /** 1-based over the tables of the document; 0 for a paragraph. */
  readonly table: number
  /** Rows of the table that stand before this part of it. */
  readonly rowsBefore: number
}

/** Paragraphs in a cell that make it a page of text rather than an answer in a form. */
const longCell = 8

/** Takes the text out of tables that merely frame it: forms whose one column holds whole sections. */
export function unframe(blocks: readonly WordBlock[]): FlowBlock[] {
  const flow: FlowBlock[] = []
  let tables = 0
  const add = (block: WordBlock, frame: Frame | undefined) => {
    if (block.type === 'paragraph') flow.push({ block, frame, table: 0, rowsBefore: 0 })
    else {
      const table = ++tables
      if (isFrame(block)) addFramed(block, table)
      else for (const part of splitAtBars(block)) addPart(part, frame, table)
    }
  }
  const addPart = ({ rows, rowsBefore, isBar }: TablePart, frame: Frame | undefined, table: number) => {
    if (!isBar) flow.push({ block: { type: 'table', rows }, frame, table, rowsBefore })
    else
      for (const block of rows[0]?.cells.find((cell) => cell.rowSpan > 0)?.blocks ?? [])
        add(block, { table, row: rowsBefore + 1, cell: 1, isBar })
  }
  const addFramed = (block: WordTable, table: number) => {
    block.rows.forEach((row, r) => {
      const cell = row.cells.find((one) => one.rowSpan > 0)
      const isBar = cell !== undefined && isBarAbove(cell, block.rows[r + 1]?.cells[0])
      for (const inner of cell?.blocks ?? []) add(inner, { table, row: r + 1, cell: 1, isBar })
    })
  }
  for (const block of blocks) add(block, undefined)
  return flow
}

interface TablePart {
  readonly rows: WordRow[]
  readonly rowsBefore: number
  readonly isBar: boolean
}

/** Parts a form at its section bars: full-width rows that hold a numbered name, 「二、数据与受试者」. */
function splitAtBars(table: WordTable): TablePart[] {
  const parts: TablePart[] = []
  table.rows.forEach((row, r) => {
    const isBar = table.rows.length > 1 && isSectionBar(row)
    const open = parts.at(-1)
    if (isBar || open === undefined || open.isBar) parts.push({ rows: [row], rowsBefore: r, isBar })
    else open.rows.push(row)
  })
  return parts
}

function isSectionBar(row: WordRow): boolean {
  const cells = row.cells.filter((cell) => cell.rowSpan > 0)
  const [only, second] = (cells[0]?.blocks ?? []).filter(hasText)
  if (cells.length !== 1 || cells[0]?.rowSpan !== 1 || only?.type !== 'paragraph' || second) return false
  const text = (only.label + runText(only)).trim()
  const number = findLineNumber(text)
  const isNumbered = (number !== undefined && number.rank <= 2) || /^[A-Z][.．、]\s*\S/.test(text)
  return isNumbered && text.length <= 40 && !/[。；;：:]/.test(text)
}

function isFrame(table: WordTable): boolean {
  const cells = table.rows.map((row) => row.cells.filter((cell) => cell.rowSpan > 0))
  if (cells.length === 0 || cells.some((row) => row.length !== 1)) return false
  return cells.length === 1 || cells.flat().some(({ blocks }) => isLong(blocks) || isSection(blocks))
}

/** A numbered name above at least one paragraph of prose. */
function isSection(blocks: readonly WordBlock[]): boolean {
  const texts = blocks
    .filter(hasText)
    .map((block) => (block.type === 'paragraph' ? block.label + runText(block) : ''))
  const [first = '', ...rest] = texts
  return (
    findLineNumber(first.trim()) !== undefined && first.length <= 60 && rest.some((text) => text.length >= 40)
  )
}

const isLong = (blocks: readonly WordBlock[]) =>
  blocks.some((block) => block.type === 'table') || blocks.filter(hasText).length >= longCell

const hasText = (block: WordBlock) => block.type === 'paragraph' && runText(block).trim() !== ''

function isBarAbove(cell: WordCell, below: WordCell | undefined): boolean {
  const [only, second] = cell.blocks.filter(hasText)
  if (only?.type !== 'paragraph' || second !== undefined || below === undefined) return false
  const text = runText(only).trim()
  return text.length <= 30 && !/[。；;]$/.test(text) && below.blocks.some(hasText)
}
