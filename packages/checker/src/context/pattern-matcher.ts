import { buildTermAutomaton, type TermHit } from '../text/term-automaton.ts'

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
  find(text: string): PatternHit[]
}

interface Segment {
  readonly literals: readonly string[]
  /** Most characters allowed between the end of the previous segment and this one. */
  readonly gap: number
}

interface Posting {
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
  const ids = new Map<string, number>()
  const literals: string[] = []
  const postings: Posting[][] = []
  patterns.forEach((source, pattern) => {
    const segments = parsePattern(source, sets)
    segments.forEach(({ literals: words, gap }, segment) => {
      for (const word of words) {
        const id = ids.get(word) ?? literals.push(word) - 1
        ids.set(word, id)
        postings[id] ??= []
        postings[id].push({ pattern, segment, gap, last: segment === segments.length - 1 })
      }
    })
  })
  const bare = literals.map((word) => word.replace('*', ''))
  const bounds = literals.map(boundsOf)
  const automaton = buildTermAutomaton(bare)
  return { find: (text) => joinSegments(automaton.find(text), postings, bounds, text) }
}

function parsePattern(source: string, sets: WordSets): Segment[] {
  const parts = source.split(/(……|…|‥)/)
  const segments: Segment[] = []
  for (let i = 0; i < parts.length; i += 2) {
    const gap = gaps[parts[i - 1] ?? ''] ?? 0
    const words = expand(parts[i] ?? '', sets).map((word) => word.toLowerCase().trim())
    segments.push({ gap, literals: [...new Set(words)].filter((word) => word !== '') })
  }
  return segments
}

function expand(segment: string, sets: WordSets): string[] {
  const named = segment.replace(/@([a-z-]+)/g, (_, name: string) => {
    const words = sets[name]
    if (words === undefined) throw new Error(`unknown word set @${name}`)
    return `{${words.join('|')}}`
  })
  let words = ['']
  for (const part of named.split(/(\{[^}]*\})/)) {
    const choices = part.startsWith('{') ? part.slice(1, -1).split('|') : [part]
    words = words.flatMap((word) => choices.map((choice) => word + choice))
  }
  return words
}

const latin = /[a-z0-9]/

interface Bounds {
  readonly before: boolean
  readonly after: boolean
}

function boundsOf(word: string): Bounds {
  return { before: latin.test(word.charAt(0)), after: latin.test(word.charAt(word.length - 1)) }
}

function standsAlone(text: string, { start, end }: TermHit, bounds: Bounds): boolean {
  if (bounds.before && latin.test(text.charAt(start - 1))) return false
  if (!bounds.after || !latin.test(text.charAt(end))) return true
  return text.charAt(end) === 's' && !latin.test(text.charAt(end + 1))
}

type Partials = Map<string, { start: number; end: number }[]>

function joinSegments(
  hits: readonly TermHit[],
  postings: readonly Posting[][],
  bounds: readonly Bounds[],
  text: string,
): PatternHit[] {
  const found: PatternHit[] = []
  const partials: Partials = new Map()
  for (const hit of hits) {
    if (!standsAlone(text, hit, bounds[hit.term]!)) continue
    for (const posting of postings[hit.term] ?? []) {
      const start = posting.segment === 0 ? hit.start : startOfJoin(partials, posting, hit)
      if (start === undefined) continue
      if (posting.last) found.push({ pattern: posting.pattern, start, end: hit.end })
      else keepPartial(partials, posting, start, hit.end)
    }
  }
  return found
}

function startOfJoin(partials: Partials, posting: Posting, hit: TermHit): number | undefined {
  const list = partials.get(`${posting.pattern}/${posting.segment - 1}`) ?? []
  for (let i = list.length - 1; i >= 0; i--) {
    const distance = hit.start - list[i]!.end
    if (distance >= 0 && distance <= posting.gap) return list[i]!.start
  }
  return undefined
}

function keepPartial(partials: Partials, posting: Posting, start: number, end: number): void {
  const key = `${posting.pattern}/${posting.segment}`
  const list = partials.get(key) ?? []
  list.push({ start, end })
  if (list.length > keptPartials) list.shift()
  partials.set(key, list)
}
