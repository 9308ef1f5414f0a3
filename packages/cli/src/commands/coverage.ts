import { buildCoverage, type Coverage, loadRules, readCoverageData } from '@lunshen/measure'
import { listForms } from '@lunshen/writer'
import { chooseMeasure } from '../input/load-measure.ts'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { chooseFormat, outputFile } from './report-result.ts'

/** Formats of the coverage map. */
export type CoverageFormat = 'pretty' | 'json' | 'html' | 'md'

/** Options of `coverage`. */
export interface CoverageOptions {
  readonly format?: CoverageFormat
  readonly output?: string
  readonly measure?: string
}

/** `lunshen coverage`: every article of the measure, what covers it, and what nothing covers. */
export async function runCoverage(options: CoverageOptions, terminal: Terminal): Promise<number> {
  const measure = chooseMeasure(options.measure, terminal)
  const output = outputFile(options.output)
  const format = chooseFormat(options.format, output, terminal)
  if (format !== 'pretty' && format !== 'json' && format !== 'html' && format !== 'md')
    throw new UsageError(say(terminal.language, 'unknownOutput', output ?? '', '.json .html .md .txt'))
  const forms = listForms()
  const coverage = buildCoverage({ measure, rules: loadRules(), forms, ...readCoverageData(measure.id) })
  const text = await coverageText(coverage, format, output === undefined && terminal.color, terminal)
  if (output === undefined) terminal.out(text)
  else await writeOutput(output, text, terminal)
  return 0
}

async function coverageText(
  coverage: Coverage,
  format: CoverageFormat,
  color: boolean,
  { language, width }: Terminal,
): Promise<string> {
  const report = await import('@lunshen/report')
  switch (format) {
    case 'json':
      return `${JSON.stringify(coverage, null, 2)}\n`
    case 'html':
      return report.formatCoverageHtml(coverage, language)
    case 'md':
      return report.formatCoverageMarkdown(coverage, language)
    case 'pretty':
      return report.formatCoveragePretty(coverage, { language, color, width })
  }
}
