import { join } from 'node:path'
import { journalLines, type Standing } from '@lunshen/batch'
import { type Listing, listProposals } from '../input/list-proposals.ts'
import { chooseMeasure } from '../input/load-measure.ts'
import { say } from '../messages.ts'
import { isSameFile } from '../same-file.ts'
import { listOf, type Terminal, writeOutput } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { lookAt } from './check.ts'
import { exitStatus } from './exit-status.ts'
import { rulesInForce } from './practised-checkers.ts'
import { formatResult } from './report-result.ts'

/**
 * `lunshen batch DIR --out DIR`: checks every proposal of a folder and writes a result and a page for each, a page for all
 * and a line for each in batch.jsonl. Status 0 is for a folder whose every proposal is complete.
 */
export async function runBatch(
  folder: string,
  out: string,
  terminal: Terminal,
  withPractice = true,
): Promise<number> {
  const measure = chooseMeasure(undefined, terminal)
  if (await isSameFile(folder, out)) throw new UsageError(say(terminal.language, 'batchSame', folder))
  const listing = await listProposals(folder, out, terminal)
  tellSkipped(listing, out, terminal)
  const files = listing.proposals
  if (files.length === 0) throw new UsageError(say(terminal.language, 'noProposals', folder))
  const quiet: Terminal = { ...terminal, err: () => undefined }
  const paths = files.map((file) => join(folder, file))
  const result = await lookAt(paths, 'check', measure, terminal, 'applicant', withPractice)
  const rules = await rulesInForce(paths, { measure, voice: 'applicant', withPractice }, terminal)
  for (const [index, file] of result.results.entries()) {
    const one = { ...result, results: [file] }
    const name = join(out, 'results', files[index] ?? String(index))
    await writeOutput(`${name}.json`, `${JSON.stringify(one, null, 2)}\n`, quiet)
    await writeOutput(
      `${name}.html`,
      await formatResult(one, 'html', measure, terminal, false, { rules }),
      quiet,
    )
  }
  const journal = journalLines(result.results)
  const lines = [...journal, ...skippedLines(folder, listing, terminal)]
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  await writeOutput(join(out, 'batch.jsonl'), text, quiet)
  const index = join(out, 'index.html')
  await writeOutput(index, await formatResult(result, 'html', measure, terminal, false, { rules }), quiet)
  const count = (standing: Standing) => journal.filter((line) => line.standing === standing).length
  const counts = [journal.length, count('complete'), count('gaps'), count('look'), count('unreadable')]
  terminal.err(say(terminal.language, 'batchDone', ...counts.map(String), index))
  return exitStatus(result, 'error') || (count('look') > 0 ? 1 : 0)
}

/** Names shown on the screen; the journal has them all. */
const namesShown = 10

/** Nothing is left out in silence. */
function tellSkipped({ others, inOutput }: Listing, out: string, terminal: Terminal): void {
  const { language } = terminal
  const names = (files: readonly string[]) => {
    const shown = listOf(files.slice(0, namesShown), language)
    return files.length > namesShown ? say(language, 'andMore', shown) : shown
  }
  if (others.length > 0) terminal.err(say(language, 'batchOthers', String(others.length), names(others)))
  if (inOutput.length > 0)
    terminal.err(say(language, 'batchInOutput', String(inOutput.length), out, names(inOutput)))
}

function skippedLines(folder: string, { others, inOutput }: Listing, { language }: Terminal) {
  const line = (code: string, message: string) => (file: string) => ({
    ...{ file: join(folder, file), status: 'skipped', error: { code, message } },
  })
  return [
    ...others.map(line('unsupported-format', say(language, 'skippedFormat'))),
    ...inOutput.map(line('in-output-folder', say(language, 'skippedOutput'))),
  ]
}
