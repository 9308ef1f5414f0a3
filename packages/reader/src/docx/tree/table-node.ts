import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import type { CellParagraph, Place } from '../../document.ts'
import { findHeadingDepths } from '../../structure/find-headings.ts'
import { findLineNumber } from '../../structure/numbering-class.ts'
import type { VisualLine } from '../../structure/visual-line.ts'
import type { StyleSheet } from '../format/styles.ts'
import type { WordBlock, WordCell, WordParagraph, WordTable } from '../story/word-blocks.ts'
import { phrasing } from './phrasing.ts'
import { splitAtBreaks } from './split-at-breaks.ts'
import { fullText, visualLine } from './word-lines.ts'

/** Where a table stands: its number in the document and the headings above it. */
export interface TablePlace {
  readonly table: number
  /** Rows of the table before the first one given. */
  readonly rowsBefore: number
  readonly headingPath: string[]
  /** Depth of the heading above it, 0 where there is none. */
  readonly depth: number
}

/** Turns a Word table into an mdast one whose cells know their grid and keep their paragraphs. */
export function tableNode(block: WordTable, at: TablePlace, styles: StyleSheet): Table {
  const rows = block.rows.map((row, r): TableRow => {
    const place = { ...at, row: at.rowsBefore + r + 1 }
    const nodes = row.cells.map((cell, c) =>
      cell.rowSpan > 0 ? cellNode(cell, { ...place, cell: c + 1 }, styles) : undefined,
    )
    return { type: 'tableRow', children: nodes.filter((node) => node !== undefined) }
  })
  const first = rows.find((row) => row.children.length > 0)?.children[0]?.data?.place
  return { type: 'table', children: rows, data: { place: first ?? { paragraph: 1, headingPath: [] } } }
}

/** A numbered line above prose. */
function startsSection([first, second]: readonly WordParagraph[]): boolean {
  if (first === undefined || second === undefined) return false
  const rank = findLineNumber(fullText(first).trim())?.rank
  return rank !== undefined && (rank <= 4 || fullText(second).length >= 40)
}

/** Paragraphs from which on a cell may hold sections of its own. */
const longCell = 4

/** Where a cell stands; `cell` counts the cells of the row as the eye does, not the columns of the grid. */
interface CellPlace extends TablePlace {
  readonly row: number
  readonly cell: number
}

function cellNode(cell: WordCell, at: CellPlace, styles: StyleSheet): TableCell {
  const { colSpan, rowSpan, gridColumn } = cell
  const own = cellParagraphs(cell.blocks).map(showNumber).flatMap(splitAtBreaks)
  const found = cell.blocks.some((block) => block.type === 'table') ? own : joinVertical(own)
  const nested = new Set(nestedParagraphs(cell.blocks).map((block) => block.index))
  const paragraphs = placedParagraphs(found, nested, at, styles)
  const children = found.flatMap((block, i): PhrasingContent[] => {
    const inner = phrasing(block)
    return i > 0 && inner.length > 0 ? [{ type: 'break' }, ...inner] : inner
  })
  const place = paragraphs[0]?.place ?? placeIn(at, at.headingPath, undefined)
  return { type: 'tableCell', children, data: { place, paragraphs, colSpan, rowSpan, gridColumn } }
}

/** A line of a cell; what stands in a table inside it heads no section. */
function lineIn(block: WordParagraph, nested: ReadonlySet<number>, styles: StyleSheet): VisualLine {
  const line = visualLine(block, styles)
  return nested.has(block.index) ? { ...line, excluded: true } : line
}

function nestedParagraphs(blocks: readonly WordBlock[]): WordParagraph[] {
  return cellParagraphs(blocks.filter((block) => block.type === 'table'))
}

/** The paragraphs of a cell, with the sections inside it where it holds some. */
function placedParagraphs(
  found: readonly WordParagraph[],
  nested: ReadonlySet<number>,
  at: CellPlace,
  styles: StyleSheet,
): CellParagraph[] {
  const holdsSections = found.length >= longCell || startsSection(found)
  const depths = holdsSections ? findHeadingDepths(found.map((block) => lineIn(block, nested, styles))) : []
  const open: { readonly depth: number; readonly text: string }[] = []
  let path = at.headingPath
  return found.map((block, i): CellParagraph => {
    const depth = depths[i]
    if (depth === undefined) return cellParagraph(block, placeIn(at, path, block))
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    open.push({ depth, text: fullText(block).trim() })
    path = [...at.headingPath, ...open.map(({ text }) => text)]
    return { ...cellParagraph(block, placeIn(at, path, block)), headingDepth: Math.min(6, at.depth + depth) }
  })
}

function placeIn(
  { table, row, cell }: CellPlace,
  headingPath: string[],
  block: WordParagraph | undefined,
): Place {
  const box = block?.box
  const place = { paragraph: block?.index ?? 1, headingPath, table, row, cell }
  return box === undefined ? place : { ...place, textBox: box }
}

function cellParagraph(block: WordParagraph, place: Place): CellParagraph {
  const pictures = block.inlines.filter((inline) => inline.kind === 'image')
  return {
    text:
      fullText(block) + pictures.map((picture) => `[图片${picture.text && `：${picture.text}`}]`).join(''),
    bold: block.runs.length > 0 && block.runs.every((run) => run.bold || run.text.trim() === ''),
    place,
  }
}

/** A cell may hold nothing but its automatic number: the first column of many tables. */
function showNumber(block: WordParagraph): WordParagraph {
  const isEmpty = block.length === 0 && block.inlines.length === 0
  if (!isEmpty || block.label.trim() === '') return block
  const run = { text: block.label.trim(), bold: false, sizeHalfPoints: undefined, font: undefined }
  return { ...block, runs: [run], label: '', length: run.text.length }
}

/** The paragraphs of a cell; a nested table gives its cells' paragraphs in reading order. */
function cellParagraphs(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) =>
          row.cells.filter((cell) => cell.rowSpan > 0).flatMap((cell) => cellParagraphs(cell.blocks)),
        ),
  )
}

const singleCharacter = /^\p{Script=Han}$/u
/** One under the other these are answers to choose from, not a word. */
const answers = /^[是否有无男女]$/

/** A label set vertically, a character a paragraph (研／究／内／容), is one word. */
function joinVertical(paragraphs: readonly WordParagraph[]): readonly WordParagraph[] {
  const filled = paragraphs.filter((block) => fullText(block).trim() !== '' || block.inlines.length > 0)
  const texts = filled.map((block) => fullText(block).trim())
  const isVertical =
    texts.length >= 2 &&
    texts.every((text) => singleCharacter.test(text)) &&
    !texts.every((text) => answers.test(text))
  const first = filled[0]
  if (!isVertical || first === undefined) return paragraphs
  const runs = filled.flatMap((block) => block.runs.map((run) => ({ ...run, text: run.text.trim() })))
  return [{ ...first, runs, inlines: [] }]
}
