import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { readNamedFile } from './load-source.ts'

/** Reads JSON or, by extension, YAML data. */
export async function loadData(path: string, terminal: Terminal): Promise<unknown> {
  const text = await readNamedFile(path, terminal)
  const isYaml = /\.ya?ml$/i.test(path)
  try {
    if (!isYaml) return JSON.parse(text) as unknown
    const { parse } = await import('yaml')
    return parse(text) as unknown
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    throw new UsageError(say(terminal.language, 'badData', path, isYaml ? 'YAML' : 'JSON', reason))
  }
}
