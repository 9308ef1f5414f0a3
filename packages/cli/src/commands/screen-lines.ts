import { makeChecker, outlineOfText, screenText } from '@lunshen/checker'
import { chooseMeasure } from '../input/load-measure.ts'
import { readNamedFile } from '../input/load-source.ts'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import type { CheckOptions } from './check.ts'

interface Line {
  readonly id: unknown
  readonly text: string
}

/** `lunshen screen texts.jsonl`: one object a line in, one a line out, in the same order. */
export async function screenLines(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const format = options.format ?? 'pretty'
  if (format !== 'json' && format !== 'pretty') throw new UsageError(say(terminal.language, 'jsonlFormats'))
  const checker = makeChecker(chooseMeasure(options.measure, terminal), terminal.language)
  const output: string[] = []
  let bad = 0
  let flagged = false
  for (const file of files) {
    const lines = (await readNamedFile(file, terminal)).split(/\r?\n/)
    lines.forEach((source, index) => {
      if (source.trim() === '') return
      const line = parseLine(source)
      if (line === undefined) {
        bad++
        terminal.err(say(terminal.language, 'badJsonl', file, String(index + 1)))
        return
      }
      const { annex, procedure } = screenText(outlineOfText(line.text), checker)
      flagged ||= annex.some((match) => match.verdict !== 'unlikely')
      const verdicts = annex.map((match) => `${match.item}: ${match.verdict} ${match.score.toFixed(2)}`)
      output.push(
        format === 'json'
          ? JSON.stringify({ id: line.id, annex, procedure })
          : `${line.id}\t${verdicts.join('\t')}`,
      )
    })
  }
  const text = output.map((line) => `${line}\n`).join('')
  if (options.output === undefined) terminal.out(text)
  else await writeOutput(options.output, text, terminal)
  if (bad > 0) return 2
  return flagged && options.failOn === 'warning' ? 1 : 0
}

function parseLine(source: string): Line | undefined {
  try {
    const value = JSON.parse(source) as unknown
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
      return undefined
    return { id: 'id' in value ? value.id : null, text: value.text }
  } catch {
    return undefined
  }
}
