import { checkFiles, type Task } from '@lunshen/batch'
import { makeChecker } from '@lunshen/checker'
import type { Measure } from '@lunshen/measure'
import type { CheckResult } from '@lunshen/schemas'
import { chooseMeasure } from '../input/load-measure.ts'
import { loadSource, refuseFolders } from '../input/load-source.ts'
import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { toolVersion } from '../version.ts'
import { annotateProposal, refuseOverwrite } from './annotate.ts'
import { exitStatus, type FailLevel } from './exit-status.ts'
import { chooseFormat, type ReportFormat, reportResult } from './report-result.ts'

/** Options of `check` and `screen`. */
export interface CheckOptions {
  readonly format?: ReportFormat
  readonly output?: string
  readonly annotate?: string
  readonly measure?: string
  readonly failOn: FailLevel
}

/** `lunshen check FILE…` and, with the task `screen`, `lunshen screen FILE…`. */
export async function runCheck(
  files: readonly string[],
  options: CheckOptions,
  task: Task,
  terminal: Terminal,
): Promise<number> {
  const measure = chooseMeasure(options.measure, terminal)
  await refuseFolders(files, terminal)
  if (options.annotate !== undefined) {
    if (files.length !== 1) throw new UsageError(say(terminal.language, 'annotateOne'))
    refuseOverwrite(files[0] ?? '', options.annotate, terminal)
  }
  const result = await lookAt(files, task, measure, terminal)
  await reportResult(result, chooseFormat(options.format, options.output), options.output, measure, terminal)
  if (options.annotate !== undefined) await annotateProposal(result, options.annotate, terminal)
  return exitStatus(result, options.failOn)
}

/** Looks at files in turn; a file that cannot be read does not stop the others. */
export function lookAt(
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
  return checkFiles(
    files.map((file) => () => loadSource(file)),
    { task, measure, checker, tool, onResult },
  )
}
