import type { Place } from '@lunshen/reader'
import type { Label, Passage } from '../text/passages.ts'

/** Collects passages and labels while a document is walked; the stacks say what the present place stands under. */
export interface OutlineBuilder {
  readonly passages: Passage[]
  readonly labels: Label[]
  /** Headings above the present place, outermost first. */
  readonly headings: { readonly depth: number; readonly label: Label }[]
  /** The lead-in that following paragraphs still belong to, and whether it had text of its own. */
  leadIn: { readonly label: Label; readonly open: boolean } | undefined
}

/** An empty outline. */
export function newOutlineBuilder(): OutlineBuilder {
  return { passages: [], labels: [], headings: [], leadIn: undefined }
}

/** Registers a label occurrence. */
export function addLabel(builder: OutlineBuilder, text: string, kind: Label['kind'], place: Place): Label {
  const label: Label = { text: text.trim(), kind, place, id: builder.labels.length }
  builder.labels.push(label)
  return label
}

/** Registers a passage under the given labels (nearest first), the open lead-in and the headings. */
export function addPassage(
  builder: OutlineBuilder,
  text: string,
  kind: Passage['kind'],
  place: Place,
  nearest: readonly Label[] = [],
): void {
  if (text.trim() === '') return
  const leadIn = builder.leadIn && !nearest.includes(builder.leadIn.label) ? [builder.leadIn.label] : []
  const headings = builder.headings.map((heading) => heading.label).reverse()
  builder.passages.push({ text: text.trim(), kind, place, labels: [...nearest, ...leadIn, ...headings] })
}

/** Opens a heading; headings as deep or deeper are closed. */
export function openHeading(builder: OutlineBuilder, text: string, depth: number, place: Place): void {
  while ((builder.headings.at(-1)?.depth ?? 0) >= depth) builder.headings.pop()
  builder.leadIn = undefined
  builder.headings.push({ depth, label: addLabel(builder, text, 'heading', place) })
}
