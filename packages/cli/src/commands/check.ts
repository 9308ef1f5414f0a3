import { checkFiles, findCopies, type Task } from '@lunshen/batch'
import { makeChecker } from '@lunshen/checker'
import type { Measure } from '@lunshen/measure'
import type { CheckResult } from '@lunshen/schemas'
import { chooseMeasure } from '../input/load-measure.ts'
import { loadSource } from '../input/load-source.ts'
import { say } from '../messages.ts'
import { isSameFile, refuseInput } from '../same-file.ts'
import { listOf, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { toolVersion } from '../version.ts'
import { annotateProposal, refuseCopy } from './annotate.ts'
import { exitStatus, type FailLevel } from './exit-status.ts'
import { chooseFormat, outputFile, type ReportFormat, reportResult } from './report-result.ts'

/** Options of `check` and `screen`. */
export interface CheckOptions {
  readonly format?: ReportFormat
  readonly output?: string
  readonly annotate?: string
  readonly measure?: string
  readonly failOn: FailLevel
  /** False leaves the proposals out of an HTML report. */
  readonly preview?: boolean
}

/** `lunshen check FILE…` and, with the task `screen`, `lunshen screen FILE…`. */
export async function runCheck(
  files: readonly string[],
  options: CheckOptions,
  task: Task,
  terminal: Terminal,
): Promise<number> {
  const measure = chooseMeasure(options.measure, terminal)
  const output = outputFile(options.output)
  if (output !== undefined) await refuseInput('--output', output, files, terminal)
  const format = chooseFormat(options.format, output, terminal)
  if (options.annotate !== undefined) await refuseAnnotation(files, options.annotate, output, terminal)
  const result = await lookAt(files, task, measure, terminal)
  const shown = format === 'html' && task === 'check' && options.preview !== false
  const previews = shown ? await (await import('./preview-files.ts')).previewFiles(result, terminal) : []
  await reportResult(result, format, output, measure, terminal, previews)
  if (options.annotate !== undefined) await annotateProposal(result, options.annotate, terminal)
  return exitStatus(result, options.failOn)
}

async function refuseAnnotation(
  files: readonly string[],
  copy: string,
  output: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (files.length !== 1) throw new UsageError(say(terminal.language, 'annotateOne'))
  await refuseCopy(files[0] ?? '', copy, terminal)
  if (output !== undefined && (await isSameFile(output, copy)))
    throw new UsageError(say(terminal.language, 'outputTwice', copy))
}

/** Looks at files in turn; a file that cannot be read does not stop the others. */
export async function lookAt(
  files: readonly string[],
  task: Task,
  measure: Measure,
  terminal: Terminal,
): Promise<CheckResult> {
  const checker = makeChecker(measure, terminal.language)
  const onResult = (result: CheckResult['results'][number], done: number) => {
    const { file, error } = result
    if (error) terminal.err(say(terminal.language, 'fileProblem', file, error.message, error.code))
    const encoding = result.findings?.find((finding) => finding.ruleId === 'file/encoding')
    if (encoding) terminal.err(say(terminal.language, 'fileNote', file, encoding.message, encoding.advice))
    if (terminal.interactive && files.length > 3) {
      terminal.err(say(terminal.language, 'progress', String(done), String(files.length), file))
    }
  }
  const tool = { name: 'lunshen', version: toolVersion }
  const result = await checkFiles(
    files.map((file) => () => loadSource(file, terminal)),
    { task, measure, checker, tool, onResult },
  )
  for (const copies of findCopies(result.results))
    terminal.err(say(terminal.language, 'copies', listOf(copies, terminal.language)))
  return result
}
