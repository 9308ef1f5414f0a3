import type { Heading, List, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast'
import type { CellParagraph, Place } from '../../document.ts'
import type { Sighting } from '../sightings.ts'

/** A table being read; `open` is the cell that text goes into. */
export interface OpenTable {
  readonly place: Place
  readonly rows: TableCell[][]
  /** Rows that a cell above still covers, a grid column each. */
  readonly covered: number[]
  open:
    | {
        readonly paragraphs: CellParagraph[]
        readonly place: Place
        readonly attributes: string
        header: boolean
      }
    | undefined
}

/** What grows while HTML is read. */
export interface HtmlBuilder {
  readonly sightings: Sighting[]
  /** Where blocks go: the document, or the item of a list. */
  readonly targets: RootContent[][]
  readonly lists: List[]
  readonly tables: OpenTable[]
  line: { readonly children: PhrasingContent[]; place: Place | undefined }
  depth: Heading['depth'] | undefined
  bold: number
  verbatim: number
}

/** An empty builder whose blocks go to `blocks`. */
export function newHtmlBuilder(blocks: RootContent[], sightings: Sighting[]): HtmlBuilder {
  const line = { children: [], place: undefined }
  return { sightings, targets: [blocks], lists: [], tables: [], line, depth: undefined, bold: 0, verbatim: 0 }
}

/** Adds text to the open line; runs of white space become one space, none between Chinese characters. */
export function addText(builder: HtmlBuilder, text: string, place: Place): void {
  const parts = builder.verbatim > 0 ? text.split('\n') : [collapse(text)]
  parts.forEach((value, i) => {
    if (i > 0) endLine(builder)
    if (value.trim() === '' && builder.line.children.length === 0) return
    if (value === '') return
    builder.line.place ??= { ...place, line: (place.line ?? 1) + i }
    const node: PhrasingContent = { type: 'text', value }
    builder.line.children.push(builder.bold > 0 ? { type: 'strong', children: [node] } : node)
  })
}

function collapse(text: string): string {
  return text.replace(/(?<=[\u0080-\uffff])[ \t]*\n\s*(?=[\u0080-\uffff])/g, '').replace(/[ \t\n]+/g, ' ')
}

/** Ends the open line: a paragraph, a heading, or a paragraph of the open cell. */
export function endLine(builder: HtmlBuilder): void {
  const { children, place } = builder.line
  builder.line = { children: [], place: undefined }
  trimEnds(children)
  if (children.length === 0 || place === undefined) return
  const cell = builder.tables.at(-1)?.open
  if (cell) {
    const bold = cell.header || children.every(({ type }) => type === 'strong')
    cell.paragraphs.push({ text: lineText(children), bold, place })
  } else builder.targets.at(-1)?.push(lineBlock(builder, children, place))
}

function lineBlock(builder: HtmlBuilder, children: PhrasingContent[], place: Place): Heading | Paragraph {
  const data = { place }
  return builder.depth === undefined
    ? { type: 'paragraph', children, data }
    : { type: 'heading', depth: builder.depth, children, data }
}

function trimEnds(children: PhrasingContent[]): void {
  const first = children[0]
  if (first?.type === 'text') first.value = first.value.trimStart()
  const last = children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  while (children.at(-1)?.type === 'text' && (children.at(-1) as { value: string }).value === '')
    children.pop()
}

function lineText(children: readonly PhrasingContent[]): string {
  return children
    .map((child) =>
      child.type === 'image'
        ? `[图片${child.alt ? `：${child.alt}` : ''}]`
        : 'value' in child
          ? child.value
          : 'children' in child
            ? lineText(child.children)
            : '',
    )
    .join('')
}
