import { detectFormat } from './detect-format.ts'
import type { Document } from './document.ts'
import { readDocx } from './docx/read-docx.ts'
import { defaultLimits, type ReaderLimits } from './limits.ts'
import { ReadFailure } from './read-failure.ts'
import { type Language, type ReaderError, readerError } from './reader-error.ts'

/** Options of {@link readDocument}. */
export interface ReadOptions {
  /** File name; only its extension matters, and less than the bytes do. */
  readonly name: string
  readonly limits?: Partial<ReaderLimits>
  /** Language of the ledger's sentences. */
  readonly language?: Language
  /** Ends a reading that takes too long: the result is then the error `timeout`. */
  readonly signal?: AbortSignal
}

/**
 * Reads a proposal: .docx, or Markdown and plain text. Bad input is a value: a {@link ReaderError} with a stable code.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Document | ReaderError> {
  const limits = { ...defaultLimits, ...options.limits }
  const language = options.language ?? 'zh'
  if (bytes.length > limits.fileBytes) return readerError('too-large')
  const detected = detectFormat(bytes, options.name)
  if (detected.format === 'refused') return readerError(detected.code)
  const timer = AbortSignal.timeout(limits.timeMs)
  const signal = options.signal ? AbortSignal.any([options.signal, timer]) : timer
  try {
    if (detected.format === 'zip') return await readDocx(bytes, { limits, language, signal })
    // Markdown's parser takes longer to load than a Word file takes to read.
    const { readMarkdown } = await import('./markdown/read-markdown.ts')
    return await readMarkdown(bytes, { limits, language, signal })
  } catch (error) {
    if (error instanceof ReadFailure) return readerError(error.code)
    throw error
  }
}
