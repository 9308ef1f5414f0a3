/** One block of a preview. */
export interface PreviewBlock {
  /** Safe HTML. */
  readonly html: string
}
