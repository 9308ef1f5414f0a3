import type { Place } from '@lunshen/reader'

/** What a passage stands under: a heading, a table label cell, or a lead-in such as 「研究背景：」. */
export interface Label {
  readonly text: string
  /** `bar`: a full-width table row; `row`, `column`: what names a row or column; `implicit`: a short line that may be a title. */
  readonly kind: 'heading' | 'bar' | 'cell' | 'row' | 'column' | 'lead-in' | 'implicit'
  readonly place: Place
  /** Counts the label occurrences of a document from 0, so that two headings of the same wording stay apart. */
  readonly id: number
}

/** One paragraph, list item or cell paragraph with everything it stands under. */
export interface Passage {
  readonly text: string
  readonly kind: 'paragraph' | 'list-item' | 'cell' | 'code' | 'quote'
  /** Nearest first: lead-in, cell labels (row, then column), headings from the innermost outwards. */
  readonly labels: readonly Label[]
  readonly place: Place
}

/** A document as the checker sees it: passages in reading order and every label, also those with nothing under them. */
export interface Outline {
  readonly title: string
  /** Where the title stands; where it stands nowhere, the start of the document. */
  readonly titlePlace: Place
  readonly passages: readonly Passage[]
  readonly labels: readonly Label[]
}
