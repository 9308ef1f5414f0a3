import type { ParagraphLook } from '../format/styles.ts'

/** A stretch of text of one appearance. */
export interface WordRun {
  text: string
  readonly bold: boolean
  readonly sizeHalfPoints: number | undefined
  /** Font of its Chinese characters. */
  readonly font: string | undefined
  /** Struck through: shown, and withdrawn by its author. */
  readonly struck?: boolean
}

/** A picture, object or note standing in a paragraph. */
export interface WordInline {
  readonly kind: 'image' | 'note'
  /** Alt text of a picture; `footnote:3` or `endnote:3` of a note. */
  readonly text: string
  /** Index in the paragraph's runs before which it stands. */
  readonly at: number
}

/** What a tracked change does to the text as accepted. */
export type ChangeKind = 'insertion' | 'deletion' | 'move-in' | 'move-out'

/** One tracked change of text. `offset` and `length` count characters of the text as accepted; what is gone stands in `gone`. */
export interface WordChange {
  readonly kind: ChangeKind
  readonly offset: number
  length: number
  gone: string
  readonly author: string
}

/** One w:p as read. `index` is 1-based over all paragraphs of the body; text boxes and notes share their host's. */
export interface WordParagraph extends ParagraphLook {
  readonly type: 'paragraph'
  readonly index: number
  /** Number of the text box it stands in, 1-based over the part. */
  readonly box: number | undefined
  /** w14:paraId, by which comments say that they are resolved. */
  readonly id: string | undefined
  runs: WordRun[]
  inlines: WordInline[]
  changes: WordChange[] | undefined
  /** Characters of text so far. */
  length: number
  styleId: string | undefined
  /** The number Word shows before the text, with what stands between. */
  label: string
  toc: boolean
  /** Its end is deleted by a tracked change: as accepted, the next paragraph goes on in it. */
  markDeleted: boolean
  markInserted: boolean
  /** It carries the properties of the section that ends with it. */
  endsSection: boolean
  /** Its end is hidden text: Word shows the next paragraph in the same line. */
  markHidden: boolean
}

/** One w:tc; `rowSpan` 0 marks a cell covered by the one above. */
export interface WordCell {
  readonly blocks: WordBlock[]
  colSpan: number
  rowSpan: number
  readonly gridColumn: number
  verticalMerge: 'restart' | 'continue' | undefined
  horizontalMerge: 'restart' | 'continue' | undefined
}

export interface WordRow {
  readonly cells: WordCell[]
  /** Deleted or inserted as a whole by a tracked change. */
  change: 'insertion' | 'deletion' | undefined
}

export interface WordTable {
  readonly type: 'table'
  readonly rows: WordRow[]
}

export type WordBlock = WordParagraph | WordTable

/** Kinds of things seen and not (fully) read as content; the ledger's vocabulary. */
export type UnreadKind =
  | 'image'
  | 'page-image'
  | 'embedded-object'
  | 'equation'
  | 'equation-object'
  | 'chart'
  | 'smart-art'
  | 'alt-chunk'
  | 'sub-document'
  | 'form-control'
  | 'hidden-text'
  | 'struck-text'
  | 'tracked-insertion'
  | 'tracked-deletion'
  | 'tracked-move'
  | 'tracked-format'
  | 'comment'
  | 'resolved-comment'
  | 'header-footer'
  | 'ruby'
  | 'alt-text'
  | 'external-link'
  | 'dde'
  | 'macro'
  | 'unread-part'
  | 'html'
  | 'encoding'
  | 'cut-off'

/** One sighting for the ledger; `paragraph` where it stands. */
export interface Sighting {
  readonly kind: UnreadKind
  readonly paragraph: number
  text: string
  readonly author?: string | undefined
  /** Id of the relationship to the part that holds the thing. */
  readonly relation?: string | undefined
  /** The text that is gone or new by a tracked change, without its surroundings. */
  readonly changed?: string | undefined
  /** Single changes that the sighting stands for, where it is more than one. */
  readonly count?: number | undefined
}

/** A part read: blocks in order, what was seen and not read. */
export interface WordStory {
  readonly blocks: WordBlock[]
  readonly sightings: Sighting[]
  /** Id of a comment → index of the paragraph it begins in. */
  readonly commented: Map<string, number>
  /** Canonical name of the part's root element. */
  root: string
}

/** Plain text of a paragraph's runs, without its number. */
export function runText(paragraph: WordParagraph): string {
  const [only, second] = paragraph.runs
  if (only !== undefined && second === undefined) return only.text
  return paragraph.runs.map((run) => run.text).join('')
}

/** Text of a paragraph that its author has not struck through, without its number. */
export function contentText(paragraph: WordParagraph): string {
  const isWhole = !paragraph.runs.some((run) => run.struck)
  return isWhole ? runText(paragraph) : paragraph.runs.map((run) => (run.struck ? '' : run.text)).join('')
}

/** Every paragraph of the blocks in document order, those in table cells included. */
export function* allParagraphs(blocks: readonly WordBlock[]): Generator<WordParagraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block
    else for (const row of block.rows) for (const cell of row.cells) yield* allParagraphs(cell.blocks)
  }
}
