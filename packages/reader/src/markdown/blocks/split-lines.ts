import type { Paragraph, PhrasingContent } from 'mdast'
import { plainText } from '../../plain-text.ts'
import { findLineNumber } from '../../structure/numbering-class.ts'
import { type Origin, placeOf, placeOfLine } from './origin.ts'

interface Line {
  readonly children: PhrasingContent[]
  /** 1-based line of the piece. */
  readonly line: number
  /** The author ended the line before: two spaces, a backslash, `<br>`. */
  readonly broken: boolean
}

const leadIn = /^[【[]?[^，。；：:]{2,20}[】\]]?[：:】]/
const sentenceEnd = /[。；;：:！!？?]$/
const marker = /^(?:[•●○◆◇■▪➢➤►※★☆▲√✓✔☑☐□－–—·]\s*\S|[-*+]\s)/
const definitionMark = /^[:：]\s+(?=\S)/

/**
 * Splits a paragraph where its author meant several: lines that start with a number (「二、」), a mark, a lead-in (「数据来源：」) or
 * are bold throughout. CommonMark joins such lines; their author sees them apart. Other lines are joined, without a space
 * between Chinese characters.
 */
export function splitParagraph(paragraph: Paragraph, origin: Origin): Paragraph[] {
  const lines = linesOf(paragraph)
  const groups: Line[][] = []
  const meantApart = lines.some((line, i) => startsPart(line, lines[i + 1]))
  const indented = lines.map(({ line }) => /^(?: {2,}|\t)/.test(origin.lines[line - 1]?.text ?? ''))
  const indentParts = indented.some(Boolean) && !indented.every(Boolean)
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const apart =
      before === undefined ||
      (meantApart && (startsPart(line, lines[i + 1]) || ends(before, line))) ||
      (indentParts && indented[i] === true && sentenceEnd.test(textOf(before.children).trim()))
    if (apart && !isDefinition(before, line)) groups.push([line])
    else groups.at(-1)?.push(line)
  })
  return groups.map((group) => toParagraph(group, paragraph, origin))
}

/** 「研究背景」 with 「: 内容」 below it is a term and what it means. */
const isDefinition = (before: Line | undefined, line: Line) =>
  before !== undefined &&
  definitionMark.test(textOf(line.children)) &&
  isTitle(textOf(before.children).trim())

function startsPart(line: Line, next: Line | undefined): boolean {
  const text = textOf(line.children).trim()
  if (findLineNumber(text) !== undefined || leadIn.test(text) || marker.test(text) || isBold(line))
    return true
  if (text.includes('\t')) return true
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

const textOf = (children: readonly PhrasingContent[]): string => children.map(plainText).join('')

function linesOf(paragraph: Paragraph): Line[] {
  let line = paragraph.position?.start.line ?? 1
  const lines: Line[] = [{ children: [], line, broken: false }]
  for (const child of paragraph.children) {
    line = child.position?.start.line ?? line
    if (child.type === 'break') {
      line = child.position?.end.line ?? line
      lines.push({ children: [], line, broken: true })
    } else if (child.type === 'text') {
      for (const [i, value] of child.value.split('\n').entries()) {
        if (i > 0) lines.push({ children: [], line: ++line, broken: false })
        if (value !== '') lines.at(-1)?.children.push({ type: 'text', value })
      }
    } else {
      lines.at(-1)?.children.push(bare(child))
      line = child.position?.end.line ?? line
    }
  }
  return lines.filter((found) => found.children.length > 0)
}

/** Without the parser's positions: the block's place stands for them. */
export function bare<T extends PhrasingContent>(node: T): T {
  const { position: _, ...rest } = node
  if ('children' in rest) return { ...rest, children: (rest.children as PhrasingContent[]).map(bare) } as T
  return rest as T
}

function toParagraph(group: readonly Line[], whole: Paragraph, origin: Origin): Paragraph {
  const first = group[0]
  const children: PhrasingContent[] = []
  let before = ''
  for (const line of group) {
    const text = textOf(line.children)
    if (before !== '' && definitionMark.test(text)) {
      children.push({ type: 'text', value: '：' }, ...withoutMark(line.children))
    } else {
      if (before !== '' && line.broken) children.push({ type: 'break' })
      else if (/[\w,.;:)]$/.test(before) && /^[\w(]/.test(text)) children.push({ type: 'text', value: ' ' })
      children.push(...line.children)
    }
    before = text
  }
  const start = children[0]
  if (start?.type === 'text') children[0] = { ...start, value: start.value.trimStart() }
  const line = first?.line ?? 1
  const isStart = line === whole.position?.start.line
  const place = isStart ? placeOf(whole, origin) : placeOfLine(origin, line, textOf(first?.children ?? []))
  return { type: 'paragraph', children: joinTexts(children), data: { place } }
}

function withoutMark([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : []
  return [{ type: 'text', value: first.value.replace(definitionMark, '') }, ...rest]
}

function joinTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) result.push({ type: 'text', value: open.join('') })
    open = []
  }
  for (const child of children) {
    if (child.type === 'text') open.push(child.value)
    else {
      close()
      result.push(child)
    }
  }
  close()
  return result
}
