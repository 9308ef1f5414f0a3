import type { Heading, List, RootContent } from 'mdast'
import type { Place } from '../../document.ts'
import type { Sighting } from '../sightings.ts'
import { addText, endLine, type HtmlBuilder, newHtmlBuilder } from './html-builder.ts'
import { addLooseText, closeCell, closeTable, openCell, openRow, openTable } from './html-table.ts'
import { type HtmlToken, isHiding, isVoid, readAttribute, readInput, readTokens } from './tags.ts'

const dropped = new Set(['script', 'style', 'template', 'title', 'noscript'])
const embedded = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'svg', 'canvas'])
const struck = new Set(['del', 's', 'strike'])
const bold = new Set(['b', 'strong'])
const lineBreaking =
  /^(?:br|hr|p|div|center|section|article|aside|details|summary|blockquote|figure|figcaption|header|footer|main|nav|address|form|fieldset|legend|dl|dt|dd|body|html|head|pre|option|select|rp)$/
const maxLists = 30

/**
 * Reads a stretch of HTML as blocks: headings, tables with their spans, lists, paragraphs. Hidden and struck text, comments, pictures
 * and embedded things go to the ledger.
 * @param placeOf where an index of `source` stands in the file
 */
export function readHtml(
  source: string,
  placeOf: (index: number) => Place,
  sightings: Sighting[],
): RootContent[] {
  const blocks: RootContent[] = []
  const builder = newHtmlBuilder(blocks, sightings)
  let skip: Skip | undefined
  for (const token of readTokens(source)) {
    if (skip) {
      skip = skipToken(builder, skip, token)
      continue
    }
    const visible = token.type === 'text' ? Math.max(0, source.slice(token.at, token.end).search(/\S/)) : 0
    const place = placeOf(token.at + visible)
    if (token.type === 'comment') {
      if (token.value !== '') sightings.push({ kind: 'hidden-text', place, text: token.value })
    } else if (token.type === 'text') addToken(builder, token, place)
    else if (token.type === 'open') skip = openTag(builder, token, place)
    else closeTag(builder, token.value)
  }
  if (skip) endSkip(builder, skip)
  endLine(builder)
  while (builder.tables.length > 0) closeTable(builder)
  return blocks
}

/** An element whose text is no content, while it is open. */
interface Skip {
  readonly kind: Sighting['kind'] | undefined
  readonly name: string
  readonly place: Place
  depth: number
  text: string
}

function skipToken(builder: HtmlBuilder, skip: Skip, token: HtmlToken): Skip | undefined {
  if (token.type === 'text') skip.text += token.value
  else if (token.value === skip.name)
    skip.depth += token.type === 'open' ? 1 : token.type === 'close' ? -1 : 0
  if (skip.depth > 0) return skip
  endSkip(builder, skip)
  return undefined
}

function endSkip(builder: HtmlBuilder, { kind, place, text, name }: Skip): void {
  const words = text.replace(/\s+/g, ' ').trim()
  const told = kind === 'embedded-object' && words === '' ? name : words
  if (kind && told !== '') builder.sightings.push({ kind, place, text: told })
}

function addToken(builder: HtmlBuilder, token: HtmlToken, place: Place): void {
  const table = builder.tables.at(-1)
  if (table && table.open === undefined) {
    if (token.value.trim() !== '') addLooseText(builder, token.value, place)
  } else addText(builder, token.value, place)
}

function openTag(builder: HtmlBuilder, token: HtmlToken, place: Place): Skip | undefined {
  const { value: name, attributes } = token
  const skip = (kind: Skip['kind']): Skip | undefined =>
    isVoid(name) ? undefined : { kind, name, place, depth: 1, text: '' }
  if (dropped.has(name)) return skip(undefined)
  if (isHiding(attributes)) return skip('hidden-text')
  if (struck.has(name)) return skip('struck-text')
  if (embedded.has(name)) return openEmbedded(builder, token, place, skip)
  if (name === 'img') addImage(builder, attributes, place)
  else if (name === 'input') addText(builder, readInput(attributes), place)
  else openBlock(builder, name, attributes, place)
  return undefined
}

function openEmbedded(
  builder: HtmlBuilder,
  { attributes }: HtmlToken,
  place: Place,
  skip: (kind: Skip['kind']) => Skip | undefined,
): Skip | undefined {
  const target = readAttribute(attributes, 'src') ?? readAttribute(attributes, 'data')
  if (target === undefined) return skip('embedded-object')
  builder.sightings.push({ kind: 'embedded-object', place, text: target })
  return skip('hidden-text')
}

function addImage(builder: HtmlBuilder, attributes: string, place: Place): void {
  const alt = readAttribute(attributes, 'alt') ?? readAttribute(attributes, 'title') ?? ''
  const url = readAttribute(attributes, 'src') ?? ''
  builder.sightings.push({ kind: 'image', place, text: alt })
  if (/^(?:https?:)?\/\//i.test(url)) builder.sightings.push({ kind: 'external-link', place, text: url })
  builder.line.place ??= place
  builder.line.children.push({ type: 'image', url: '', alt })
}

function openBlock(builder: HtmlBuilder, name: string, attributes: string, place: Place): void {
  if (name === 'table') openTable(builder, place)
  else if (name === 'tr') openRow(builder)
  else if (name === 'td' || name === 'th') openCell(builder, place, attributes, name === 'th')
  else if (name === 'ul' || name === 'ol') openList(builder, name === 'ol', attributes)
  else if (name === 'li') openItem(builder, place)
  else if (/^h[1-6]$/.test(name)) {
    endLine(builder)
    builder.depth = Number(name[1]) as Heading['depth']
  } else if (bold.has(name)) builder.bold++
  else if (lineBreaking.test(name)) endLine(builder)
  if (name === 'pre') builder.verbatim++
}

function closeTag(builder: HtmlBuilder, name: string): void {
  if (bold.has(name)) builder.bold = Math.max(0, builder.bold - 1)
  else if (name === 'table') closeTable(builder)
  else if (name === 'td' || name === 'th') closeCell(builder)
  else if (name === 'ul' || name === 'ol') closeList(builder)
  else if (name === 'li' || lineBreaking.test(name)) endLine(builder)
  else if (/^h[1-6]$/.test(name)) {
    endLine(builder)
    builder.depth = undefined
  }
  if (name === 'pre') builder.verbatim = Math.max(0, builder.verbatim - 1)
}

function openList(builder: HtmlBuilder, ordered: boolean, attributes: string): void {
  endLine(builder)
  if (builder.tables.length > 0 || builder.lists.length >= maxLists) return
  const start = Number.parseInt(readAttribute(attributes, 'start') ?? '1', 10)
  const list: List = { type: 'list', ordered, spread: false, children: [], ...(ordered ? { start } : {}) }
  builder.targets.at(-1)?.push(list)
  builder.lists.push(list)
}

function openItem(builder: HtmlBuilder, place: Place): void {
  endLine(builder)
  const list = builder.lists.at(-1)
  if (list === undefined || builder.tables.length > 0) return
  builder.targets.length = builder.lists.length
  const children: RootContent[] = []
  list.children.push({ type: 'listItem', spread: false, children: children as [], data: { place } })
  builder.targets.push(children)
}

function closeList(builder: HtmlBuilder): void {
  endLine(builder)
  if (builder.tables.length > 0 || builder.lists.length === 0) return
  builder.targets.length = builder.lists.length
  builder.lists.pop()
}
