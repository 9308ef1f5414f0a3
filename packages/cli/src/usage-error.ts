import type { Language } from '@lunshen/reader'
import type { Outcome } from '@lunshen/writer'

/** Something the user asked for that cannot be done as asked: one sentence, exit status 2. */
export class UsageError extends Error {}

/** The value of an outcome; its problems, all of them, are the user's to mend. */
export function orUsageError<T>(outcome: Outcome<T>, { language }: { readonly language: Language }): T {
  if (outcome.ok) return outcome.value
  throw new UsageError(outcome.problems.map((problem) => problem.message[language]).join('\n'))
}
