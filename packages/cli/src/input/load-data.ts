import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { readNamedFile } from './load-source.ts'
import { jsonFault, yamlFault } from './syntax-fault.ts'

/** Reads JSON or, by extension, YAML data. */
export async function loadData(path: string, terminal: Terminal): Promise<unknown> {
  const text = await readNamedFile(path, terminal)
  const isYaml = /\.ya?ml$/i.test(path)
  try {
    if (!isYaml) return JSON.parse(text) as unknown
    const { parse } = await import('yaml')
    return parse(text) as unknown
  } catch (error) {
    const { language } = terminal
    const reason = isYaml ? yamlFault(error, language) : jsonFault(text, error, language)
    throw new UsageError(say(language, 'badData', path, isYaml ? 'YAML' : 'JSON', reason))
  }
}
