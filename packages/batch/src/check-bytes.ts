import { createHash } from 'node:crypto'
import { type Checker, checkDocument, screenDocument } from '@lunshen/checker'
import {
  type Document,
  describeReaderError,
  type ReaderErrorCode,
  readDocument,
  readerError,
} from '@lunshen/reader'
import type { FileError, FileResult } from '@lunshen/schemas'

/** One file to look at: its name as the user gave it, and its bytes or why there are none: a reader's code, or a reason of the caller's own. */
export interface Source {
  readonly file: string
  readonly bytes: Uint8Array | ReaderErrorCode | FileError
}

/** What is asked of a file: everything, or the annex list alone. */
export type Task = 'check' | 'screen'

/** Milliseconds after which the reading of one file is given up. */
export const readTimeoutMs = 60_000

/** Looks at one file: a pure function of bytes and options, the unit of every batch. Bad input gives an `unreadable` result, never an exception. */
export async function checkBytes(source: Source, task: Task, checker: Checker): Promise<FileResult> {
  const { file, bytes } = source
  if (!(bytes instanceof Uint8Array)) return unreadable(file, '', bytes, checker)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const signal = AbortSignal.timeout(readTimeoutMs)
  const document = await readDocument(bytes, { name: file, language: checker.language, signal })
  if (document.type === 'reader-error') return unreadable(file, sha256, document.code, checker)
  return { file, sha256, status: 'checked', ...judge(document, task, checker) }
}

function judge(document: Document, task: Task, checker: Checker) {
  return task === 'check' ? checkDocument(document, checker) : screenDocument(document, checker)
}

function unreadable(
  file: string,
  sha256: string,
  reason: ReaderErrorCode | FileError,
  checker: Checker,
): FileResult {
  const error =
    typeof reason === 'string' ? describeReaderError(readerError(reason), checker.language) : reason
  return { file, sha256, status: 'unreadable', error }
}
