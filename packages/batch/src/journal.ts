import type { AnnexMatch, FileError, FileResult, Summary } from '@lunshen/schemas'
import { findCopies } from './find-copies.ts'
import { type Standing, standingOf } from './standing.ts'

/** One file of a batch in one line; what does not apply is absent. */
export interface JournalLine {
  readonly file: string
  readonly sha256: string
  readonly status: FileResult['status']
  readonly standing: Standing
  readonly title?: string
  readonly summary?: Summary
  readonly annex?: readonly Pick<AnnexMatch, 'item' | 'verdict' | 'score'>[]
  /** An earlier file of the same bytes. */
  readonly sameAs?: string
  readonly error?: FileError
}

/** The lines of a batch, in the order of its results. */
export function journalLines(results: readonly FileResult[]): JournalLine[] {
  const originals = new Map(
    findCopies(results).flatMap(([first = '', ...copies]) => copies.map((copy) => [copy, first] as const)),
  )
  return results.map((result) => journalLine(result, originals.get(result.file)))
}

function journalLine(result: FileResult, sameAs: string | undefined): JournalLine {
  const { file, sha256, status, title, summary, annex, error } = result
  return {
    file,
    sha256,
    status,
    standing: standingOf(result),
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(annex === undefined
      ? {}
      : { annex: annex.map(({ item, verdict, score }) => ({ item, verdict, score })) }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(error === undefined ? {} : { error }),
  }
}
