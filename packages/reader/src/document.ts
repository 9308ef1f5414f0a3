import type { LedgerEntry, Location } from '@lunshen/schemas'
import type { Root } from 'mdast'

/** Where a block stands in its file: Markdown line and column, or Word paragraph and table cell. A {@link Location} without excerpt. */
export type Place = Omit<Location, 'excerpt'>

/** What the reader notes on a block: where it stands and, for a table cell, the paragraphs it holds. */
export interface BlockData {
  readonly place: Place
  /** `title`: the document's own title, not a section. `toc`: a line of a table of contents, never content. */
  readonly role?: 'title' | 'toc'
}

/** One paragraph inside a table cell; mdast cells hold phrasing only, so the reader keeps the blocks beside it. */
export interface CellParagraph {
  readonly text: string
  readonly bold: boolean
  /** The paragraph heads a section inside a cell, below the headings above its table; 1 is outermost of all. */
  readonly headingDepth?: number
  readonly place: Place
}

/** Data of an mdast `tableCell`. `colSpan` and `rowSpan` count grid cells; cells covered by a merge are left out of the row. */
export interface CellData {
  readonly place: Place
  readonly paragraphs: readonly CellParagraph[]
  readonly colSpan: number
  readonly rowSpan: number
  /** 1-based grid column where the cell starts. */
  readonly gridColumn: number
}

/** A proposal as read: one mdast tree whose blocks carry {@link BlockData}, and the ledger of what was seen and not read. */
export interface Document {
  readonly type: 'document'
  readonly format: 'docx' | 'markdown'
  readonly tree: Root
  readonly ledger: readonly LedgerEntry[]
  readonly title?: string
}

declare module 'mdast' {
  interface HeadingData {
    place?: Place
    role?: BlockData['role']
  }
  interface ParagraphData {
    place?: Place
    role?: BlockData['role']
  }
  interface TableData {
    place?: Place
  }
  interface TableCellData extends Partial<CellData> {}
  interface ListItemData {
    place?: Place
  }
  interface CodeData {
    place?: Place
  }
  interface HtmlData {
    place?: Place
  }
}
