import type { ElementResult } from '@lunshen/schemas'
import { elementTitle } from '../../context.ts'
import type { PreviewElement, PreviewNode, PreviewPages } from '../../preview-shape.ts'
import { html, type Markup, trusted } from '../markup.ts'
import { elementAnchor, type FilePage } from '../page-context.ts'
import { besideOf, type Paper } from './beside.ts'
import { evidencePassages, marginCards } from './margin.ts'
import { type Marker, markPassages } from './mark-passages.ts'
import { keysIn, placeKey } from './place-index.ts'
import { splitTable } from './split-table.ts'

/** What surrounds a node: the marker of its block, and whether it stands in a link. */
interface Within {
  readonly marker?: Marker<ElementResult>
  readonly key?: string
  readonly inLink?: boolean
}

/** The proposal as a page: the findings' cards come just before the block they speak of, so that they can float beside it. */
export function paperOf(preview: PreviewPages, page: FilePage): Markup {
  const paper: Paper = {
    page,
    cards: marginCards(page),
    passages: evidencePassages(page),
    anchored: new Set(),
    carded: new Set(),
  }
  const blocks = preview.nodes.filter(
    (node, i) => !isEmpty(node) || !isEmpty(preview.nodes[i - 1] ?? { type: 'text', value: '' }),
  )
  return html`<div class="paper ${preview.format}">${blocks.flatMap((node) => topBlock(node, paper))}</div>`
}

function isEmpty(node: PreviewNode): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  return node.type === 'element' && node.tag === 'p' && node.children.every(isEmpty)
}

function topBlock(node: PreviewNode, paper: Paper): Markup[] {
  if (node.type !== 'element' || node.tag !== 'table') return [besideOf(node, paper), render(node, paper, {})]
  const pieces = splitTable(node, (row) =>
    keysIn(row).some((key) => paper.cards.has(key) || paper.passages.has(key)),
  )
  return pieces.flatMap((piece, i) => [
    besideOf(piece, paper),
    element(piece, paper, {}, i > 0 ? 'continued' : ''),
  ])
}

function render(node: PreviewNode, paper: Paper, within: Within): Markup {
  const { m } = paper.page
  switch (node.type) {
    case 'text':
      return text(node.value, paper, within)
    case 'image':
      return isPicture(node.source)
        ? html`<img src="${trusted(node.source)}" alt="${node.alt || m.preview.picture}" loading="lazy">`
        : html``
    case 'box':
      return html`<span class="stand-in">${m.preview.box[node.kind]}${node.alt && html`<small>${node.alt}</small>`}</span>`
    default:
      return element(node, paper, within)
  }
}

/** Only what this tests is put on the page as it is. */
function isPicture(source: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/]*={0,2}$/.test(source)
}

function text(value: string, { page }: Paper, { marker, inLink }: Within): Markup {
  const shown = (one: string) => one.replaceAll('\t', '\u2003')
  if (marker === undefined) return html`${shown(value)}`
  return html`${marker.next(value).map((piece) => {
    if (piece.type !== 'mark') return html`${piece.type === 'text' ? shown(piece.value) : ''}`
    const titles = piece.about.map((one) => elementTitle(one, page.context.elements, page.context.language))
    const label = page.m.preview.proves(titles.join(page.m.listComma))
    const status = piece.about.some((one) => one.status === 'present') ? 'present' : 'unclear'
    if (inLink) return html`<span class="proof ${status}" title="${label}">${shown(piece.value)}</span>`
    return html`<a class="proof ${status}" href="#${elementAnchor(page, piece.about[0]?.id ?? '')}" title="${label}">${shown(piece.value)}</a>`
  })}`
}

const tags =
  /^(?:p|h[1-6]|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|pre|code|hr|br|strong|em|u|s|sup|sub)$/

function element(node: PreviewElement, paper: Paper, within: Within, extraClass = ''): Markup {
  const key = node.place && placeKey(node.place)
  const inner = enter(node, key, paper, within)
  const id = key === undefined ? undefined : anchorOnce(key, paper)
  const children = node.children.map((child) => render(child, paper, inner))
  if (node.tag === 'a') return link(node, children, paper)
  if (!tags.test(node.tag)) return html`${children}`
  // Headings of the proposal must not stand among those of the report.
  const heading = /^h([1-6])$/.exec(node.tag)?.[1]
  const tag = trusted(heading === undefined ? node.tag : 'p')
  const className = [extraClass, heading && `h${heading}`, node.align, node.place?.textBox && 'text-box']
    .filter(Boolean)
    .join(' ')
  const attributes = html`${id && html` id="${id}"`}${className && html` class="${className}"`}${numberAttributes(node)}`
  if (node.tag === 'br' || node.tag === 'hr') return html`<${tag}>`
  const role = heading && html` role="heading" aria-level="${Math.min(6, Number(heading) + 3)}"`
  return html`<${tag}${attributes}${role}>${columnsOf(node)}${children}</${tag}>`
}

/** A block with evidence gets a marker; blocks inside it at the same place go on with it. */
function enter(node: PreviewElement, key: string | undefined, paper: Paper, within: Within): Within {
  const passages = key === undefined || key === within.key ? undefined : paper.passages.get(key)
  const inLink = within.inLink === true || node.tag === 'a'
  if (key === undefined || passages === undefined) return { ...within, inLink }
  within.marker?.skip(node.children)
  return { key, inLink, marker: markPassages(node.children, passages) }
}

function anchorOnce(key: string, paper: Paper): string | undefined {
  if (paper.anchored.has(key)) return undefined
  paper.anchored.add(key)
  return `${paper.page.prefix}-${key}`
}

function link(node: PreviewElement, children: readonly Markup[], { page }: Paper): Markup {
  if (node.href !== undefined && /^(?:https?:\/\/|mailto:)/i.test(node.href))
    return html`<a href="${node.href}" rel="noopener noreferrer">${children}</a>`
  const place = node.to && placeAnchorOf(node, page)
  return place ? html`<a href="#${place}">${children}</a>` : html`${children}`
}

function placeAnchorOf({ to }: PreviewElement, page: FilePage): string | undefined {
  const key = to && page.places.find({ ...to, excerpt: '' })
  return key && `${page.prefix}-${key}`
}

function numberAttributes({ tag, start, colSpan, rowSpan }: PreviewElement): Markup {
  const isCell = tag === 'td' || tag === 'th'
  return html`${tag === 'ol' && start && html` start="${start}"`}${isCell && colSpan && html` colspan="${colSpan}"`}${isCell && rowSpan && html` rowspan="${rowSpan}"`}`
}

function columnsOf({ tag, columns }: PreviewElement): Markup {
  if (tag !== 'table' || columns === undefined) return html``
  return html`<colgroup>${columns.map((width) => html`<col width="${width}%">`)}</colgroup>`
}
