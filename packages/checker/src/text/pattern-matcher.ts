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

/** Where a segment is used, in the order of the patterns, `useLength` numbers each. */
type Uses = number[]

/**
 * What stands in a use: the pattern, the step (which counts the segments of all patterns, so that the segment before has the number
 * before), the step before or -1 where the pattern begins, 1 where it ends, and the most characters allowed after the segment before.
 */
const use = { pattern: 0, step: 1, before: 2, last: 3, gap: 4 } as const
const useLength = 5

const gaps: Readonly<Record<string, number>> = { '‥': 5, '…': 15, '……': 40 }
const keptPartials = 4

/**
 * Compiles patterns: plain terms; `a{b|c}` alternatives; `@set` for a named word list; `‥`, `…`, `……` for a gap of up to
 * 5, 15 and 40 characters. Terms have to be written as normaliseText would fold them (simplified, half width). Latin words match whole (a plural s is allowed), a trailing `*` matches any ending.
 * @throws Error when a pattern names an unknown set: a fault of our own data
 */
export function compilePatterns(patterns: readonly string[], sets: WordSets = {}): PatternMatcher {
  const literals: string[] = []
  const known = new Map<string, number>()
  // Segments, not patterns, hang on the words: a named set stands in many patterns but is stored once.
  const segmentsOfWord: number[][] = []
  const add = (word: string, segment: number) => {
    if (word === '') return
    const id = known.get(word)
    if (id !== undefined) {
      segmentsOfWord[id]!.push(segment)
      return
    }
    known.set(word, literals.push(word) - 1)
    segmentsOfWord.push([segment])
  }
  const { segments, steps } = collectUses(patterns)
  let segment = 0
  for (const source of segments.keys()) {
    const words = expand(source, sets)
    if (words.length === 1) add(words[0]!, segment)
    else for (const word of new Set(words)) add(word, segment)
    segment++
  }
  const words = buildWordIndex(literals.map((word) => (word.includes('*') ? word.replace('*', '') : word)))
  const bounds = Uint8Array.from(literals, boundsOf)
  const join = makeJoiner({
    words: layOut(segmentsOfWord),
    uses: layOut([...segments.values()]),
    bounds,
    steps,
  })
  return { find: (text) => join(words.find(text), text) }
}

const divided = /[…‥@]/

/** Segment source → where it is used. */
function collectUses(patterns: readonly string[]) {
  const segments = new Map<string, Uses>()
  let steps = 0
  patterns.forEach((source, pattern) => {
    // Most patterns are plain words.
    const parts = divided.test(source) ? segmentsOf(source) : [{ words: source, gap: 0 }]
    parts.forEach(({ words, gap }, i) => {
      const one = [pattern, steps, i === 0 ? -1 : steps - 1, i === parts.length - 1 ? 1 : 0, gap]
      const uses = segments.get(words)
      if (uses === undefined) segments.set(words, one)
      else uses.push(...one)
      steps++
    })
  })
  return { segments, steps }
}

/** Lists one after the other: the numbers of list n stand from `starts[n]` to `starts[n + 1]`. */
interface Lists {
  readonly starts: Int32Array
  readonly numbers: Int32Array
}

function layOut(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length
  })
  const numbers = new Int32Array(starts[lists.length]!)
  lists.forEach((list, i) => {
    numbers.set(list, starts[i]!)
  })
  return { starts, numbers }
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
  let words = ['']
  let from = 0
  for (let open = segment.indexOf('{'); open >= 0; open = segment.indexOf('{', from)) {
    const close = segment.indexOf('}', open)
    if (close < 0) break
    const choices = segment.slice(open + 1, close).split('|')
    const before = segment.slice(from, open)
    words = words.flatMap((word) => choices.map((choice) => word + before + choice))
    from = close + 1
  }
  const rest = segment.slice(from)
  return words.map((word) => fold(word + rest))
}

/** Whether a Latin letter or a digit stands at an offset. */
function isLatinAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** Whether a word begins (1) and ends (2) with a Latin letter or a digit. */
const boundsOf = (word: string): number =>
  (isLatinAt(word, 0) ? 1 : 0) + (isLatinAt(word, word.length - 1) ? 2 : 0)

function standsAlone(text: string, { start, end }: TermHit, bounds: number): boolean {
  if ((bounds & 1) !== 0 && isLatinAt(text, start - 1)) return false
  if ((bounds & 2) === 0 || !isLatinAt(text, end)) return true
  return text.charAt(end) === 's' && !isLatinAt(text, end + 1)
}

interface Stretch {
  readonly start: number
  readonly end: number
}

type Joiner = (hits: readonly TermHit[], text: string) => readonly PatternHit[]

const nothing: readonly PatternHit[] = []

/** What patterns are put together from: the segments of each word, the uses of each segment. */
interface Parts {
  readonly words: Lists
  readonly uses: Lists
  readonly bounds: Uint8Array
  readonly steps: number
}

/** Makes what puts patterns together from the words found. */
function makeJoiner({ words, uses, bounds, steps }: Parts): Joiner {
  // The turn in which a step was last reached: a word of a wide set continues few of the patterns it stands in.
  const reached = new Int32Array(steps)
  // Step → the latest stretches matched up to it in that turn.
  const partials = Array.from<Stretch[]>({ length: steps })
  let turn = 0
  const join = (at: number, hit: TermHit): PatternHit | undefined => {
    const before = uses.numbers[at + use.before]!
    if (before >= 0 && reached[before] !== turn) return undefined
    const gap = uses.numbers[at + use.gap]!
    const start = before < 0 ? hit.start : startOfJoin(partials[before]!, gap, hit)
    if (start === undefined) return undefined
    if (uses.numbers[at + use.last] === 1) return { pattern: uses.numbers[at]!, start, end: hit.end }
    const step = uses.numbers[at + use.step]!
    const stretch = { start, end: hit.end }
    if (reached[step] !== turn) partials[step] = [stretch]
    else if (partials[step]!.push(stretch) > keptPartials) partials[step]!.shift()
    reached[step] = turn
    return undefined
  }
  return (hits, text) => {
    if (hits.length === 0) return nothing
    turn = (turn + 1) | 0
    const found: PatternHit[] = []
    for (const hit of hits) {
      if (bounds[hit.term] !== 0 && !standsAlone(text, hit, bounds[hit.term]!)) continue
      for (let i = words.starts[hit.term]!, end = words.starts[hit.term + 1]!; i < end; i++) {
        const segment = words.numbers[i]!
        const to = uses.starts[segment + 1]!
        for (let at = uses.starts[segment]!; at < to; at += useLength) {
          const joined = join(at, hit)
          if (joined !== undefined) found.push(joined)
        }
      }
    }
    return found
  }
}

function startOfJoin(list: readonly Stretch[], gap: number, hit: TermHit): number | undefined {
  for (let i = list.length - 1; i >= 0; i--) {
    const distance = hit.start - list[i]!.end
    if (distance >= 0 && distance <= gap) return list[i]!.start
  }
  return undefined
}
