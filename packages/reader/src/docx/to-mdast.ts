import type { Heading, Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast'
import type { CellParagraph, Place } from '../document.ts'
import { isContentsLine } from '../structure/contents-line.ts'
import { findHeadingDepths, type VisualLine } from '../structure/find-headings.ts'
import { findTitleLine } from '../structure/find-title.ts'
import { splitAtBreaks } from './split-at-breaks.ts'
import type { StyleSheet } from './styles.ts'
import { runText, type WordBlock, type WordCell, type WordParagraph, type WordTable } from './word-blocks.ts'

/** Blocks of the tree and the document's own title, if one stands there. */
export interface WordTree {
  readonly children: RootContent[]
  readonly title: string | undefined
}

interface Walk {
  /** Headings above the present place, outermost first. */
  readonly path: { depth: number; text: string }[]
  tables: number
}

/** Turns Word blocks into mdast blocks that carry their places; headings are found by style first, by looks second. */
export function buildTree(given: readonly WordBlock[], styles: StyleSheet): WordTree {
  const blocks = given.flatMap((block): WordBlock[] =>
    block.type === 'paragraph' ? splitAtBreaks({ ...block, toc: isContents(block, styles) }) : [block],
  )
  const lines = blocks.map((block) => (block.type === 'table' ? undefined : visualLine(block, styles)))
  const titleStyle = blocks.findIndex((block) => block.type === 'paragraph' && isTitleStyle(block, styles))
  const titleIndex = titleStyle >= 0 ? titleStyle : findTitleLine(lines)
  const depths = findHeadingDepths(
    lines.map((line, i) => (i === titleIndex && line ? { ...line, excluded: true } : line)),
  )
  const walk: Walk = { path: [], tables: 0 }
  const children: RootContent[] = []
  blocks.forEach((block, i) => {
    const depth = i === titleIndex ? 1 : depths[i]
    const role = i === titleIndex ? ('title' as const) : undefined
    const node = block.type === 'table' ? tableNode(block, walk) : textNode(block, depth, walk, role)
    if (node) children.push(node)
  })
  const title = blocks[titleIndex]
  return { children, title: title?.type === 'paragraph' ? runText(title).trim() : undefined }
}

function isTitleStyle(paragraph: WordParagraph, styles: StyleSheet): boolean {
  const name = styles.byId.get(paragraph.styleId ?? '')?.name ?? ''
  return /^(?:title|标题)$/i.test(name.trim()) && runText(paragraph).trim() !== ''
}

function visualLine(paragraph: WordParagraph, styles: StyleSheet): VisualLine {
  const style = styles.byId.get(paragraph.styleId ?? '') ?? styles.fallback
  const level = paragraph.outlineLevel ?? style.outlineLevel
  const visible = paragraph.runs.filter((run) => run.text.trim() !== '')
  const text = fullText(paragraph)
  return {
    text,
    bold: visible.length > 0 && visible.every((run) => run.bold),
    centred: (paragraph.alignment ?? style.alignment) === 'center',
    sizeHalfPoints: visible[0]?.sizeHalfPoints,
    styledDepth:
      level !== undefined && level >= 0 && level <= 8 && text.trim() !== ''
        ? Math.min(6, level + 1)
        : undefined,
    excluded: paragraph.toc,
  }
}

function isContents(paragraph: WordParagraph, styles: StyleSheet): boolean {
  const name = styles.byId.get(paragraph.styleId ?? '')?.name ?? ''
  return paragraph.toc || /^(?:toc|目录)\s*\d*$/i.test(name) || isContentsLine(fullText(paragraph))
}

/** Number and text as the reader of the page sees them. */
function fullText(paragraph: WordParagraph): string {
  const text = runText(paragraph)
  if (paragraph.label === '' || text.trim() === '') return text
  return /[、）)．.]$/.test(paragraph.label) ? paragraph.label + text : `${paragraph.label} ${text}`
}

function textNode(block: WordParagraph, depth: number | undefined, walk: Walk, role?: 'title') {
  return depth === undefined ? paragraphNode(block, walk) : headingNode(block, depth, walk, role)
}

