import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Place } from '../../document.ts'
import { findHeadingDepths } from '../../structure/find-headings.ts'
import type { VisualLine } from '../../structure/visual-line.ts'
import type { StyleSheet } from '../format/styles.ts'
import type { WordBlock, WordParagraph } from '../story/word-blocks.ts'
import { findTitle, titleText } from './document-title.ts'
import { phrasing } from './phrasing.ts'
import { splitAtBreaks } from './split-at-breaks.ts'
import { tableNode } from './table-node.ts'
import { type FlowBlock, type Frame, unframe } from './unframe.ts'
import { fullText, isContents, isTitleStyle, visualLine } from './word-lines.ts'

/** Blocks of the tree and the document's own title, if one stands there. */
export interface WordTree {
  readonly children: RootContent[]
  readonly title: string | undefined
}

/** Headings above the present place, outermost first. */
interface Walk {
  readonly path: { depth: number; text: string }[]
  /** The texts of `path`, one array for all blocks of a section. */
  texts: string[]
  /** The table whose parts the walk is among, 0 outside; and the headings above it, which are open again behind it. */
  table: number
  before: Walk['path']
}

/** Turns Word blocks into mdast blocks that carry their places; headings are found by style first, by looks second. */
export function buildTree(given: readonly WordBlock[], styles: StyleSheet): WordTree {
  const flow = unframe(given).flatMap((item) => splitFlow(item, styles))
  const lines = flow.map((item) => lineOf(item, styles))
  const found = findTitle(flow, lines, styles)
  const isTitle = (i: number) => found !== undefined && i >= found.index && i < found.index + found.count
  const depths = findHeadingDepths(
    lines.map((line, i) => (isTitle(i) && line ? { ...line, excluded: true } : line)),
  )
  const walk: Walk = { path: [], texts: [], table: 0, before: [] }
  const children: RootContent[] = []
  flow.forEach((item, i) => {
    enterTable(walk, item.frame?.table ?? item.table)
    const node = flowNode(item, isTitle(i) ? 'title' : depths[i], walk, styles)
    if (node) children.push(node)
  })
  return { children, title: titleText(flow, found) }
}

/** Headings inside a table that was taken apart end with it. */
function enterTable(walk: Walk, table: number): void {
  if (table === walk.table) return
  if (walk.table !== 0 && walk.path.length > walk.before.length) {
    walk.path.splice(0, walk.path.length, ...walk.before)
    walk.texts = walk.path.map((heading) => heading.text)
  }
  walk.table = table
  walk.before = [...walk.path]
}

function splitFlow(item: FlowBlock, styles: StyleSheet): FlowBlock[] {
  const { block } = item
  if (block.type === 'table') return [item]
  const toc = isContents(block, styles)
  const marked = toc === block.toc ? block : { ...block, toc }
  const parts = isBrokenHeading(block, styles) ? [marked] : splitAtBreaks(marked)
  return parts[0] === block ? [item] : parts.map((part) => ({ ...item, block: part }))
}

/** A heading of two lines, 「第一章」 above 「研究背景」, is one heading. */
function isBrokenHeading(block: WordParagraph, styles: StyleSheet): boolean {
  if (block.length > 60) return false
  return isTitleStyle(block, styles) || visualLine(block, styles).styledDepth !== undefined
}

function lineOf({ block, frame }: FlowBlock, styles: StyleSheet): VisualLine | undefined {
  if (block.type === 'table') return undefined
  const line = visualLine(block, styles)
  return frame?.isBar ? { ...line, isBar: true } : line
}

function flowNode(
  { block, frame, table, rowsBefore }: FlowBlock,
  depth: number | 'title' | undefined,
  walk: Walk,
  styles: StyleSheet,
) {
  if (block.type === 'table' && block.rows.length === 0) return undefined
  if (block.type === 'table')
    return tableNode(
      block,
      { table, rowsBefore, headingPath: walk.texts, depth: walk.path.at(-1)?.depth ?? 0 },
      styles,
    )
  if (depth === undefined) return paragraphNode(block, frame, walk)
  return headingNode(block, frame, depth, walk)
}

function headingNode(
  block: WordParagraph,
  frame: Frame | undefined,
  depth: number | 'title',
  walk: Walk,
): Heading {
  const text = fullText(block).replace(/\s+/g, ' ').trim()
  if (depth !== 'title') descend(walk, depth, text)
  else ascend(walk, 1)
  // A logo anchored in a heading is in the ledger and no part of its words.
  const children: PhrasingContent[] =
    block.inlines.length > 0 || block.runs.some((run) => run.struck)
      ? phrasing(block).filter((child) => child.type !== 'image')
      : [{ type: 'text', value: text }]
  const place = placeOf(block, frame, walk)
  if (depth === 'title') return { type: 'heading', depth: 1, children, data: { place, role: 'title' } }
  return { type: 'heading', depth: depth as Heading['depth'], children, data: { place } }
}

function ascend(walk: Walk, depth: number): void {
  while ((walk.path.at(-1)?.depth ?? 0) >= depth) walk.path.pop()
  walk.texts = walk.path.map((heading) => heading.text)
}

function descend(walk: Walk, depth: number, text: string): void {
  ascend(walk, depth)
  walk.path.push({ depth, text })
  walk.texts = [...walk.texts, text]
}

function paragraphNode(block: WordParagraph, frame: Frame | undefined, walk: Walk): Paragraph | undefined {
  const children = phrasing(block)
  if (children.length === 0) return undefined
  const place = placeOf(block, frame, walk)
  return { type: 'paragraph', children, data: block.toc ? { place, role: 'toc' } : { place } }
}

function placeOf(block: WordParagraph, frame: Frame | undefined, walk: Walk): Place {
  return {
    paragraph: block.index,
    headingPath: walk.texts,
    ...(frame ? { table: frame.table, row: frame.row, cell: frame.cell } : {}),
    ...(block.box === undefined ? {} : { textBox: block.box }),
  }
}
