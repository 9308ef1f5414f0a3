import type { Document, Place } from '@lunshen/reader'
import type { Location } from '@lunshen/schemas'
import type { RootContent, Table } from 'mdast'

type Covers = (location: Location) => boolean

/** A block of the document in reading order; `at` is its line, or its paragraph in Word. */
interface Block {
  readonly at: number
  readonly column: number
  readonly node: RootContent
}

/** Answers what a suppression at a place applies to; the blocks are listed once a document. */
export function makeScopeFinder(document: Document): (place: Location) => Covers {
  const blocks = document.tree.children.flatMap((node): Block[] => {
    const place = placeOf(node)
    const at = place?.line ?? place?.paragraph
    return at === undefined ? [] : [{ at, column: place?.column ?? 1, node }]
  })
  return document.format === 'markdown'
    ? (place) => coverFrom(blocks, nextBlock(blocks, place))
    : (place) => coverInWord(blocks, place)
}

/** The place of a block, or of the first thing inside it that has one. */
function placeOf(node: RootContent): Place | undefined {
  if (node.data && 'place' in node.data) return node.data.place as Place | undefined
  return 'children' in node && node.children[0] ? placeOf(node.children[0]) : undefined
}

/** Index of the block that a comment is in or stands before; -1 where it stands above all of them. */
function nextBlock(blocks: readonly Block[], { line = 1, column = 1 }: Location): number {
  const own = blocks.findLastIndex((block) => block.at === line && block.column < column)
  if (own >= 0) return own
  const next = blocks.findIndex((block) => block.at > line || (block.at === line && block.column >= column))
  if (next < 0) return blocks.length
  return next === 0 ? -1 : next
}

/** The block itself; for a heading all of its section, for the document's title everything. */
function coverFrom(blocks: readonly Block[], index: number): Covers {
  if (index < 0) return () => true
  const first = blocks[index]
  if (first === undefined) return () => false
  if (isTitle(first.node)) return () => true
  const end = blocks[endOfSection(blocks, index)]?.at ?? Number.POSITIVE_INFINITY
  return ({ line, paragraph }) => {
    const at = line ?? paragraph ?? 0
    return at >= first.at && at < end
  }
}

const isTitle = (node: RootContent) => node.type === 'heading' && node.data?.role === 'title'

/** Index of the first block that no longer belongs to the one given. */
function endOfSection(blocks: readonly Block[], index: number): number {
  const first = blocks[index]?.node
  if (first?.type !== 'heading') return index + 1
  let end = index + 1
  while (end < blocks.length && !closes(blocks[end]?.node, first.depth)) end++
  return end
}

const closes = (node: RootContent | undefined, depth: number) =>
  node?.type === 'heading' && node.depth <= depth

function coverInWord(blocks: readonly Block[], { paragraph = 1 }: Location): Covers {
  const index = blocks.findLastIndex(({ at }) => at <= paragraph)
  const node = blocks[index]?.node
  if (node?.type === 'heading' && blocks[index]?.at === paragraph) return coverFrom(blocks, index)
  const row = node?.type === 'table' ? rowOf(node, paragraph) : undefined
  if (row === undefined) return (location) => location.paragraph === paragraph
  return (location) => location.table === row.table && location.row === row.row
}

/** The table row that holds a paragraph: name and content of a field stand side by side. */
function rowOf(table: Table, paragraph: number): Place | undefined {
  for (const { children } of table.children)
    for (const { data } of children) {
      const found = data?.paragraphs?.find(({ place }) => place.paragraph === paragraph)
      if (found?.place.row !== undefined) return found.place
    }
  return undefined
}
