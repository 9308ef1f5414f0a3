import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import type { CheckOptions } from './check.ts'

/** `lunshen screen FILE…`: proposals, or .jsonl files of short texts. */
export async function runScreen(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const isLines = (file: string) => /\.(?:jsonl|ndjson)$/i.test(file)
  if (!files.some(isLines)) {
    const { runCheck } = await import('./check.ts')
    return runCheck(files, options, 'screen', terminal)
  }
  if (!files.every(isLines)) throw new UsageError(say(terminal.language, 'mixedJsonl'))
  const { screenLines } = await import('./screen-lines.ts')
  return screenLines(files, options, terminal)
}
