import type { Checker } from '@lunshen/checker'
import type { Measure } from '@lunshen/measure'
import type { CheckResult, FileResult } from '@lunshen/schemas'
import { checkBytes, type Source, type Task } from './check-bytes.ts'

/** How to look at many files. */
export interface CheckFilesOptions {
  readonly task: Task
  readonly measure: Measure
  readonly checker: Checker
  readonly tool: CheckResult['tool']
  /** Called after each file, in order. */
  readonly onResult?: (result: FileResult, done: number) => void
}

/**
 * Looks at files one after another; a file that cannot be read never stops the others.
 * @param sources read lazily, so that only one file's bytes are held at a time
 */
export async function checkFiles(
  sources: Iterable<() => Promise<Source>>,
  options: CheckFilesOptions,
): Promise<CheckResult> {
  const results: FileResult[] = []
  for (const load of sources) {
    const result = await checkBytes(await load(), options.task, options.checker)
    results.push(result)
    options.onResult?.(result, results.length)
  }
  const { id, title, version } = options.measure
  return { schemaVersion: 1, tool: options.tool, measure: { id, title, version }, results }
}
