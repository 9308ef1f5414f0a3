import { extname } from 'node:path'
import { type Checker, makeChecker, outlineOfText, screenText } from '@lunshen/checker'
import type { AnnexMatch } from '@lunshen/schemas'
import { chooseMeasure } from '../input/load-measure.ts'
import { readNamedFile } from '../input/load-source.ts'
import { say } from '../messages.ts'
import { refuseInput } from '../same-file.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import type { CheckOptions } from './check.ts'
import { outputFile } from './report-result.ts'

interface Line {
  readonly id: unknown
  readonly text: string
}

type LineFormat = 'json' | 'pretty'

/** `lunshen screen texts.jsonl`: one object a line in, one a line out, in the same order. */
export async function screenLines(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const output = outputFile(options.output)
  const format = chooseLineFormat(options.format, output, terminal)
  if (output !== undefined) await refuseInput('--output', output, files, terminal)
  const checker = makeChecker(chooseMeasure(options.measure, terminal), terminal.language)
  const answers: string[] = []
  let bad = 0
  let flagged = false
  for (const file of files) {
    const lines = (await readNamedFile(file, terminal)).split(/\r?\n/)
    lines.forEach((source, index) => {
      if (source.trim() === '') return
      const line = parseLine(source)
      const place = [file, String(index + 1)]
      if (line === undefined) {
        bad++
        terminal.err(say(terminal.language, 'badJsonl', ...place))
        return
      }
      if (line.text.trim() === '') terminal.err(say(terminal.language, 'emptyText', ...place))
      const answer = answerLine(line, index + 1, format, checker)
      flagged ||= answer.flagged
      answers.push(`${answer.text}\n`)
    })
  }
  if (output === undefined) terminal.out(answers.join(''))
  else await writeOutput(output, answers.join(''), terminal)
  if (bad > 0) return 2
  return flagged && options.failOn === 'warning' ? 1 : 0
}

const lineExtensions: Readonly<Record<string, LineFormat>> = {
  ...{ '.jsonl': 'json', '.ndjson': 'json', '.json': 'json', '.txt': 'pretty', '.tsv': 'pretty' },
}

function chooseLineFormat(
  format: CheckOptions['format'],
  output: string | undefined,
  { language }: Terminal,
): LineFormat {
  if (format !== undefined && format !== 'json' && format !== 'pretty')
    throw new UsageError(say(language, 'jsonlFormats'))
  if (output === undefined) return format ?? 'pretty'
  const extension = extname(output).toLowerCase()
  const byName = lineExtensions[extension]
  if (byName === undefined && (format === undefined || extension !== '')) {
    throw new UsageError(say(language, 'unknownOutput', output, Object.keys(lineExtensions).join(' ')))
  }
  return format ?? byName ?? 'pretty'
}

function answerLine(line: Line, number: number, format: LineFormat, checker: Checker) {
  const { annex, procedure } = screenText(outlineOfText(line.text), checker)
  const flagged = annex.some((match) => match.verdict !== 'unlikely')
  if (format === 'json') return { flagged, text: JSON.stringify({ id: line.id, annex, procedure }) }
  return {
    flagged,
    text: [nameOf(line, number, checker), ...annex.map((m) => verdictText(m, checker))].join('\t'),
  }
}

function nameOf({ id }: Line, number: number, { language }: Checker): string {
  if (id === null) return say(language, 'lineNumber', String(number))
  return typeof id === 'string' ? id : JSON.stringify(id)
}

function verdictText({ item, verdict, score }: AnnexMatch, { language }: Checker): string {
  return say(language, 'lineVerdict', String(item), say(language, `verdict.${verdict}`), score.toFixed(2))
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
