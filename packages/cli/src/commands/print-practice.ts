import type { Practice } from '@lunshen/checker'
import type { Measure } from '@lunshen/measure'
import { makePracticeLoader } from '../input/load-practice.ts'
import { sayPractice } from '../input/practice-messages.ts'
import type { Terminal } from '../terminal.ts'
import { readDate } from './render-options.ts'

/** `lunshen check FILE… --print-config`: what applies to each file as YAML, a document a file, with the origin of every entry. */
export async function printPractice(
  files: readonly string[],
  measure: Measure,
  isOn: boolean,
  terminal: Terminal,
): Promise<number> {
  const { stringify } = await import('yaml')
  const { language } = terminal
  const today = readDate(undefined, terminal)
  const load = makePracticeLoader(measure, today, terminal)
  const documents: string[] = []
  for (const file of files) {
    const practice = isOn ? await load(file) : undefined
    const head = `# ${sayPractice(language, 'applies', file, today)}\n`
    const none = `# ${sayPractice(language, isOn ? 'none' : 'off')}\n{}\n`
    documents.push(head + (practice ? stringify(shown(practice), { aliasDuplicateObjects: false }) : none))
  }
  terminal.out(documents.join('---\n'))
  return 0
}

/** A practice as people read it: what is empty left out, origins as `file:line`. */
function shown({ today: _today, ...practice }: Practice): Record<string, unknown> {
  const entries = Object.entries(practice).map(([key, value]) => [key, withOrigins(value)] as const)
  return Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value) || value.length > 0))
}

function withOrigins(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOrigins)
  if (typeof value !== 'object' || value === null || !('origin' in value)) return value
  const { origin, ...rest } = value as { readonly origin: { readonly file: string; readonly line: number } }
  return { ...rest, origin: `${origin.file}:${origin.line}` }
}
