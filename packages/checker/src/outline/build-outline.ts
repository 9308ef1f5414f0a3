import { type Document, type Place, plainText } from '@lunshen/reader'
import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { dropBrackets } from '../text/drop-brackets.ts'
import type { Label, Outline, Passage } from '../text/passages.ts'
import { isLabelLike } from './lead-in.ts'
import { addLabel, newOutlineBuilder, type OutlineBuilder, openHeading } from './outline-builder.ts'
import { addTable } from './table-outline.ts'
import { addText } from './text-outline.ts'

const start: Place = { line: 1, column: 1 }

/** Turns a document into passages that know what they stand under. */
export function buildOutline(document: Document): Outline {
  const builder = newOutlineBuilder()
  addBlocks(builder, document.tree.children)
  const { text, place } = findProjectTitle(builder) ?? titleOf(document)
  return { title: cleanTitle(text), titlePlace: place, passages: builder.passages, labels: builder.labels }
}

interface Title {
  readonly text: string
  readonly place: Place
}

/** The document's own title, at its heading. */
function titleOf(document: Document): Title {
  const heading = document.tree.children.find(
    (block) => block.type === 'heading' && block.data?.role === 'title',
  )
  const place = heading?.type === 'heading' ? heading.data?.place : undefined
  return { text: document.title ?? '', place: place ?? startOf(document) }
}

/** The start of a document, in the way its kind counts places. */
export function startOf(document: Document): Place {
  return document.format === 'docx' ? { paragraph: 1, headingPath: [] } : { line: 1, column: 1 }
}

function addBlocks(builder: OutlineBuilder, blocks: readonly RootContent[], nested = false): void {
  for (const block of blocks) addBlock(builder, block, nested)
}

function addBlock(builder: OutlineBuilder, block: RootContent, nested: boolean): void {
  if (block.type === 'paragraph' || block.type === 'table') closeHeadings(builder, block.data?.place)
  switch (block.type) {
    case 'heading':
      if (block.data?.role !== 'title')
        openHeading(builder, plainText(block), block.depth, block.data?.place ?? start)
      return
    case 'paragraph':
      if (block.data?.role !== 'toc') addParagraph(builder, block, nested)
      return
    case 'table':
      addTable(builder, block)
      return
    case 'list':
      addList(builder, block)
      return
    case 'code':
      addText(builder, { text: block.value, place: block.data?.place ?? start, kind: 'code' })
      return
    case 'blockquote':
      for (const child of block.children) {
        if (child.type === 'paragraph') addText(builder, { ...textBlock(child), kind: 'quote' })
        else addBlock(builder, child, nested)
      }
      return
    case 'footnoteDefinition':
      builder.leadIn = undefined
      addBlocks(builder, block.children, true)
      return
    default:
      return
  }
}

/** Headings inside a table end with it: the place of what follows names fewer of them. */
function closeHeadings(builder: OutlineBuilder, place: Place | undefined): void {
  const above = place?.headingPath?.length
  if (place?.paragraph === undefined || above === undefined || place.note !== undefined) return
  while (builder.headings.length > above) {
    builder.headings.pop()
    builder.leadIn = undefined
  }
}

function textBlock(paragraph: Paragraph) {
  const first = paragraph.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  const boldStart = first?.type === 'strong' ? plainText(first) : ''
  return { text: plainText(paragraph), place: paragraph.data?.place ?? start, boldStart }
}

function addParagraph(builder: OutlineBuilder, paragraph: Paragraph, nested: boolean): void {
  addText(builder, { ...textBlock(paragraph), kind: 'paragraph', nested })
}

function addList(builder: OutlineBuilder, list: List): void {
  const outer = builder.leadIn
  for (const item of list.children) {
    builder.leadIn = outer?.open || outer?.label.kind === 'lead-in' ? outer : undefined
    addItem(builder, item)
  }
  builder.leadIn = outer
}

/** An item whose first line is a bare name, with more below it, is a small section of its own. */
function addItem(builder: OutlineBuilder, item: ListItem): void {
  const [first, ...rest] = item.children
  const name = first?.type === 'paragraph' ? plainText(first).trim() : ''
  if (rest.length > 0 && isLabelLike(name) && !/[，,]/.test(name)) {
    const outer = builder.leadIn
    const label = addLabel(
      builder,
      name.replace(/[：:]$/, ''),
      'lead-in',
      first?.data && 'place' in first.data ? (first.data.place ?? start) : start,
    )
    builder.leadIn = { label, open: true }
    addBlocks(builder, rest, true)
    builder.leadIn = outer
    return
  }
  for (const child of item.children) {
    if (child.type === 'paragraph') {
      const mark = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : ''
      const block = textBlock(child)
      addText(builder, { ...block, text: mark + block.text, kind: 'list-item', nested: true })
    } else addBlock(builder, child, true)
  }
}

const titleLabel =
  /^(?:拟?申请)?(?:项目|课题|研究|活动|科技活动|人工智能科技活动|申报项目|论文)(?:中文)?(?:名称|题目)$|^(?:中文)?题目$|^(?:project\s+)?title$/i

/** A title as a letter can print it: no pictographs, no runs of space. */
export function cleanTitle(title: string): string {
  return title
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Without blanks and remarks in brackets on one line. */
const bareLabel = (text: string) => dropBrackets(text, '（(', '）)', '\n\r\u2028\u2029').replace(/\s/g, '')

function findProjectTitle(builder: OutlineBuilder): Title | undefined {
  const naming = builder.labels.filter((label) => titleLabel.test(bareLabel(label.text)))
  if (naming.length === 0) return undefined
  const firstBelow = new Map<Label, Passage>()
  for (const passage of builder.passages)
    for (const label of passage.labels) if (!firstBelow.has(label)) firstBelow.set(label, passage)
  for (const label of naming) {
    const passage = firstBelow.get(label)
    if (passage && passage.text.length <= 80)
      return { text: passage.text.replace(/^《|》$/g, ''), place: passage.place }
  }
  return undefined
}
