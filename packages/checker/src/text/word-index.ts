/** A word found in a text: `term` is the index of the word given to {@link buildWordIndex}; `start` and `end` are offsets in the searched text. */
export interface TermHit {
  readonly term: number
  readonly start: number
  readonly end: number
}

/** Finds every occurrence of many words in one pass; overlapping ones too, in order of their end. */
export interface WordIndex {
  find(text: string): TermHit[]
}

const pairKey = (first: number, second: number): number => first * 65_536 + second

/**
 * Finds many words in one pass by their first two characters. Unlike an automaton it costs next to nothing to build, which
 * counts for a command that starts, checks one file and ends.
 * @param words normalised; empty ones are never found
 */
export function buildWordIndex(words: readonly string[]): WordIndex {
  const singles = new Map<number, number[]>()
  const pairs = new Map<number, number[]>()
  words.forEach((word, id) => {
    if (word === '') return
    const [index, key] =
      word.length === 1
        ? [singles, word.charCodeAt(0)]
        : [pairs, pairKey(word.charCodeAt(0), word.charCodeAt(1))]
    const list = index.get(key)
    if (list === undefined) index.set(key, [id])
    else list.push(id)
  })
  return { find: (text) => findWords(text, words, singles, pairs) }
}

type Index = ReadonlyMap<number, readonly number[]>

function findWords(text: string, words: readonly string[], singles: Index, pairs: Index): TermHit[] {
  const hits: TermHit[] = []
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start)
    for (const term of singles.get(code) ?? []) hits.push({ term, start, end: start + 1 })
    const candidates = pairs.get(pairKey(code, text.charCodeAt(start + 1)))
    if (candidates === undefined) continue
    for (const term of candidates) {
      const word = words[term]!
      if (text.startsWith(word, start)) hits.push({ term, start, end: start + word.length })
    }
  }
  return hits.sort((a, b) => a.end - b.end)
}
