/** A run of a letter. Widths of blanks count Chinese characters. */
export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly type: 'break' }

/** How a paragraph is set: `body` with two characters' indent, the others as their directive says. */
export type ParagraphRole = 'body' | 'item' | 'recipient' | 'doc-number' | 'note'

/** A table: widths are percentages; `header` repeats its first row, `labels` sets its first column as labels. */
export interface LetterTable {
  readonly type: 'table'
  readonly header: boolean
  readonly labels: boolean
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
}

/** A line of a signature: set to the right, so many characters from the right margin, or from a common left edge. */
export interface SignatureLine {
  readonly inlines: readonly Inline[]
  readonly indentRight: number
}

/** A block of a letter, in the words of GB/T 9704. */
export type Block =
  | { readonly type: 'title'; readonly inlines: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: readonly Inline[] }
  | {
      readonly type: 'paragraph'
      readonly role: ParagraphRole
      readonly inlines: readonly Inline[]
      readonly keepNext: boolean
    }
  | { readonly type: 'signature'; readonly lines: readonly SignatureLine[] }
  | { readonly type: 'sign-lines'; readonly lines: readonly SignatureLine[] }
  | { readonly type: 'keep'; readonly blocks: readonly Block[] }
  | { readonly type: 'page-break' }
  | LetterTable

/** What a paper says about itself. The date is its date of creation, `2026-11-22`; nothing else is dated. */
export interface LetterMeta {
  readonly title: string
  readonly author?: string
  readonly date: string
  /** Marks every page as a draft. */
  readonly draft?: boolean
}

/** The plain text of runs, breaks as line feeds. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'break' ? '\n' : inline.text)).join('')
}

/** Width of a text in Chinese characters: Latin counts half. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u00ff]/.test(char) ? 0.5 : 1), 0)
}
