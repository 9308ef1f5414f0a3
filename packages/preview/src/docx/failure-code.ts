import type { ReaderErrorCode } from '@lunshen/reader'

/** Why one of the reader's functions gave up; undefined for anything else that is thrown. */
export function failureCode(error: unknown): ReaderErrorCode | undefined {
  return error instanceof Error && 'code' in error ? (error.code as ReaderErrorCode) : undefined
}

/** Whether a part was larger than its limit. */
export function isTooLarge(error: unknown): boolean {
  const code = failureCode(error)
  return code === 'too-large' || code === 'zip-bomb'
}
