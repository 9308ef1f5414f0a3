import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Bilingual } from '../bilingual.ts'
import type { CoverageNote } from './coverage-types.ts'

/** A suggestion of procedure with the articles it rests on. */
export interface ProcedureReason {
  readonly article: string
  readonly text: Bilingual
}

/** Fixtures by rule id, and the sizes of the labelled sets; generated, because tests are not shipped. */
export interface TestIndex {
  readonly fixtures: Readonly<Record<string, readonly string[]>>
  readonly labelled: { readonly proposals: number; readonly texts: number }
}

/** What the coverage map is made of besides the measure and the rules. */
export interface CoverageData {
  readonly notes: readonly CoverageNote[]
  /** The article that orders the annex list. */
  readonly annexArticle?: string
  readonly reasons: Readonly<Record<string, ProcedureReason>>
  readonly tests: TestIndex
}

const corpora = dirname(createRequire(import.meta.url).resolve('@lunshen/corpora/package.json'))
const nothing: TestIndex = { fixtures: {}, labelled: { proposals: 0, texts: 0 } }

/** Reads the notes on a measure's articles, the procedure suggestions and the index of tests; what has no file is empty. */
export function readCoverageData(measureId: string): CoverageData {
  const folder = `measures/${measureId}`
  return {
    ...readNotes(`${folder}/coverage-notes.json`),
    reasons: readIfThere<Pick<CoverageData, 'reasons'>>('lexicons/procedure.json', { reasons: {} }).reasons,
    tests: readIfThere(`${folder}/test-index.json`, nothing),
  }
}

function readNotes(path: string): Pick<CoverageData, 'notes' | 'annexArticle'> {
  const { notes, annexArticle } = readIfThere<Pick<CoverageData, 'notes' | 'annexArticle'>>(path, {
    notes: [],
  })
  return { notes, ...(annexArticle === undefined ? {} : { annexArticle }) }
}

function readIfThere<T>(path: string, otherwise: T): T {
  const file = join(corpora, path)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : otherwise
}
