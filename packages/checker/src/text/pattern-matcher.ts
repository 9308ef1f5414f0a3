import { buildWordIndex, type TermHit } from './word-index.ts'

/** Named word lists that patterns refer to as `@name`. */
export type WordSets = Readonly<Record<string, readonly string[]>>

/** A pattern found in a sentence: index of the pattern given to {@link compilePatterns}, offsets in the normalised sentence. */
export interface PatternHit {
  readonly pattern: number
  readonly start: number
  readonly end: number
}

/** Finds every occurrence of many patterns in a normalised sentence in one pass. */
export interface PatternMatcher {
  find(text: string): readonly PatternHit[]
}

/** Where a segment is used: `gap` is the most characters allowed after the previous segment's end. */
interface Use {
  readonly pattern: number
  readonly segment: number
  readonly gap: number
  readonly last: boolean
}

const gaps: Readonly<Record<string, number>> = { '‥': 5, '…': 15, '……': 40 }
const keptPartials = 4

/**
 * Compiles patterns: plain terms; `a{b|c}` alternatives; `@set` for a named word list; `‥`, `…`, `……` for a gap of up to
 * 5, 15 and 40 characters. Terms have to be written as normaliseText would fold them (simplified, half width). Latin words match whole (a plural s is allowed), a trailing `*` matches any ending.
 * @throws Error when a pattern names an unknown set: a fault of our own data
 */
export function compilePatterns(patterns: readonly string[], sets: WordSets = {}): PatternMatcher {
  const uses = collectUses(patterns)
  const literals: string[] = []
  const known = new Map<string, number>()
  // Segments, not patterns, hang on the words: a named set stands in many patterns but is stored once.
  const usesOf: (readonly Use[])[][] = []
  for (const [segment, segmentUses] of uses) {
    for (const word of new Set(expand(segment, sets))) {
      if (word === '') continue
      const id = known.get(word) ?? literals.push(word) - 1
      known.set(word, id)
      const list = usesOf[id]
      if (list === undefined) usesOf[id] = [segmentUses]
      else list.push(segmentUses)
    }
  }
  const bounds = literals.map(boundsOf)
  const words = buildWordIndex(literals.map((word) => word.replace('*', '')))
  return { find: (text) => joinSegments(words.find(text), usesOf, bounds, text) }
}

/** Segment source → where it is used. */
function collectUses(patterns: readonly string[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>()
  patterns.forEach((source, pattern) => {
    const segments = segmentsOf(source)
    segments.forEach(({ words, gap }, segment) => {
      const use = { pattern, segment, gap, last: segment === segments.length - 1 }
      const list = uses.get(words)
      if (list === undefined) uses.set(words, [use])
      else list.push(use)
    })
  })
  return uses
}

/** Splits at gaps, and around a named set, which becomes a segment of its own that has to follow without a gap. */
function segmentsOf(source: string): { words: string; gap: number }[] {
  const segments: { words: string; gap: number }[] = []
  let gap = 0
  for (const part of source.split(/(……|…|‥|@[a-z-]+)/)) {
    if (part === '') continue
    if (part in gaps) gap = gaps[part]!
    else {
      segments.push({ words: part, gap })
      gap = 0
    }
  }
  return segments
}

function expand(segment: string, sets: WordSets): readonly string[] {
  if (!segment.startsWith('@')) return expandBraces(segment)
  const words = sets[segment.slice(1)]
  if (words === undefined) throw new Error(`unknown word set ${segment}`)
  return words.map(fold)
}

const fold = (word: string): string => word.toLowerCase().trim()

function expandBraces(segment: string): string[] {
  if (!segment.includes('{')) return [fold(segment)]
  let words = ['']
  for (const part of segment.split(/(\{[^}]*\})/)) {
    const choices = part.startsWith('{') ? part.slice(1, -1).split('|') : [part]
    words = words.flatMap((word) => choices.map((choice) => word + choice))
  }
  return words.map(fold)
}

/** Whether a Latin letter or a digit stands at an offset. */
function isLatinAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

interface Bounds {
  readonly before: boolean
  readonly after: boolean
}

function boundsOf(word: string): Bounds {
  return { before: isLatinAt(word, 0), after: isLatinAt(word, word.length - 1) }
}

function standsAlone(text: string, { start, end }: TermHit, bounds: Bounds): boolean {
  if (bounds.before && isLatinAt(text, start - 1)) return false
  if (!bounds.after || !isLatinAt(text, end)) return true
  return text.charAt(end) === 's' && !isLatinAt(text, end + 1)
}

/** (pattern × 16 + segment) → the latest stretches matched up to that segment; made for the first of them. */
interface Partials {
  known: Map<number, { start: number; end: number }[]> | undefined
}

const key = (pattern: number, segment: number): number => pattern * 16 + segment

function joinSegments(
  hits: readonly TermHit[],
  usesOf: readonly (readonly (readonly Use[])[])[],
  bounds: readonly Bounds[],
  text: string,
): readonly PatternHit[] {
  if (hits.length === 0) return nothing
  const found: PatternHit[] = []
  const partials: Partials = { known: undefined }
  for (const hit of hits) {
    if (!standsAlone(text, hit, bounds[hit.term]!)) continue
    for (const uses of usesOf[hit.term] ?? []) for (const use of uses) joinHit(use, hit, partials, found)
  }
  return found
}

const nothing: readonly PatternHit[] = []

function joinHit(use: Use, hit: TermHit, partials: Partials, found: PatternHit[]): void {
  if (use.segment !== 0 && partials.known === undefined) return
  const start = use.segment === 0 ? hit.start : startOfJoin(partials, use, hit)
  if (start === undefined) return
  if (use.last) found.push({ pattern: use.pattern, start, end: hit.end })
  else keepPartial(partials, use, start, hit.end)
}

function startOfJoin(partials: Partials, use: Use, hit: TermHit): number | undefined {
  const list = partials.known?.get(key(use.pattern, use.segment - 1))
  if (list === undefined) return undefined
  for (let i = list.length - 1; i >= 0; i--) {
    const distance = hit.start - list[i]!.end
    if (distance >= 0 && distance <= use.gap) return list[i]!.start
  }
  return undefined
}

function keepPartial(partials: Partials, use: Use, start: number, end: number): void {
  partials.known ??= new Map()
  const list = partials.known.get(key(use.pattern, use.segment))
  if (list === undefined) partials.known.set(key(use.pattern, use.segment), [{ start, end }])
  else if (list.push({ start, end }) > keptPartials) list.shift()
}
