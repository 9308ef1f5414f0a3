import { createHash } from 'node:crypto'
import { type ApplicationDocument, type Checker, checkApplication } from '@lunshen/checker'
import { describeReaderError, type ReaderErrorCode, readDocument, readerError } from '@lunshen/reader'
import type { ApplicationFile, CheckResult, FileError, FileResult } from '@lunshen/schemas'
import { readTimeoutMs, type Source } from './check-bytes.ts'
import type { CheckFilesOptions } from './check-files.ts'

/** The files of one application; their names are paths below its folder. */
export interface ApplicationSources {
  /** The folder as the user gave it: what the result is filed under. */
  readonly folder: string
  readonly files: readonly (Source | LoadSource)[]
}

/** Loads a file when its turn comes, so that only one file's bytes are held at a time. */
export type LoadSource = () => Promise<Source>

/** Files of other formats are there, but not read. */
const readable = /\.(?:docx|docm|md|markdown|txt)$/i

/**
 * Judges the files of one application together: one result for the folder, whose hash is SHA-256 over the sorted hashes of the files.
 * A file that cannot be read never stops the others; where none can, the result is `unreadable`. The order of the files does not matter.
 */
export async function checkApplicationFiles(
  { folder, files }: ApplicationSources,
  options: Pick<CheckFilesOptions, 'measure' | 'checker' | 'tool'>,
): Promise<CheckResult> {
  const { measure, checker, tool } = options
  const documents: ApplicationDocument[] = []
  for (const source of files)
    documents.push(await readSource(typeof source === 'function' ? await source() : source, checker))
  const { id, title, version } = measure
  const result = judge(folder, documents, checker)
  return { schemaVersion: 1, tool, measure: { id, title, version }, results: [result] }
}

async function readSource({ file: name, bytes }: Source, checker: Checker): Promise<ApplicationDocument> {
  const file = name.replaceAll('\\', '/')
  const isText = readable.test(file)
  const refused = (sha256: string, reason: ReaderErrorCode | FileError): ApplicationDocument => ({
    file,
    sha256,
    content: typeof reason === 'string' ? describeReaderError(readerError(reason), checker.language) : reason,
  })
  if (!(bytes instanceof Uint8Array)) {
    // A scan too large to read here is as good as one that is not read.
    return bytes === 'too-large' && !isText ? { file, sha256: '', content: 'unread' } : refused('', bytes)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (bytes.length === 0) return refused(sha256, 'empty-file')
  if (!isText) return { file, sha256, content: 'unread' }
  const signal = AbortSignal.timeout(readTimeoutMs)
  const document = await readDocument(bytes, { name: file, language: checker.language, signal })
  return document.type === 'reader-error'
    ? refused(sha256, document.code)
    : { file, sha256, content: document }
}

function judge(folder: string, documents: readonly ApplicationDocument[], checker: Checker): FileResult {
  const judgement = checkApplication(documents, checker)
  const sha256 = hashOf(documents)
  const isRead = judgement.files.some(({ status }) => status === 'checked')
  if (isRead) return { file: folder, sha256, status: 'checked', ...judgement }
  const { files } = judgement
  return { file: folder, sha256, status: 'unreadable', error: whyNot(files, checker), files }
}

/** SHA-256 over the sorted hashes, a line each: the same for the same files under whatever names. */
function hashOf(documents: readonly ApplicationDocument[]): string {
  const hashes = documents.map(({ sha256 }) => sha256).sort()
  return createHash('sha256').update(hashes.join('\n')).digest('hex')
}

function whyNot(files: readonly ApplicationFile[], { language }: Checker): FileError {
  const error = files.find((file) => file.error !== undefined)?.error
  return error ?? describeReaderError(readerError('not-word'), language)
}
