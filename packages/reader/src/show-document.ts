import type { Nodes, RootContent } from 'mdast'
import type { Document } from './document.ts'
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
  return toMarkdown(document.tree, { extensions: [gfmToMarkdown(), frontmatterToMarkdown(['yaml'])] })
}

function showLedger(document: Document): string {
  if (document.ledger.length === 0) return ''
  const lines = document.ledger.map((entry) => `- ${entry.kind} × ${entry.count}：${entry.effect}`)
  return `\n<!-- 未读清单\n${lines.join('\n')}\n-->\n`
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
    return [`${'  '.repeat(block.depth - 1)}# ${plainText(block)}  ${where(block)}`]
  if (block.type !== 'table') return []
  const columns = Math.max(0, ...block.children.map((row) => row.children.length))
  return [`  [表格 ${block.children.length} 行 × ${columns} 列]  ${where(block)}`]
}

function where(node: Nodes): string {
  const place = node.data && 'place' in node.data ? node.data.place : undefined
  if (place === undefined) return ''
  return place.line === undefined ? `(第 ${place.paragraph} 段)` : `(第 ${place.line} 行)`
}
