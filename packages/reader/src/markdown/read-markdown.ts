import type { BlockContent, Html, Paragraph, Root, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as nodeText } from 'mdast-util-to-string'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { CellData, Document, Place } from '../document.ts'
import type { UnreadKind } from '../docx/word-blocks.ts'
import { ledgerEffect } from '../ledger-text.ts'
import type { ReaderLimits } from '../limits.ts'
import { ReadFailure } from '../read-failure.ts'
import type { Language } from '../reader-error.ts'
import { isContentsLine } from '../structure/contents-line.ts'
import { findHeadingDepths, type VisualLine } from '../structure/find-headings.ts'
import { decodeText } from './decode-text.ts'
import { readHtmlText } from './html-text.ts'
import { splitParagraph } from './split-lines.ts'

interface Sighting {
  readonly kind: UnreadKind
  readonly place: Place
  readonly text: string
}

/** Reads Markdown (CommonMark with GFM tables, lists, notes and YAML front matter) or plain text in any encoding of {@link decodeText}. */
export function readMarkdown(
  bytes: Uint8Array,
  { limits, language }: { readonly limits: ReaderLimits; readonly language: Language },
): Document {
  const { text, encoding } = decodeText(bytes)
  if (text.trim() === '') throw new ReadFailure('empty-file')
  if (text.length > limits.textLength) throw new ReadFailure('too-large')
  const root = fromMarkdown(keepBlanks(text), {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
  const sightings: Sighting[] = []
  if (encoding === 'gb18030') sightings.push({ kind: 'encoding', place: { line: 1, column: 1 }, text: '' })
  const children = promoteHeadings(prepareBlocks(root.children, sightings))
  const title = findTitle(children)
  const tree: Root = { type: 'root', children }
  return {
    type: 'document',
    format: 'markdown',
    tree,
    ledger: buildLedger(sightings, language),
    ...(title ? { title } : {}),
  }
}

/** Runs of underscores are blanks to fill in, not emphasis; the full-width line keeps columns as they are. */
function keepBlanks(text: string): string {
  return text.replace(/(?<=\S[^\n]*)_{3,}|_{3,}(?=[^\n]*[^\s_])/g, (run) => '＿'.repeat(run.length))
}

function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

function prepareBlocks<T extends RootContent>(blocks: readonly T[], sightings: Sighting[]): T[] {
  return blocks.flatMap((block) => prepareBlock(block, sightings)) as T[]
}

function prepareBlock(block: RootContent, sightings: Sighting[]): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      noteImages(block, sightings)
      block.data = { place: placeOf(block) }
      return splitParagraph(block).map(markContents)
    case 'html':
      return htmlParagraphs(block, sightings)
    case 'table':
      return [prepareTable(block)]
    case 'heading':
    case 'code':
      block.data = { place: placeOf(block) }
      return [block]
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      block.children = prepareBlocks(block.children as BlockContent[], sightings) as typeof block.children
      if (block.type === 'listItem') block.data = { place: placeOf(block) }
      return [block]
    default:
      return [block]
  }
}

function markContents(paragraph: Paragraph): Paragraph {
  if (!isContentsLine(nodeText(paragraph))) return paragraph
  return { ...paragraph, data: { ...paragraph.data, role: 'toc' } }
}

function noteImages(block: Paragraph, sightings: Sighting[]): void {
  for (const child of block.children) {
    if (child.type === 'image')
      sightings.push({ kind: 'image', place: placeOf(child), text: child.alt ?? '' })
  }
}

function htmlParagraphs(block: Html, sightings: Sighting[]): Paragraph[] {
  const place = placeOf(block)
  const { paragraphs, comments, hasTags } = readHtmlText(block, place)
  for (const text of comments) sightings.push({ kind: 'hidden-text', place, text })
  if (hasTags) sightings.push({ kind: 'html', place, text: '' })
  return [...paragraphs]
}

function prepareTable(table: Table): Table {
  table.data = { place: placeOf(table) }
  for (const row of table.children) {
    row.children.forEach((cell, i) => {
      const place = placeOf(cell.position ? cell : row)
      const text = cell.children
        .map((child) => (child.type === 'html' ? htmlBreak(child.value) : nodeText(child)))
        .join('')
      const bold = cell.children.length > 0 && cell.children.every((child) => child.type === 'strong')
      const paragraphs = text.split('\n').map((part) => ({ text: part.trim(), bold, place }))
      const data: CellData = { place, paragraphs, colSpan: 1, rowSpan: 1, gridColumn: i + 1 }
      cell.data = data
    })
  }
  return table
}

const htmlBreak = (html: string) => (/^<br\s*\/?>$/i.test(html) ? '\n' : '')

function visualLine(block: RootContent): VisualLine | undefined {
  if (block.type !== 'heading' && block.type !== 'paragraph') return undefined
  const text = nodeText(block)
  return {
    text,
    bold:
      block.children.length > 0 &&
      block.children.every((c) => c.type === 'strong' || (c.type === 'text' && c.value.trim() === '')),
    centred: false,
    sizeHalfPoints: undefined,
    styledDepth: block.type === 'heading' ? block.depth : undefined,
    excluded: block.type === 'paragraph' && block.data?.role === 'toc',
  }
}

function promoteHeadings(blocks: readonly RootContent[]): RootContent[] {
  const depths = findHeadingDepths(blocks.map(visualLine))
  return blocks.map((block, i) => {
    const depth = depths[i]
    if (block.type !== 'paragraph' || depth === undefined) return block
    return {
      type: 'heading',
      depth: depth as 1,
      children: block.children,
      ...(block.data ? { data: block.data } : {}),
    }
  })
}

/** Front matter's title, else a first heading of depth 1 that stands alone at its depth. */
function findTitle(blocks: readonly RootContent[]): string | undefined {
  const matter = blocks.find((block) => block.type === 'yaml')
  const named = matter && /^(?:title|标题|项目名称|name)\s*[:：]\s*(.+)$/im.exec(matter.value)?.[1]
  const headings = blocks.filter((block) => block.type === 'heading')
  const top = headings.filter((heading) => heading.depth === 1)
  const first = headings[0]
  if (first && top.length === 1 && top[0] === first) {
    first.data = { ...first.data, role: 'title' }
    return named?.replace(/^["']|["']$/g, '').trim() ?? nodeText(first)
  }
  return named?.replace(/^["']|["']$/g, '').trim()
}

function buildLedger(sightings: readonly Sighting[], language: Language): Document['ledger'] {
  const kinds = [...new Set(sightings.map((sighting) => sighting.kind))]
  return kinds.map((kind) => {
    const seen = sightings.filter((sighting) => sighting.kind === kind)
    const first = seen[0]
    const location = {
      ...(first?.place ?? { line: 1, column: 1 }),
      excerpt: (first?.text ?? '').slice(0, 60),
    }
    return { kind, count: seen.length, effect: ledgerEffect(kind, language), location }
  })
}
