import type { Bilingual, Voice } from '@lunshen/measure'
import { readCorpus } from '../read-corpus.ts'
import { compilePatterns, type PatternMatcher, type WordSets } from '../text/pattern-matcher.ts'

/** Something that belongs to an element and that its text may leave out. */
export interface Point {
  readonly id: string
  /** As it stands behind 「未见」 and "does not state". */
  readonly name: Bilingual
  /** What to write, as it stands behind 「请」 and "please state". */
  readonly ask: Bilingual
  /** Patterns (see compilePatterns) that give the point in the element's own text. */
  readonly given: readonly string[]
  /** Patterns that give it wherever they stand. */
  readonly anywhere?: readonly string[]
  /** Evidence of this many characters describes enough for the point not to be asked for. */
  readonly enoughLength?: number
  /** The point is only asked for where this other one is missing too. */
  readonly onlyWith?: string
}

/** The content of `corpora/lexicons/points.json`. */
export interface PointWords {
  readonly sets: WordSets
  /** Words that, right before or after a find, say that it is not there. */
  readonly voids: readonly string[]
  /** How `{asks}` are led in before the element's own advice. */
  readonly lead: Readonly<Record<Voice, Bilingual>>
  /** By the last part of an element's id, which outlives a version of the measure. */
  readonly elements: Readonly<Record<string, readonly Point[]>>
}

/** Patterns, and the point each of them gives. */
export interface PointMatcher {
  readonly matcher: PatternMatcher
  readonly gives: readonly Point[]
}

/** The points compiled for use; each element has patterns of its own, for one that reads them all reads too much. */
export interface PointLexicon extends Pick<PointWords, 'voids' | 'lead' | 'elements'> {
  readonly own: ReadonlyMap<string, PointMatcher>
  readonly anywhere: PointMatcher
}

/** Loads and compiles the points. */
export function loadPointLexicon(): PointLexicon {
  const { sets, voids, lead, elements } = readCorpus<PointWords>('lexicons/points.json')
  const own = Object.entries(elements).map(([name, points]) => {
    const patterns = (point: Point) => [...point.given, ...(point.anywhere ?? [])]
    return [name, compile(points, patterns, sets)] as const
  })
  const anywhere = compile(Object.values(elements).flat(), (point) => point.anywhere ?? [], sets)
  return { voids, lead, elements, own: new Map(own), anywhere }
}

function compile(
  points: readonly Point[],
  patternsOf: (point: Point) => readonly string[],
  sets: WordSets,
): PointMatcher {
  const entries = points.flatMap((point) => patternsOf(point).map((pattern) => ({ point, pattern })))
  return {
    gives: entries.map(({ point }) => point),
    matcher: compilePatterns(
      entries.map(({ pattern }) => pattern),
      sets,
    ),
  }
}

/** The name an element's points are stored under: the last part of its id. */
export function pointKey(elementId: string): string {
  return elementId.slice(elementId.lastIndexOf('.') + 1)
}
