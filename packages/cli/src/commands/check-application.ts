import { checkApplicationFiles } from '@lunshen/batch'
import type { CheckResult } from '@lunshen/schemas'
import { listApplication } from '../input/list-application.ts'
import { loadSource } from '../input/load-source.ts'
import { say } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { toolVersion } from '../version.ts'
import { type CheckerChoice, chooseCheckers } from './practised-checkers.ts'

/** `lunshen check DIR --application`: judges the files of one application together. */
export async function lookAtApplication(
  given: readonly string[],
  output: string | undefined,
  choice: CheckerChoice,
  terminal: Terminal,
): Promise<CheckResult> {
  const { language } = terminal
  const { folder, files } = await listApplication(given, output, terminal)
  const [first] = files
  if (first === undefined) throw new UsageError(say(language, 'noFiles', given.join(' ')))
  // One application, one practice: that of its folder.
  const [run] = await chooseCheckers([first.path], choice, terminal)
  if (run === undefined) throw new Error('no checker')
  const loaders = files.map(({ name, path }) => async () => ({
    ...(await loadSource(path, terminal)),
    file: name,
  }))
  const tool = { name: 'lunshen', version: toolVersion }
  const result = await checkApplicationFiles(
    { folder, files: loaders },
    { measure: choice.measure, checker: run.checker, tool },
  )
  for (const { file, error } of result.results.flatMap((one) => one.files ?? []))
    if (error) terminal.err(say(language, 'fileProblem', file, error.message, error.code))
  return result
}
