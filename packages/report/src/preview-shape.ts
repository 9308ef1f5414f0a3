/** Where a block of a preview stands, as locations of a result say it. */
export interface PreviewPlace {
  readonly paragraph?: number
  readonly textBox?: number
  /** `footnote:2`, `endnote:1`. */
  readonly note?: string
  readonly line?: number
}

/** An element of a preview; `tag` is one of a closed list, anything else is shown as its children alone. */
export interface PreviewElement {
  readonly type: 'element'
  readonly tag: string
  readonly children: readonly PreviewNode[]
  readonly place?: PreviewPlace
  readonly href?: string
  readonly to?: PreviewPlace
  readonly start?: number
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly align?: 'left' | 'center' | 'right' | 'indent'
  /** Widths of a table's grid columns in percent. */
  readonly columns?: readonly number[]
}

/** Why a preview shows a box in the place of a picture. */
export type BoxKind =
  | 'image-format'
  | 'image-size'
  | 'image-external'
  | 'image-inline'
  | 'image-missing'
  | 'chart'
  | 'diagram'
  | 'object'

/** A piece of a preview. */
export type PreviewNode =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'image'; readonly source: string; readonly alt: string }
  | { readonly type: 'box'; readonly kind: BoxKind; readonly alt: string }
  | PreviewElement

/** A proposal as its author knows it; the report writes all markup itself. */
export interface PreviewPages {
  readonly type: 'preview'
  readonly format: 'docx' | 'markdown'
  readonly nodes: readonly PreviewNode[]
  /** The proposal goes on beyond what is shown. */
  readonly cut: boolean
}

/** Why a file has no preview. */
export type NoPreviewReason = 'too-large' | 'timeout' | 'failed' | 'changed' | 'many-files'

/** What the HTML report is given of a file besides its result. */
export type ReportPreview = PreviewPages | { readonly type: 'no-preview'; readonly reason: NoPreviewReason }
