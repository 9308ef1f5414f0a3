import type { List, Paragraph, Root, RootContent, Table } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import {
  type Block,
  type Inline,
  inlineText,
  type LetterTable,
  type SignatureLine,
  textWidth,
} from './letter.ts'
import { lowerInlines } from './lower-inlines.ts'

/** Turns a tree of `parseTemplate` into the blocks of a letter; Word, PDF and HTML are written from them. */
export function lowerTree(tree: Root): Block[] {
  return keepSignatureCompany(tree.children.flatMap(lowerBlock))
}

function lowerBlock(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading': {
      const inlines = lowerInlines(node.children)
      if (node.depth === 1) return [{ type: 'title', inlines }]
      return [{ type: 'heading', level: Math.min(node.depth - 1, 3) as 1 | 2 | 3, inlines }]
    }
    case 'paragraph':
      return [paragraph(node, 'body')]
    case 'list':
      return lowerList(node, 0)
    case 'table':
      return [lowerTable(node, true, undefined)]
    case 'leafDirective':
      return [{ type: 'page-break' }]
    case 'containerDirective':
      return lowerContainer(node)
    default:
      throw new Error(`A letter cannot hold ${node.type}: parseTemplate should have refused it`)
  }
}

function lowerContainer(node: ContainerDirective): Block[] {
  switch (node.name) {
    case 'recipient':
    case 'doc-number':
    case 'note': {
      const role = node.name
      return node.children.flatMap((child) =>
        child.type === 'paragraph' ? [paragraph(child, role)] : lowerBlock(child),
      )
    }
    case 'signature':
      return [{ type: 'signature', lines: signatureLines(node) }]
    case 'sign-lines':
      return [
        { type: 'sign-lines', lines: paragraphsOf(node).map((inlines) => ({ inlines, indentRight: 0 })) },
      ]
    case 'keep':
      return [{ type: 'keep', blocks: node.children.flatMap(lowerBlock) }]
    default:
      return [lowerTable(node.children[0] as Table, node.name === 'table', node.attributes?.widths)]
  }
}

function paragraph(node: Paragraph, role: Extract<Block, { type: 'paragraph' }>['role']): Block {
  return { type: 'paragraph', role, inlines: lowerInlines(node.children), keepNext: false }
}

function paragraphsOf(node: ContainerDirective): Inline[][] {
  return node.children.flatMap((child) => (child.type === 'paragraph' ? [lowerInlines(child.children)] : []))
}

/** GB/T 9704-2012, 7.3.5.1: the date four characters from the right, the signature centred over it. */
function signatureLines(node: ContainerDirective): SignatureLine[] {
  const lines = paragraphsOf(node)
  const dateWidth = textWidth(inlineText(lines.at(-1) ?? []))
  const indents = lines.map((line) => 4 + (dateWidth - textWidth(inlineText(line))) / 2)
  const push = Math.max(0, 2 - Math.min(...indents))
  return lines.map((inlines, index) => ({ inlines, indentRight: Math.max(0, (indents[index] ?? 0) + push) }))
}

function lowerTable(node: Table, header: boolean, widths: string | null | undefined): LetterTable {
  const rows = node.children.map((row) => row.children.map((cell) => lowerInlines(cell.children)))
  const columns = rows[0]?.length ?? 1
  const shares = widths?.split(' ').map(Number) ?? Array.from({ length: columns }, () => 1)
  const fitting = Array.from({ length: columns }, (_, index) => shares[index] ?? 1)
  const total = fitting.reduce((sum, share) => sum + share, 0)
  return {
    type: 'table',
    header,
    labels: !header,
    widths: fitting.map((share) => (share / total) * 100),
    rows: rows.map((row) => fitting.map((_, index) => row[index] ?? [])),
  }
}

function lowerList(list: List, depth: number): Block[] {
  return list.children.flatMap((item, index) =>
    item.children.flatMap((child, position): Block[] => {
      if (child.type === 'list') return lowerList(child, depth + 1)
      if (child.type !== 'paragraph') return lowerBlock(child)
      const number = (list.start ?? 1) + index
      const label = list.ordered === true ? (depth === 0 ? `${number}. ` : `（${number}）`) : '· '
      const mark: Inline = { type: 'text', text: position === 0 ? label : '', bold: false, italic: false }
      return [
        {
          type: 'paragraph',
          role: 'item',
          inlines: [mark, ...lowerInlines(child.children)],
          keepNext: false,
        },
      ]
    }),
  )
}

/** A signature never stands alone on a page: the paragraph before it goes with it. */
function keepSignatureCompany(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]?.type
    const isBeforeSignature = next === 'signature' || next === 'sign-lines'
    return block.type === 'paragraph' && isBeforeSignature ? { ...block, keepNext: true } : block
  })
}
