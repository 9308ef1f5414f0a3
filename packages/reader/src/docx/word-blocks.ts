/** A stretch of text of one appearance. */
export interface WordRun {
  text: string
  readonly bold: boolean
  readonly sizeHalfPoints: number | undefined
}

/** A picture, object or note standing in a paragraph. */
export interface WordInline {
  readonly kind: 'image' | 'note'
  /** Alt text of a picture; `footnote:3` or `endnote:3` of a note. */
  readonly text: string
  /** Index in the paragraph's runs before which it stands. */
  readonly at: number
}

/** One w:p as read. `index` is 1-based over all paragraphs of the body; text boxes and notes share their host's. */
export interface WordParagraph {
  readonly type: 'paragraph'
  readonly index: number
  readonly runs: WordRun[]
  readonly inlines: WordInline[]
  styleId: string | undefined
  outlineLevel: number | undefined
  alignment: string | undefined
  numId: string | undefined
  level: number | undefined
  /** The number Word shows before the text. */
  label: string
  toc: boolean
}

/** One w:tc; `rowSpan` 0 marks a cell covered by the one above. */
export interface WordCell {
  readonly blocks: WordBlock[]
  colSpan: number
  rowSpan: number
  readonly gridColumn: number
  verticalMerge: 'restart' | 'continue' | undefined
}

export interface WordRow {
  readonly cells: WordCell[]
}

export interface WordTable {
  readonly type: 'table'
  readonly rows: WordRow[]
}

export type WordBlock = WordParagraph | WordTable

/** Kinds of things seen and not (fully) read; the ledger's vocabulary. */
export type UnreadKind =
  | 'image'
  | 'page-image'
  | 'embedded-object'
  | 'equation'
  | 'chart'
  | 'smart-art'
  | 'alt-chunk'
  | 'hidden-text'
  | 'tracked-insertion'
  | 'tracked-deletion'
  | 'comment'
  | 'header-footer'
  | 'external-link'
  | 'macro'
  | 'html'
  | 'encoding'
  | 'cut-off'

/** One sighting for the ledger; `paragraph` where it stands. */
export interface Sighting {
  readonly kind: UnreadKind
  readonly paragraph: number
  readonly text: string
}

/** A part read: blocks in order, what was seen and not read. */
export interface WordStory {
  readonly blocks: WordBlock[]
  readonly sightings: Sighting[]
}

/** Plain text of a paragraph's runs, without its number. */
export function runText(paragraph: WordParagraph): string {
  return paragraph.runs.map((run) => run.text).join('')
}
