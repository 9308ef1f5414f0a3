import type { Document } from '@lunshen/reader'
import type { Nodes } from 'mdast'

/** What the reader knows of a paragraph that mammoth does not: its depth as a heading, and its text with the automatic number. */
export interface ReadLine {
  readonly text: string
  readonly depth?: number
  readonly isTitle: boolean
}

/** The first line of each paragraph of the body as the reader has it, by the paragraph's number. */
export function readLines(document: Document): ReadonlyMap<number, ReadLine> {
  const lines = new Map<number, ReadLine>()
  for (const block of document.tree.children) addLines(block, lines)
  return lines
}

function addLines(node: Nodes, lines: Map<number, ReadLine>): void {
  if (node.type === 'heading' || node.type === 'paragraph') {
    const place = node.data?.place
    if (place?.paragraph === undefined || isBeside(place)) return
    const depth = node.type === 'heading' ? { depth: node.depth } : {}
    add(lines, place.paragraph, { text: plainText(node), isTitle: node.data?.role === 'title', ...depth })
  } else if (node.type === 'tableCell') {
    for (const { place, text } of node.data?.paragraphs ?? [])
      if (place.paragraph !== undefined && !isBeside(place))
        add(lines, place.paragraph, { text, isTitle: false })
  } else if ('children' in node) for (const child of node.children) addLines(child, lines)
}

/** Text boxes and notes have the number of the paragraph they hang on. */
function isBeside(place: { readonly textBox?: number; readonly note?: string }): boolean {
  return place.textBox !== undefined || place.note !== undefined
}

function add(lines: Map<number, ReadLine>, number: number, line: ReadLine): void {
  if (!lines.has(number)) lines.set(number, line)
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** How many characters a number before a paragraph may have. */
const longestLabel = 16

/** The automatic number that stands before a paragraph and is not in its own text: `（一）`, `1.2`. */
export function findLabel(line: ReadLine, ownText: string): string {
  const whole = line.text.replace(/\s+/g, '')
  const own = ownText.replace(/\s+/g, '')
  if (own === '' || whole === '') return ''
  for (let at = 0; at <= Math.min(longestLabel, whole.length - 1); at += 1) {
    const rest = whole.slice(at, at + 12)
    if (own.startsWith(rest)) return at === 0 || isProse(whole.slice(0, at)) ? '' : labelOf(line.text, at)
  }
  return ''
}

/** No number has these; the reader's own words before the guidance of an unfilled control do. */
function isProse(text: string): boolean {
  return /[：:，。；？！]/.test(text)
}

/** The first `count` characters that are not spaces, with the spaces that follow them. */
function labelOf(text: string, count: number): string {
  let seen = 0
  for (let i = 0; i < text.length; i += 1) {
    if (/\s/.test(text[i] ?? '')) continue
    if (seen === count) return text.slice(0, i).trimStart()
    seen += 1
  }
  return ''
}
