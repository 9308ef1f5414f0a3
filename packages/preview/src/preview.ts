/** Where a block stands, as the reader counts: the n-th `w:p` of the body, the n-th text box, a note, or a line of Markdown. */
export interface PreviewPlace {
  readonly paragraph?: number
  readonly textBox?: number
  /** `footnote:2`, `endnote:1`: kind and the note's id in the file. */
  readonly note?: string
  readonly line?: number
}

/** The elements a preview is made of; there are no others, whatever the proposal holds. */
export const previewTags = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'blockquote',
  'pre',
  'code',
  'hr',
  'br',
  'strong',
  'em',
  'u',
  's',
  'sup',
  'sub',
  'a',
] as const

/** One of {@link previewTags}. */
export type PreviewTag = (typeof previewTags)[number]

/** An element of a preview. */
export interface PreviewElement {
  readonly type: 'element'
  readonly tag: PreviewTag
  readonly children: readonly PreviewNode[]
  readonly place?: PreviewPlace
  /** Only of `a`: an http, https or mailto address. */
  readonly href?: string
  /** Only of `a`: a place of the same preview. */
  readonly to?: PreviewPlace
  /** Only of `ol`. */
  readonly start?: number
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly align?: 'left' | 'center' | 'right' | 'indent'
  /** Only of `table`: widths of its grid columns in percent, adding up to 100. */
  readonly columns?: readonly number[]
}

/** Why something is shown as a labelled box: a picture browsers cannot show, one over the size kept, one outside, written out in Markdown or missing, or no picture at all. */
export type BoxKind =
  | 'image-format'
  | 'image-size'
  | 'image-external'
  | 'image-inline'
  | 'image-missing'
  | 'chart'
  | 'diagram'
  | 'object'

/** A piece of a preview: text, a picture inside the page, a box for what cannot be shown, or an element. */
export type PreviewNode =
  | { readonly type: 'text'; readonly value: string }
  /** `source` is a data URI of a PNG, JPEG, GIF, WebP or BMP in base64. */
  | { readonly type: 'image'; readonly source: string; readonly alt: string }
  | { readonly type: 'box'; readonly kind: BoxKind; readonly alt: string }
  | PreviewElement

/** A proposal as its author knows it. Plain JSON: no markup of the proposal's own survives, so whoever shows it writes the markup. */
export interface PreviewPages {
  readonly type: 'preview'
  /** In a Word file spaces count as they are, in Markdown they run together. */
  readonly format: 'docx' | 'markdown'
  readonly nodes: readonly PreviewNode[]
  /** The proposal goes on beyond what is shown. */
  readonly cut: boolean
}

/** Why there is no preview: the proposal is too large or took too long, or its form could not be shown. */
export interface NoPreview {
  readonly type: 'no-preview'
  readonly reason: 'too-large' | 'timeout' | 'failed'
}

/** What previewing gives. */
export type Preview = PreviewPages | NoPreview
