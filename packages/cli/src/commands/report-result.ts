import { extname } from 'node:path'
import { loadRules, type Measure, type RuleBook, type Voice } from '@lunshen/measure'
import type { ReportPreview } from '@lunshen/report'
import type { CheckResult } from '@lunshen/schemas'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Formats a result can be reported in. */
export const reportFormats = ['pretty', 'json', 'jsonl', 'sarif', 'junit', 'csv', 'html', 'md'] as const

/** One of {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number]

const byExtension: readonly (readonly [RegExp, ReportFormat])[] = [
  [/\.sarif(?:\.json)?$/i, 'sarif'],
  [/\.json$/i, 'json'],
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.xml$/i, 'junit'],
  [/\.csv$/i, 'csv'],
  [/\.html?$/i, 'html'],
  [/\.(?:md|markdown)$/i, 'md'],
  [/\.txt$/i, 'pretty'],
]

/** Names of outputs, as a message lists them. */
const outputNames = '.html .md .txt .csv .json .jsonl .sarif .xml'

/**
 * The format asked for, else the one the output's name tells, else the terminal's. A name of another kind (.docx, .pdf) is
 * refused: it would not open, or it is somebody's original. A name without extension needs the format said.
 */
export function chooseFormat(
  format: ReportFormat | undefined,
  output: string | undefined,
  terminal: Terminal,
): ReportFormat {
  if (output === undefined) return format ?? 'pretty'
  const byName = byExtension.find(([pattern]) => pattern.test(output))?.[1]
  if (byName === undefined && (format === undefined || extname(output) !== ''))
    throw new UsageError(say(terminal.language, 'unknownOutput', output, outputNames))
  return format ?? byName ?? 'pretty'
}

/** The file to write to; `-` is standard output, like none. */
export function outputFile(output: string | undefined): string | undefined {
  return output === '-' ? undefined : output
}

/** What a report is given besides the result and the measure. */
export interface ReportExtras {
  /** Previews of the files in their order; shown in HTML alone. */
  readonly previews?: readonly (ReportPreview | undefined)[]
  /** Whom the findings' advice speaks to. */
  readonly voice?: Voice
  /** The rules in force where a committee has some of its own. */
  readonly rules?: RuleBook
}

/** Writes a result to standard output or a file. */
export async function reportResult(
  result: CheckResult,
  format: ReportFormat,
  output: string | undefined,
  measure: Measure,
  terminal: Terminal,
  extras: ReportExtras = {},
): Promise<void> {
  const color = output === undefined && terminal.color
  const text = await formatResult(result, format, measure, terminal, color, extras)
  if (output === undefined) terminal.out(text)
  else await writeOutput(output, text, terminal)
}

/** A result as text in one format. */
export async function formatResult(
  result: CheckResult,
  format: ReportFormat,
  measure: Measure,
  terminal: Terminal,
  color: boolean,
  extras: ReportExtras = {},
): Promise<string> {
  const report = await import('@lunshen/report')
  const { articles, elements } = measure
  const { previews = [], voice = 'applicant', rules = loadRules() } = extras
  const context = { language: terminal.language, articles, elements, rules, voice }
  switch (format) {
    case 'json':
      return report.formatJson(result)
    case 'jsonl':
      return report.formatJsonl(result)
    case 'junit':
      return report.formatJunit(result, context)
    case 'csv':
      return report.formatCsv(result, context)
    case 'sarif':
      return report.formatSarif(result, context)
    case 'html':
      return report.formatHtml(result, context, previews)
    case 'md':
      return report.formatMarkdown(result, context)
    case 'pretty':
      return report.formatPretty(result, { ...context, color, width: terminal.width })
  }
}
