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

/** The words by how they begin. */
interface Beginnings {
  /** By first character: 0 no word, else one more than the place of its words of one character in `lists`, which may be empty. */
  readonly first: Uint16Array
  /** An open table of the first two characters, and the place of their words in `lists`. */
  readonly pairs: Int32Array
  readonly places: Uint16Array
  readonly lists: readonly (readonly number[])[]
  /** Third character and length of each word: few candidates need more than these. */
  readonly thirds: Uint16Array
  readonly lengths: Int32Array
}

const pairOf = (first: number, second: number): number => (first << 16) | second

const slotOf = (pair: number, mask: number): number => {
  const mixed = Math.imul(pair, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & mask
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

const nothing: readonly TermHit[] = []

function indexBeginnings(words: readonly string[]): Beginnings {
  const lists: number[][] = []
  const listOf = <K>(known: Map<K, number>, key: K): number[] => {
    const place = known.get(key) ?? lists.push([]) - 1
    known.set(key, place)
    return lists[place]!
  }
  const singles = new Map<number, number>()
  const pairs = new Map<number, number>()
  words.forEach((word, id) => {
    if (word === '') return
    const own = listOf(singles, word.charCodeAt(0))
    if (word.length === 1) own.push(id)
    else listOf(pairs, pairOf(word.charCodeAt(0), word.charCodeAt(1))).push(id)
  })
  const first = new Uint16Array(65_536)
  for (const [code, place] of singles) first[code] = place + 1
  const thirds = Uint16Array.from(words, (word) => word.charCodeAt(2))
  return { first, ...layOut(pairs), lists, thirds, lengths: Int32Array.from(words, ({ length }) => length) }
}

/** Lays pairs out in a table at most half full; a slot with the place 0 is free. */
function layOut(pairs: ReadonlyMap<number, number>) {
  let slots = 16
  while (slots < pairs.size * 2) slots *= 2
  const keys = new Int32Array(slots)
  const places = new Uint16Array(slots)
  for (const [pair, place] of pairs) {
    let slot = slotOf(pair, slots - 1)
    while (places[slot] !== 0) slot = (slot + 1) & (slots - 1)
    keys[slot] = pair
    // Never 0: before a pair there is the list of its first character.
    places[slot] = place
  }
  return { pairs: keys, places }
}

function findWords(text: string, words: readonly string[], beginnings: Beginnings): readonly TermHit[] {
  const { first, pairs, places, lists, thirds, lengths } = beginnings
  const mask = pairs.length - 1
  let hits: TermHit[] | undefined
  let lastEnd = 0
  let isSorted = true
  const add = (term: number, start: number, end: number) => {
    if (end < lastEnd) isSorted = false
    lastEnd = end
    if (hits === undefined) hits = [{ term, start, end }]
    else hits.push({ term, start, end })
  }
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start)
    const own = first[code]!
    if (own === 0) continue
    for (const term of lists[own - 1]!) add(term, start, start + 1)
    if (start + 1 === text.length) break
    const pair = pairOf(code, text.charCodeAt(start + 1))
    let slot = slotOf(pair, mask)
    while (places[slot] !== 0 && pairs[slot] !== pair) slot = (slot + 1) & mask
    if (places[slot] === 0) continue
    const third = text.charCodeAt(start + 2)
    for (const term of lists[places[slot]!]!) {
      const length = lengths[term]!
      if (length > 2 && (thirds[term] !== third || (length > 3 && !text.startsWith(words[term]!, start))))
        continue
      add(term, start, start + length)
    }
  }
  if (hits === undefined) return nothing
  return isSorted ? hits : hits.sort((a, b) => a.end - b.end)
}
