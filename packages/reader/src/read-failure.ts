import type { ReaderErrorCode } from './reader-error.ts'

/** Carries a code out of the depths of parsing; {@link readDocument} turns it into a ReaderError value, so no caller ever sees it. */
export class ReadFailure extends Error {
  readonly code: ReaderErrorCode
  constructor(code: ReaderErrorCode, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}
