import { extname } from 'node:path'
import type { Measure } from '@lunshen/measure'
import type { ReportPreview } from '@lunshen/report'
import type { CheckResult } from '@lunshen/schemas'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Formats a result can be reported in. */
export const reportFormats = ['pretty', 'json', 'sarif', 'html', 'md'] as const

/** One of {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number]

const byExtension: readonly (readonly [RegExp, ReportFormat])[] = [
  [/\.sarif(?:\.json)?$/i, 'sarif'],
  [/\.json$/i, 'json'],
  [/\.html?$/i, 'html'],
  [/\.(?:md|markdown)$/i, 'md'],
  [/\.txt$/i, 'pretty'],
]

/** Names of outputs, as a message lists them. */
const outputNames = '.json .html .md .sarif .txt'

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

/** Writes a result to standard output or a file; `previews` of its files are shown in HTML alone. */
export async function reportResult(
  result: CheckResult,
  format: ReportFormat,
  output: string | undefined,
  measure: Measure,
  terminal: Terminal,
  previews: readonly (ReportPreview | undefined)[] = [],
): Promise<void> {
  const color = output === undefined && terminal.color
  const text = await formatResult(result, format, measure, terminal, color, previews)
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
  previews: readonly (ReportPreview | undefined)[] = [],
): Promise<string> {
  const report = await import('@lunshen/report')
  const context = { language: terminal.language, articles: measure.articles, elements: measure.elements }
  switch (format) {
    case 'json':
      return report.formatJson(result)
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
