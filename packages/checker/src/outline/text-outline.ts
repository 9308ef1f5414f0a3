import type { Place } from '@lunshen/reader'
import type { Label, Passage } from '../text/passages.ts'
import { findLeadIn, isLabelLike, splitAtLeadIns } from './lead-in.ts'
import { addLabel, addPassage, type OutlineBuilder } from './outline-builder.ts'

/** A paragraph of text wherever it stands: in the body, a list or a cell. */
export interface TextBlock {
  readonly text: string
  readonly place: Place
  /** Bold text at its start. */
  readonly boldStart?: string
  readonly kind: Passage['kind']
  /** In a list, or indented below another: a lead-in here belongs to the lead-in above. */
  readonly nested?: boolean
}

/** Adds one paragraph: split at its lead-ins, each part under its own label. */
export function addText(builder: OutlineBuilder, block: TextBlock, nearest: readonly Label[] = []): void {
  const parts = splitAtLeadIns(block.text)
  parts.forEach((part, i) => {
    addPart(builder, { ...block, text: part, boldStart: i === 0 ? (block.boldStart ?? '') : '' }, nearest)
  })
}

/** One box and a few words: an item of a check list, not a choice between boxes. */
const checkItem = /^(?<box>[☐□▢☑✓✔√■])\s*(?<name>[^☐□▢☑✓✔√■：:]{2,30})$/u

/** An item of a check list names something; its tick is a claim, the empty box an answer left open. */
function addCheckItem(builder: OutlineBuilder, block: TextBlock, nearest: readonly Label[]): boolean {
  const { box, name } = checkItem.exec(block.text.trim())?.groups ?? {}
  if (box === undefined || name === undefined || !isLabelLike(name)) return false
  const label = addLabel(builder, name, 'lead-in', block.place)
  if (!/[☐□▢]/.test(box)) addPassage(builder, '√', block.kind, block.place, [label, ...nearest])
  return true
}

function addPart(builder: OutlineBuilder, block: TextBlock, nearest: readonly Label[]): void {
  if (addCheckItem(builder, block, nearest)) return
  const leadIn = findLeadIn(block.text, block.boldStart)
  if (leadIn === undefined) {
    addPassage(builder, block.text, block.kind, block.place, nearest)
    if (isTitleLine(block.text)) {
      builder.leadIn = { label: addLabel(builder, block.text, 'implicit', block.place), open: true }
    }
    return
  }
  const outer = builder.leadIn
  const inner =
    outer?.open === true && (block.nested === true || leadIn.numbered) && outer.label.kind !== 'implicit'
  if (!inner) builder.leadIn = undefined
  const label = addLabel(builder, leadIn.label, 'lead-in', block.place)
  addPassage(builder, leadIn.rest, block.kind, block.place, [label, ...nearest])
  if (!inner) builder.leadIn = { label, open: leadIn.rest === '' }
}

/** A short line without punctuation may name what follows; only an alias of an element makes it count. */
function isTitleLine(text: string): boolean {
  const trimmed = text.trim()
  return (
    trimmed.length <= 24 && isLabelLike(trimmed) && !/[，,、：:]$/.test(trimmed) && /\p{L}{2}/u.test(trimmed)
  )
}

/** Adds the paragraphs of a cell as a small document of its own: lead-ins inside it end with it. */
export function addTextBlocks(
  builder: OutlineBuilder,
  paragraphs: readonly { readonly text: string; readonly place: Place }[],
  nearest: readonly Label[],
): void {
  const outer = builder.leadIn
  for (const { text, place } of paragraphs) {
    builder.leadIn = builder.leadIn === outer ? undefined : builder.leadIn
    addText(builder, { text, place, kind: 'cell' }, nearest)
  }
  builder.leadIn = outer
}
