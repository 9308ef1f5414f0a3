import {
  describeReaderError,
  readDocument,
  readerError,
  type ShowFormat,
  showDocument,
} from '@lunshen/reader'
import { loadSource, refuseFolders } from '../input/load-source.ts'
import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'

/** Formats of `show`. */
export const showFormats = ['md', 'json', 'outline'] as const satisfies readonly ShowFormat[]

/** `lunshen show FILE`: what the reader saw, ledger included. */
export async function runShow(file: string, format: ShowFormat, terminal: Terminal): Promise<number> {
  await refuseFolders([file], terminal)
  const { bytes } = await loadSource(file)
  const read =
    typeof bytes === 'string'
      ? readerError(bytes)
      : await readDocument(bytes, { name: file, language: terminal.language })
  if (read.type === 'reader-error') {
    const { code, message } = describeReaderError(read, terminal.language)
    terminal.err(say(terminal.language, 'fileProblem', file, message, code))
    return 2
  }
  terminal.out(await showDocument(read, format))
  return 0
}
