import { join } from 'node:path'
import { listProposals } from '../input/list-proposals.ts'
import { chooseMeasure } from '../input/load-measure.ts'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { lookAt } from './check.ts'
import { exitStatus } from './exit-status.ts'
import { formatResult } from './report-result.ts'

/**
 * `lunshen batch DIR --out DIR`: checks every proposal of a folder and writes a result and a page for each, a page for all
 * and a line for each in batch.jsonl.
 */
export async function runBatch(folder: string, out: string, terminal: Terminal): Promise<number> {
  const measure = chooseMeasure(undefined, terminal)
  const files = await listProposals(folder, terminal)
  if (files.length === 0) throw new UsageError(say(terminal.language, 'noProposals', folder))
  const quiet: Terminal = { ...terminal, err: () => undefined }
  const paths = files.map((file) => join(folder, file))
  const result = await lookAt(paths, 'check', measure, terminal)
  const lines: string[] = []
  for (const [index, file] of result.results.entries()) {
    const one = { ...result, results: [file] }
    const name = join(out, 'results', files[index] ?? String(index))
    await writeOutput(`${name}.json`, `${JSON.stringify(one, null, 2)}\n`, quiet)
    await writeOutput(`${name}.html`, await formatResult(one, 'html', measure, terminal, false), quiet)
    lines.push(
      `${JSON.stringify({ file: file.file, status: file.status, summary: file.summary, error: file.error })}\n`,
    )
  }
  await writeOutput(join(out, 'batch.jsonl'), lines.join(''), quiet)
  const index = join(out, 'index.html')
  await writeOutput(index, await formatResult(result, 'html', measure, terminal, false), quiet)
  const unreadable = result.results.filter((file) => file.status === 'unreadable').length
  const withGaps = result.results.filter((file) =>
    (file.findings ?? []).some((f) => f.severity === 'error'),
  ).length
  const complete = result.results.length - unreadable - withGaps
  const counts = [result.results.length, complete, withGaps, unreadable].map(String)
  terminal.err(say(terminal.language, 'batchDone', ...counts, index))
  return exitStatus(result, 'error')
}
