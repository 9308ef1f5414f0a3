import { checkFiles, findCopies, type Task } from '@lunshen/batch'
import type { Measure, Voice } from '@lunshen/measure'
import type { CheckResult } from '@lunshen/schemas'
import { chooseMeasure } from '../input/load-measure.ts'
import { loadSource } from '../input/load-source.ts'
import { say } from '../messages.ts'
import { isSameFile, refuseInput } from '../same-file.ts'
import { listOf, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { toolVersion } from '../version.ts'
import { annotateProposal, refuseCopy } from './annotate.ts'
import { lookAtApplication } from './check-application.ts'
import { exitStatus, type FailLevel } from './exit-status.ts'
import { chooseCheckers, rulesInForce } from './practised-checkers.ts'
import { chooseFormat, outputFile, type ReportFormat, reportResult } from './report-result.ts'

/** Options of `check` and `screen`. */
export interface CheckOptions {
  readonly format?: ReportFormat
  readonly output?: string
  readonly annotate?: string
  /** The files are one application. */
  readonly application?: boolean
  readonly measure?: string
  readonly failOn: FailLevel
  /** False leaves the proposals out of an HTML report. */
  readonly preview?: boolean
  /** Whom the advice speaks to; the applicant unless said. */
  readonly voice?: Voice
  /** False leaves every lunshen.yaml aside. */
  readonly config?: boolean
  /** Prints the practice that applies and checks nothing. */
  readonly printConfig?: boolean
}

/** `lunshen check FILE…`, with `--application` of the files of one application together, and, with the task `screen`, `lunshen screen FILE…`. */
export async function runCheck(
  files: readonly string[],
  options: CheckOptions,
  task: Task,
  terminal: Terminal,
): Promise<number> {
  const measure = chooseMeasure(options.measure, terminal)
  // The annex list is the measure's alone: no practice adds to it or takes from it.
  const withPractice = task === 'check' && options.config !== false
  if (options.printConfig === true) {
    const { printPractice } = await import('./print-practice.ts')
    return printPractice(files, measure, withPractice, terminal)
  }
  const output = outputFile(options.output)
  if (output !== undefined) await refuseInput('--output', output, files, terminal)
  const format = chooseFormat(options.format, output, terminal)
  if (options.annotate !== undefined)
    await refuseAnnotation(files, options.annotate, output, terminal, options.application)
  const { application = false, voice = 'applicant' } = options
  const result = application
    ? await lookAtApplication(files, output, { measure, voice, withPractice }, terminal)
    : await lookAt(files, task, measure, terminal, voice, withPractice)
  const shown = format === 'html' && task === 'check' && !application && options.preview !== false
  const previews = shown ? await (await import('./preview-files.ts')).previewFiles(result, terminal) : []
  const rules = await rulesInForce(files, { measure, voice, withPractice }, terminal)
  await reportResult(result, format, output, measure, terminal, { previews, voice, rules })
  if (options.annotate !== undefined) await annotateProposal(result, options.annotate, terminal)
  return exitStatus(result, options.failOn)
}

async function refuseAnnotation(
  files: readonly string[],
  copy: string,
  output: string | undefined,
  terminal: Terminal,
  application = false,
): Promise<void> {
  if (application) throw new UsageError(say(terminal.language, 'annotateApplication'))
  if (files.length !== 1) throw new UsageError(say(terminal.language, 'annotateOne'))
  await refuseCopy(files[0] ?? '', copy, terminal)
  if (output !== undefined && (await isSameFile(output, copy)))
    throw new UsageError(say(terminal.language, 'outputTwice', copy))
}

/** Looks at files in turn, each under the practice it stands under if asked to; a file that cannot be read does not stop the others. */
export async function lookAt(
  files: readonly string[],
  task: Task,
  measure: Measure,
  terminal: Terminal,
  voice: Voice = 'applicant',
  withPractice = false,
): Promise<CheckResult> {
  const runs = await chooseCheckers(files, { measure, voice, withPractice }, terminal)
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
  let before = 0
  const parts: CheckResult[] = []
  for (const { checker, files: own } of runs) {
    const tell: typeof onResult = (one, done) => onResult(one, before + done)
    const sources = own.map((file) => () => loadSource(file, terminal))
    parts.push(await checkFiles(sources, { task, measure, checker, tool, onResult: tell }))
    before += own.length
  }
  const [first, ...rest] = parts
  if (first === undefined) throw new Error('no file to look at')
  const result = { ...first, results: [first, ...rest].flatMap(({ results }) => results) }
  for (const copies of findCopies(result.results))
    terminal.err(say(terminal.language, 'copies', listOf(copies, terminal.language)))
  return result
}
