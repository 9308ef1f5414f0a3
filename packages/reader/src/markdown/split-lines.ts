import type { Paragraph, PhrasingContent } from 'mdast'
import { findLineNumber } from '../structure/numbering-class.ts'

interface Line {
  readonly children: PhrasingContent[]
  readonly line: number
  readonly column: number
}

const leadIn = /^[【[]?[^，。；：:]{2,20}[】\]]?[：:】]/
const sentenceEnd = /[。；;：:！!？?]$/

/**
 * Splits a paragraph where its author meant several: lines that start with a number (「二、」), a lead-in (「数据来源：」) or are
 * bold throughout. CommonMark joins such lines; their author sees them apart. Other lines are joined, without a space
 * between Chinese characters.
 */
export function splitParagraph(paragraph: Paragraph): Paragraph[] {
  const lines = linesOf(paragraph)
  if (lines.length < 2) return [paragraph]
  const groups: Line[][] = []
  const meantApart = lines.some((line, i) => startsPart(line, lines[i + 1]))
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const joins =
      before !== undefined && !(meantApart && (startsPart(line, lines[i + 1]) || ends(before, line)))
    if (joins) groups.at(-1)?.push(line)
    else groups.push([line])
  })
  return groups.map(toParagraph)
}

function startsPart(line: Line, next: Line | undefined): boolean {
  const text = textOf(line.children).trim()
  if (findLineNumber(text) !== undefined || leadIn.test(text) || isBold(line)) return true
  return isTitle(text) && next !== undefined && textOf(next.children).length > 25
}

function ends(before: Line, line: Line): boolean {
  const text = textOf(before.children).trim()
  const numbered = findLineNumber(text) !== undefined && isTitle(text)
  return (
    sentenceEnd.test(text) ||
    isBold(before) ||
    numbered ||
    (isTitle(text) && textOf(line.children).length > 25)
  )
}

const isTitle = (text: string) => text.length <= 20 && !/[，。；：:、！？]$/.test(text)

const isBold = (line: Line) =>
  line.children.every(
    (child) => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''),
  )

function textOf(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => ('value' in child ? child.value : 'children' in child ? textOf(child.children) : ''))
    .join('')
}

function linesOf(paragraph: Paragraph): Line[] {
  const start = paragraph.position?.start
  let line = start?.line ?? 1
  const lines: Line[] = [{ children: [], line, column: start?.column ?? 1 }]
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      lines.push({ children: [], line: (child.position?.end.line ?? line) || line, column: 1 })
    } else if (child.type === 'text') {
      line = child.position?.start.line ?? line
      child.value.split('\n').forEach((value, i) => {
        if (i > 0) lines.push({ children: [], line: line + i, column: 1 })
        if (value !== '') lines.at(-1)?.children.push({ type: 'text', value })
      })
    } else lines.at(-1)?.children.push(child)
  }
  return lines.filter((found) => found.children.length > 0)
}

function toParagraph(group: readonly Line[]): Paragraph {
  const first = group[0]
  const children: PhrasingContent[] = []
  for (const line of group) {
    const before = textOf(children)
    const after = textOf(line.children)
    if (before !== '' && /[\w,.;:]$/.test(before) && /^\w/.test(after))
      children.push({ type: 'text', value: ' ' })
    children.push(...line.children)
  }
  const place = { line: first?.line ?? 1, column: first?.column ?? 1 }
  return { type: 'paragraph', children, data: { place } }
}
