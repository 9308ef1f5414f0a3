import {
  describeReaderError,
  readDocument,
  readerError,
  type ShowFormat,
  showDocument,
} from '@lunshen/reader'
import { loadSource } from '../input/load-source.ts'
import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'

/** `lunshen show FILE`: what the reader saw, ledger included. */
export async function runShow(file: string, format: ShowFormat, terminal: Terminal): Promise<number> {
  const { language } = terminal
  const { bytes } = await loadSource(file, terminal)
  const read =
    bytes instanceof Uint8Array
      ? await readDocument(bytes, { name: file, language })
      : typeof bytes === 'string'
        ? readerError(bytes)
        : bytes
  if ('code' in read) {
    const { code, message } = 'message' in read ? read : describeReaderError(read, language)
    terminal.err(say(language, 'fileProblem', file, message, code))
    return 2
  }
  terminal.out(await showDocument(read, format))
  return 0
}
