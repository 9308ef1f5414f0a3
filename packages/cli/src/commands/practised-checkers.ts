import { type Checker, makeChecker, type Practice, withLocalRules } from '@lunshen/checker'
import { loadRules, type Measure, type RuleBook, type Voice } from '@lunshen/measure'
import { makePracticeLoader, practiceNotices } from '../input/load-practice.ts'
import type { Terminal } from '../terminal.ts'
import { readDate } from './render-options.ts'

/** How files are checked: for whom, and whether a lunshen.yaml counts. */
export interface CheckerChoice {
  readonly measure: Measure
  readonly voice: Voice
  readonly withPractice: boolean
}

/** Files in a row that one checker looks at. */
export interface CheckerRun {
  readonly checker: Checker
  readonly files: readonly string[]
}

/**
 * Gives every file the checker of the practice it stands under, in the order of the files; each practice is compiled once.
 * All practices are read before the first file, so that a fault in one is told at once and not in the middle of a batch.
 * @throws UsageError with every fault of a practice
 */
export async function chooseCheckers(
  files: readonly string[],
  { measure, voice, withPractice }: CheckerChoice,
  terminal: Terminal,
): Promise<CheckerRun[]> {
  const compile = (practice?: Practice) => makeChecker(measure, terminal.language, { voice, practice })
  if (!withPractice) return [{ checker: compile(), files }]
  const load = makePracticeLoader(measure, readDate(undefined, terminal), terminal)
  const checkers = new Map<Practice | undefined, Checker>()
  const runs: { checker: Checker; files: string[] }[] = []
  for (const file of files) {
    const practice = await load(file)
    let checker = checkers.get(practice)
    if (checker === undefined) {
      checker = compile(practice)
      checkers.set(practice, checker)
      if (practice) for (const notice of practiceNotices(practice, terminal)) terminal.err(notice)
    }
    const last = runs.at(-1)
    if (last?.checker === checker) last.files.push(file)
    else runs.push({ checker, files: [file] })
  }
  return runs
}

/**
 * Every rule that findings of these files may name: the measure's and the committees' own.
 * @throws UsageError with every fault of a practice
 */
export async function rulesInForce(
  files: readonly string[],
  { measure, withPractice }: CheckerChoice,
  terminal: Terminal,
): Promise<RuleBook> {
  if (!withPractice) return loadRules()
  const load = makePracticeLoader(measure, readDate(undefined, terminal), terminal)
  const practices = new Set<Practice>()
  for (const file of files) {
    const practice = await load(file)
    if (practice) practices.add(practice)
  }
  return withLocalRules(
    loadRules(),
    [...practices].flatMap(({ rules }) => rules),
  )
}
