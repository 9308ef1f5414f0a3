import type { LedgerDetail } from '@lunshen/schemas'
import type { Nodes, RootContent, TableCell } from 'mdast'
import type { Document, Place } from './document.ts'
import { evenTables } from './even-tables.ts'
import { plainText } from './plain-text.ts'

/** Views of a document: Markdown, the whole tree, or its headings. */
export type ShowFormat = 'md' | 'json' | 'outline'

/** Shows what the reader saw, ledger included. */
export async function showDocument(document: Document, format: ShowFormat): Promise<string> {
  if (format === 'json') return `${JSON.stringify(document, dropPositions, 2)}\n`
  if (format === 'outline') return showOutline(document)
  return `${await showMarkdown(document)}${showLedger(document)}`
}

const dropPositions = (key: string, value: unknown) => (key === 'position' ? undefined : value)

async function showMarkdown(document: Document): Promise<string> {
  const { toMarkdown } = await import('mdast-util-to-markdown')
  const { gfmToMarkdown } = await import('mdast-util-gfm')
  const { frontmatterToMarkdown } = await import('mdast-util-frontmatter')
  // Columns drawn to one width would fill the view of a form with blanks.
  const extensions = [gfmToMarkdown({ tablePipeAlign: false }), frontmatterToMarkdown(['yaml'])]
  return toMarkdown(evenTables(plainRuns(document.tree)), { extensions })
}

/** Bold that covers a part of a line only would make Markdown write the letter next to it as a character reference. */
function plainRuns<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = node.children.flatMap((child): Nodes[] =>
    child.type === 'strong' && node.children.length > 1 ? child.children.map(plainRuns) : [plainRuns(child)],
  )
  return { ...node, children }
}

function showLedger(document: Document): string {
  if (document.ledger.length === 0) return ''
  const lines = document.ledger.flatMap((entry) => [
    `- ${entry.kind} × ${entry.count}：${entry.effect}`,
    ...(entry.details ?? []).map((detail) => `  - ${detailLine(detail)}`),
  ])
  return `\n<!-- 未读清单\n${lines.join('\n').replaceAll('--', '—')}\n-->\n`
}

/** Place, author and words of one thing that was seen and is no content. */
function detailLine({ text, author, location }: LedgerDetail): string {
  const place = location === undefined ? '' : `${where(location)} `
  const words = text.replace(/\n/g, '\n    ')
  return `${place}${author === undefined ? '' : `${author}：`}${words}`
}

function showOutline(document: Document): string {
  const lines: string[] = []
  if (document.title) lines.push(`《${document.title}》`)
  for (const block of document.tree.children) lines.push(...outlineLines(block))
  for (const entry of document.ledger) lines.push(`[未读] ${entry.kind} × ${entry.count}：${entry.effect}`)
  return `${lines.join('\n')}\n`
}

function outlineLines(block: RootContent): string[] {
  if (block.type === 'heading')
    return [`${'  '.repeat(block.depth - 1)}# ${plainText(block)}  ${placeOf(block)}`]
  if (block.type !== 'table') return []
  const columns = Math.max(0, ...block.children.map((row) => row.children.length))
  const sections = block.children.flatMap((row) => row.children).flatMap(cellOutline)
  return [`  [表格 ${block.children.length} 行 × ${columns} 列]  ${placeOf(block)}`, ...sections]
}

/** Sections inside a long cell. */
function cellOutline({ data }: TableCell): string[] {
  return (data?.paragraphs ?? []).flatMap(({ text, headingDepth, place }) =>
    headingDepth === undefined ? [] : [`${'  '.repeat(headingDepth + 1)}# ${text.trim()}  ${where(place)}`],
  )
}

function placeOf(node: Nodes): string {
  const place = node.data && 'place' in node.data ? node.data.place : undefined
  return place === undefined ? '' : where(place)
}

function where(place: Place): string {
  return place.line === undefined ? `(第 ${place.paragraph} 段)` : `(第 ${place.line} 行)`
}
