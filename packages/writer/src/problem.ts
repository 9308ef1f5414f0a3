/** A text in the two languages of the tool. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** Why something could not be written. The codes are stable: scripts depend on them. */
export type WriterProblemCode =
  | 'no-such-form'
  | 'data-missing'
  | 'data-invalid'
  | 'data-unprintable'
  | 'template-syntax'
  | 'template-unsafe'
  | 'template-unknown-name'
  | 'template-unknown-directive'
  | 'template-unsupported'
  | 'nothing-to-supplement'
  | 'pdf-glyph-missing'
  | 'pdf-unavailable'
  | 'pdf-failed'
  | 'word-unreadable'
  | 'word-no-such-paragraph'

/** Something the user has to mend: a value, not an exception. `where` is a JSON pointer, or a line of the template. */
export interface WriterProblem {
  readonly type: 'writer-problem'
  readonly code: WriterProblemCode
  readonly message: Bilingual
  readonly where?: string
}

/** What a step gives back: its value, or every problem it found. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly WriterProblem[] }

/** Makes a {@link WriterProblem}. */
export function writerProblem(
  code: WriterProblemCode,
  zh: string,
  en: string,
  where?: string,
): WriterProblem {
  return { type: 'writer-problem', code, message: { zh, en }, ...(where === undefined ? {} : { where }) }
}

/** A successful {@link Outcome}. */
export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

/** A failed {@link Outcome} with all its problems. */
export function fail(...problems: readonly WriterProblem[]): Outcome<never> {
  return { ok: false, problems }
}