function headingNode(block: WordParagraph, depth: number, walk: Walk, role?: 'title'): Heading {
  const text = fullText(block).replace(/\s+/g, ' ').trim()
  while ((walk.path.at(-1)?.depth ?? 0) >= depth) walk.path.pop()
  if (role === undefined) walk.path.push({ depth, text })
  const place = placeOf(block, walk)
  const node: Heading = { type: 'heading', depth: depth as Heading['depth'], children: phrasing(block, text) }
  node.data = role ? { place, role } : { place }
  return node
}

function paragraphNode(block: WordParagraph, walk: Walk): Paragraph | undefined {
  const children = phrasing(block)
  if (children.length === 0) return undefined
  const place = placeOf(block, walk)
  return { type: 'paragraph', children, data: block.toc ? { place, role: 'toc' } : { place } }
}

function placeOf(block: WordParagraph, walk: Walk): Place {
  return { paragraph: block.index, headingPath: walk.path.map((heading) => heading.text) }
}

/** Runs as text and strong, pictures and notes between them; the automatic number comes first. */
function phrasing(block: WordParagraph, wholeText?: string): PhrasingContent[] {
  if (wholeText !== undefined && block.inlines.length === 0)
    return wholeText === '' ? [] : [{ type: 'text', value: wholeText }]
  const children: PhrasingContent[] = []
  const prefix = fullText(block).slice(0, fullText(block).length - runText(block).length)
  if (prefix !== '') children.push({ type: 'text', value: prefix })
  block.runs.forEach((run, i) => {
    for (const inline of block.inlines) if (inline.at === i) children.push(inlineNode(inline))
    pushText(children, run.text, run.bold && run.text.trim() !== '')
  })
  for (const inline of block.inlines) if (inline.at >= block.runs.length) children.push(inlineNode(inline))
  return children.some((child) => child.type !== 'text' || child.value.trim() !== '') ? children : []
}

function inlineNode(inline: { readonly kind: 'image' | 'note'; readonly text: string }): PhrasingContent {
  return inline.kind === 'image'
    ? { type: 'image', url: '', alt: inline.text }
    : { type: 'footnoteReference', identifier: inline.text, label: inline.text }
}

function pushText(children: PhrasingContent[], text: string, bold: boolean): void {
  const last = children.at(-1)
  const target = last?.type === 'strong' ? last.children.at(-1) : last
  if (target?.type === 'text' && (last?.type === 'strong') === bold) target.value += text
  else
    children.push(
      bold ? { type: 'strong', children: [{ type: 'text', value: text }] } : { type: 'text', value: text },
    )
}

function tableNode(block: WordTable, walk: Walk): Table {
  const table = ++walk.tables
  const rows = block.rows.map((row, r): TableRow => {
    const cells = row.cells.filter((cell) => cell.rowSpan > 0)
    return { type: 'tableRow', children: cells.map((cell) => cellNode(cell, walk, table, r + 1)) }
  })
  const first = rows[0]?.children[0]?.data?.place
  return { type: 'table', children: rows, data: { place: first ?? { paragraph: 1, headingPath: [] } } }
}

function cellNode(cell: WordCell, walk: Walk, table: number, row: number): TableCell {
  const headingPath = walk.path.map((heading) => heading.text)
  const found = cellParagraphs(cell.blocks).flatMap(splitAtBreaks)
  const at = (index: number): Place => ({ paragraph: index, headingPath, table, row, cell: cell.gridColumn })
  const paragraphs = found.map(
    (block): CellParagraph => ({
      text:
        fullText(block) +
        block.inlines
          .filter((i) => i.kind === 'image')
          .map((i) => `[图片${i.text}]`)
          .join(''),
      bold: block.runs.length > 0 && block.runs.every((run) => run.bold || run.text.trim() === ''),
      place: at(block.index),
    }),
  )
  const children = found.flatMap((block, i): PhrasingContent[] => {
    const own = phrasing(block)
    return i > 0 && own.length > 0 ? [{ type: 'break' }, ...own] : own
  })
  const { colSpan, rowSpan, gridColumn } = cell
  const place = paragraphs[0]?.place ?? at(1)
  return { type: 'tableCell', children, data: { place, paragraphs, colSpan, rowSpan, gridColumn } }
}

/** The paragraphs of a cell; a nested table gives its cells' paragraphs in reading order. */
function cellParagraphs(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => cellParagraphs(cell.blocks))),
  )
}
