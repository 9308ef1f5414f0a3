import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { outputFormats, type RenderCommandOptions } from './render.ts'

/** What commander hands over for `render`. */
export type RawRenderOptions = Omit<RenderCommandOptions, 'to' | 'date'> & {
  readonly to: string
  readonly date?: string
}

/** Reads the formats and the date; both are the user's to mend. */
export function readRenderOptions(raw: RawRenderOptions, terminal: Terminal): RenderCommandOptions {
  const to = raw.to.split(/[,，、\s]+/).filter((format) => format !== '')
  if (to.length === 0)
    throw new UsageError(say(terminal.language, 'badChoice', '--to', raw.to, outputFormats.join('、')))
  const known = to.map((format) => {
    const found = outputFormats.find((one) => one === format.toLowerCase())
    if (found === undefined)
      throw new UsageError(say(terminal.language, 'badChoice', '--to', format, outputFormats.join('、')))
    return found
  })
  return { ...raw, to: known, date: readDate(raw.date, terminal) }
}

/** A date given, or today's. */
export function readDate(date: string | undefined, terminal: Terminal): string {
  const given = date ?? todayInShanghai()
  const parsed = new Date(`${given}T00:00:00Z`)
  const isReal =
    /^\d{4}-\d{2}-\d{2}$/.test(given) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(given)
  if (!isReal) throw new UsageError(say(terminal.language, 'badDate', given))
  return given
}

/** Papers of the procedure carry the date of China, wherever the machine's clock stands. */
function todayInShanghai(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
