import type { Element, ElementContent, Root } from 'hast'
import type { ElementNotes } from '../html/to-nodes.ts'
import type { PreviewPlace } from '../preview.ts'
import { findLabel, type ReadLine } from './read-lines.ts'
import { idPrefix, paragraphStyles } from './word-names.ts'

type Grids = ReadonlyMap<number, readonly (readonly number[])[]>

interface Walk {
  readonly lines: ReadonlyMap<number, ReadLine>
  readonly grids: Map<number, (readonly number[])[]>
  readonly notes: Map<Element, ElementNotes>
}

/**
 * Reads the bookmarks back out of mammoth's HTML: each paragraph learns its place, becomes the heading the reader takes it for
 * and gets its automatic number; tables get their columns. The tree is changed in place.
 */
export function findNotes(
  tree: Root,
  lines: ReadonlyMap<number, ReadLine>,
  grids: Grids,
): (element: Element) => ElementNotes {
  const walk: Walk = {
    lines,
    grids: new Map([...grids].map(([first, widths]) => [first, [...widths]])),
    notes: new Map(),
  }
  for (const child of tree.children) if (child.type === 'element') visit(child, walk)
  return (element) => walk.notes.get(element) ?? {}
}

function visit(element: Element, walk: Walk): void {
  if (element.tagName === 'table') noteTable(element, walk)
  else if (element.tagName === 'p') noteParagraph(element, walk)
  else if (element.tagName === 'li') noteNote(element, walk)
  else if (element.tagName === 'a') noteLink(element, walk)
  element.children = element.children.filter((child) => !isEmptyRow(child) && !isBackLink(child))
  for (const child of element.children) if (child.type === 'element') visit(child, walk)
}

/** A row that a tracked deletion left empty. */
function isEmptyRow(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'tr' && child.children.length === 0
}

/** mammoth's link from a note back to its mark. */
function isBackLink(child: ElementContent): boolean {
  if (child.type !== 'element' || child.tagName !== 'a') return false
  return /^#at-(?:foot|end)note-ref-/.test(String(child.properties.href ?? ''))
}

function noteParagraph(element: Element, walk: Walk): void {
  const place = takePlace(element)
  const line = walk.lines.get(place?.paragraph ?? 0)
  const [style] = Array.isArray(element.properties.className) ? element.properties.className : []
  if (line !== undefined) {
    if (line.depth !== undefined) element.tagName = `h${Math.min(6, Math.max(1, line.depth))}`
    const label = findLabel(line, textOf(element))
    if (label !== '') element.children.unshift({ type: 'text', value: label })
  }
  const align = line?.isTitle ? 'center' : alignments[String(style)]
  walk.notes.set(element, { ...(place && { place }), ...(align && { align }) })
}

const alignments: Readonly<Record<string, 'center' | 'right' | 'indent'>> = {
  [paragraphStyles.center]: 'center',
  [paragraphStyles.right]: 'right',
  [paragraphStyles.indent]: 'indent',
}

/** Takes the bookmark that begins a paragraph. */
function takePlace(element: Element): PreviewPlace | undefined {
  const at = element.children.findIndex((child) => markOf(child) !== undefined)
  const mark = markOf(element.children[at])
  if (mark === undefined) return undefined
  element.children.splice(at, 1)
  const number = Number(mark.slice(1))
  return mark.startsWith('p') ? { paragraph: number } : { textBox: number }
}

function markOf(child: ElementContent | undefined): string | undefined {
  if (child?.type !== 'element' || child.tagName !== 'a') return undefined
  const id = String(child.properties.id ?? '')
  return /^at-[pb]\d+$/.test(id) ? id.slice(idPrefix.length) : undefined
}

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

function noteNote(element: Element, walk: Walk): void {
  const note = noteName(String(element.properties.id ?? ''))
  if (note !== undefined) walk.notes.set(element, { place: { note } })
}

function noteLink(element: Element, walk: Walk): void {
  const href = String(element.properties.href ?? '')
  const note = href.startsWith('#') ? noteName(href.slice(1)) : undefined
  if (note !== undefined) walk.notes.set(element, { to: { note } })
}

function noteName(id: string): string | undefined {
  const [, kind, number] = /^at-(footnote|endnote)-([\w-]{1,20})$/.exec(id) ?? []
  return kind && !number?.startsWith('ref-') ? `${kind}:${number}` : undefined
}

function noteTable(element: Element, walk: Walk): void {
  const first = firstParagraph(element)
  const widths = walk.grids.get(first ?? 0)?.shift()
  const total = widths?.reduce((sum, width) => sum + width, 0) ?? 0
  if (widths === undefined || widths.length < 2 || widths.length > 63 || widths.some((width) => !(width > 0)))
    return
  const columns = widths.map((width) => Math.round((width / total) * 1000) / 10)
  walk.notes.set(element, { columns })
}

function firstParagraph(element: Element): number | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    const mark = markOf(child)
    const found = mark?.startsWith('p') ? Number(mark.slice(1)) : firstParagraph(child)
    if (found !== undefined) return found
  }
  return undefined
}
