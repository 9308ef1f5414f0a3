import type { BlockContent, Code, FootnoteDefinition, ListItem, Paragraph, RootContent } from 'mdast'
import { plainText } from '../../plain-text.ts'
import { isContentsLine } from '../../structure/contents-line.ts'
import { insertMark, unmask } from '../lines/source-lines.ts'
import { cutPieces, parsePiece } from '../parse-pieces.ts'
import { calloutBlocks } from './callout.ts'
import { mergeDefinitions, readDefinition } from './definitions.ts'
import { indentedText } from './indented-text.ts'
import { type Origin, placeOf } from './origin.ts'
import { readPhrasing } from './phrasing.ts'
import { readHeading } from './read-heading.ts'
import { readHtmlBlock } from './read-html-block.ts'
import { readList } from './read-list.ts'
import { readTable } from './read-table.ts'
import { splitParagraph } from './split-lines.ts'

const maxDepth = 60

/** Turns parsed blocks into the document's: each with its place, what its author meant rather than what CommonMark makes of it. */
export function readBlocks(blocks: readonly RootContent[], origin: Origin, depth = 0): RootContent[] {
  return mergeDefinitions(blocks.flatMap((block, i) => readBlock(block, origin, depth, blocks[i + 1])))
}

function readBlock(
  block: RootContent,
  origin: Origin,
  depth: number,
  next: RootContent | undefined,
): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return readParagraph(block, origin)
    case 'heading':
      return (
        readHeading(block, origin) ?? [
          ...readParagraph({ ...block, type: 'paragraph', data: {} }, origin),
          { type: 'thematicBreak' },
        ]
      )
    case 'html':
      return readHtmlBlock(block, origin)
    case 'code':
      return readCode(block, origin, depth)
    case 'table':
      return [readTable(block, origin)]
    case 'list':
      return readList(block, origin, (item) => readItem(item, origin, depth), next)
    case 'blockquote': {
      const framed = calloutBlocks(block)
      if (framed) return inside(framed, origin, depth)
      return [{ type: 'blockquote', children: inside(block.children, origin, depth) }]
    }
    case 'footnoteDefinition':
      return [readNote(block, origin, depth)]
    case 'definition':
      return readDefinition(block, origin)
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    default:
      return [block]
  }
}

function inside(children: readonly RootContent[], origin: Origin, depth: number): BlockContent[] {
  if (depth < maxDepth) return readBlocks(children, origin, depth + 1) as BlockContent[]
  const text = children.map((child) => unmask(plainText(child))).join('\n')
  const first = children[0]
  return [
    {
      type: 'paragraph',
      children: [{ type: 'text', value: text }],
      data: { place: first ? placeOf(first, origin) : { line: 1, column: 1 } },
    },
  ]
}

function readParagraph(block: Paragraph, origin: Origin): RootContent[] {
  const first = block.children[0]
  if (first?.type === 'text' && first.value.startsWith(insertMark))
    return origin.inserts[Number(first.value.slice(1))] ?? []
  const children = readPhrasing(block.children, origin)
  if (
    children.every((child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''))
  )
    return []
  return splitParagraph({ ...block, children }, origin).map(markContents)
}

const contentsMark = /^(?:\[\[?_?toc_?\]\]?|@\[toc\].*|\{:toc\}|\\toc)$/i

function markContents(paragraph: Paragraph): Paragraph {
  const text = plainText(paragraph)
  if (!isContentsLine(text) && !contentsMark.test(text.trim())) return paragraph
  return { ...paragraph, data: { ...paragraph.data, role: 'toc' } }
}

const maxNestedCode = 4

function readCode(block: Code, origin: Origin, depth: number): RootContent[] {
  const lines = depth > maxNestedCode ? undefined : indentedText(block, origin)
  if (lines === undefined) {
    const lang = block.lang ? { lang: block.lang } : {}
    return [{ type: 'code', value: unmask(block.value), ...lang, data: { place: placeOf(block, origin) } }]
  }
  const blocks: RootContent[] = []
  for (const piece of cutPieces(lines))
    for (const read of readBlocks(parsePiece(piece, new Map()), { ...origin, lines: piece.lines }, depth + 1))
      blocks.push(read)
  return blocks
}

function readItem(item: ListItem, origin: Origin, depth: number): ListItem {
  const children = inside(item.children, origin, depth)
  const checked = typeof item.checked === 'boolean' ? { checked: item.checked } : {}
  return {
    type: 'listItem',
    spread: item.spread ?? false,
    ...checked,
    children,
    data: { place: placeOf(item, origin) },
  }
}

function readNote(block: FootnoteDefinition, origin: Origin, depth: number): FootnoteDefinition {
  const { identifier, label } = block
  const children = inside(block.children, origin, depth)
  return { type: 'footnoteDefinition', identifier, ...(label ? { label } : {}), children }
}
