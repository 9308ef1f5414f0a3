/** A word found in a text: `term` is the index of the word given to {@link buildWordIndex}; `start` and `end` are offsets in the searched text. */
export interface TermHit {
  readonly term: number
  readonly start: number
  readonly end: number
}

/** Finds every occurrence of many words in one pass; overlapping ones too, in order of their end. */
export interface WordIndex {
  find(text: string): readonly TermHit[]
}

/**
 * The words by how they begin, laid out to be read in few places: between two sentences of a document so much else is read that
 * nothing of this is near any more.
 */
interface Beginnings {
  /** One bit a hash of two characters: no word begins so where it is not set. */
  readonly maybe: Int32Array
  /** An open table of the first two characters, each with its list beside it; list 0 marks a free slot. */
  readonly pairs: Int32Array
  /** From `starts[list]` to `starts[list + 1]` stand the words of one list. */
  readonly starts: Int32Array
  /** Each word's number, beside it its length and third character: few candidates need more than these. */
  readonly entries: Int32Array
  /** Words of one character, where there are any. */
  readonly singles: ReadonlyMap<number, readonly number[]>
}

/**
 * Finds many words in one pass by their first two characters. Unlike an automaton it costs next to nothing to build, which
 * counts for a command that starts, checks one file and ends.
 * @param words normalised; empty ones are never found
 */
export function buildWordIndex(words: readonly string[]): WordIndex {
  const beginnings = indexBeginnings(words)
  return { find: (text) => findWords(text, words, beginnings) }
}

const pairOf = (first: number, second: number): number => (first << 16) | second

const hashOf = (pair: number): number => {
  const mixed = Math.imul(pair, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

const maybeBits = 1 << 16

/** Length and third character of a word in one number. */
const signatureOf = (word: string): number => (Math.min(word.length, 0x7fff) << 16) | word.charCodeAt(2)

function indexBeginnings(words: readonly string[]): Beginnings {
  let slots = 16
  while (slots < words.length * 2) slots *= 2
  const pairs = new Int32Array(2 * slots)
  const maybe = new Int32Array(maybeBits / 32)
  const singles = new Map<number, number[]>()
  const listOf = new Int32Array(words.length)
  let lists = 0
  words.forEach((word, term) => {
    if (word.length === 1) singles.set(word.charCodeAt(0), [...(singles.get(word.charCodeAt(0)) ?? []), term])
    if (word.length < 2) return
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
    const hash = hashOf(pair)
    let slot = hash & (slots - 1)
    while (pairs[2 * slot + 1] !== 0 && pairs[2 * slot] !== pair) slot = (slot + 1) & (slots - 1)
    if (pairs[2 * slot + 1] === 0) {
      pairs[2 * slot] = pair
      pairs[2 * slot + 1] = ++lists
      const bit = hash & (maybeBits - 1)
      maybe[bit >> 5]! |= 1 << (bit & 31)
    }
    listOf[term] = pairs[2 * slot + 1]!
  })
  return { ...groupTerms(words, listOf, lists), maybe, pairs, singles }
}

/** The words list by list, in their order; list 0 holds those that nothing asks for here. */
function groupTerms(words: readonly string[], listOf: Int32Array, lists: number) {
  const starts = new Int32Array(lists + 2)
  for (const list of listOf) starts[list + 1]!++
  for (let list = 1; list < starts.length; list++) starts[list]! += starts[list - 1]!
  const next = starts.slice()
  const entries = new Int32Array(2 * listOf.length)
  listOf.forEach((list, term) => {
    const at = 2 * next[list]!++
    entries[at] = term
    entries[at + 1] = signatureOf(words[term]!)
  })
  return { starts, entries }
}

const nothing: readonly TermHit[] = []

function findWords(text: string, words: readonly string[], beginnings: Beginnings): readonly TermHit[] {
  const { maybe, pairs, starts, entries, singles } = beginnings
  const mask = pairs.length / 2 - 1
  let hits: TermHit[] | undefined
  let lastEnd = 0
  let isSorted = true
  const add = (term: number, start: number, end: number) => {
    if (end < lastEnd) isSorted = false
    lastEnd = end
    if (hits === undefined) hits = [{ term, start, end }]
    else hits.push({ term, start, end })
  }
  let code = text.charCodeAt(0)
  for (let start = 0; start < text.length; start++) {
    if (singles.size > 0) for (const term of singles.get(code) ?? nobody) add(term, start, start + 1)
    if (start + 1 === text.length) break
    const next = text.charCodeAt(start + 1)
    const pair = pairOf(code, next)
    code = next
    const hash = hashOf(pair)
    const bit = hash & (maybeBits - 1)
    if ((maybe[bit >> 5]! & (1 << (bit & 31))) === 0) continue
    let slot = hash & mask
    while (pairs[2 * slot + 1] !== 0 && pairs[2 * slot] !== pair) slot = (slot + 1) & mask
    const list = pairs[2 * slot + 1]!
    if (list === 0) continue
    const third = text.charCodeAt(start + 2)
    for (let at = starts[list]!, to = starts[list + 1]!; at < to; at++) {
      const term = entries[2 * at]!
      const signature = entries[2 * at + 1]!
      const length = signature >> 16
      if (length > 2 && (signature & 0xffff) !== third) continue
      if (length <= 3) add(term, start, start + length)
      else if (text.startsWith(words[term]!, start)) add(term, start, start + words[term]!.length)
    }
  }
  if (hits === undefined) return nothing
  return isSorted ? hits : hits.sort((a, b) => a.end - b.end)
}

const nobody: readonly number[] = []
