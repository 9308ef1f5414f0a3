import { markNumbers } from '../elements/mark-numbers.ts'
import { normaliseText } from '../text/normalise.ts'

/** Where a text stands: what is said, the label nearest above it, the label above that. Each has features of its own. */
export const gramSalts = { text: 1, label: 2, outer: 3 } as const

/** Folds a text as its features are made from it. */
export function gramText(raw: string): string {
  return markNumbers(normaliseText(raw))
}

/**
 * Visits the features of a folded text in its order, each as often as it occurs: Chinese characters one by one, in twos and
 * threes, Latin words alone and in twos, numbers as `#`. A feature is a signed 32-bit hash; segmentation plays no part.
 */
export function visitGrams(text: string, salt: number, visit: (hash: number) => void): void {
  const pairStart = mix(salt + pairs, spread(runStart))
  const tripleStart = mix(salt + triples, spread(runStart))
  // What the next character continues: a pair, and a triple by its first one and two; 0 before the second character of a run.
  let pair = pairStart
  let one = tripleStart
  let two = 0
  let lastWord = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isRunning(code)) {
      const own = spread(code)
      visit(mix(salt, own))
      visit(mix(pair, own))
      if (two !== 0) visit(mix(two, own))
      pair = mix(salt + pairs, own)
      two = mix(one, own)
      one = mix(salt + triples, own)
      continue
    }
    pair = pairStart
    one = tripleStart
    two = 0
    if (!isLatin(code)) continue
    const end = wordEnd(text, i)
    const word = hashWord(text, i, end, salt)
    visit(word)
    if (lastWord !== 0) visit(mix(lastWord, spread(word)))
    lastWord = word
    i = end - 1
  }
}

/** Added to a salt, so that pairs, triples and words are told apart. */
const pairs = 16
const triples = 32
const words = 48
const runStart = 94

const isLatin = (code: number) => code >= 97 && code <= 122
/** Ideographs, and the marks that stand for numbers. */
const isRunning = (code: number) => (code >= 0x3400 && code <= 0x9fff) || code === 0x23 || code === 0x25

function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (!isLatin(code) && code !== 0x27 && code !== 0x2d) break
    end++
  }
  return end
}

function hashWord(text: string, start: number, end: number, salt: number): number {
  let hash = salt + words
  for (let i = start; i < end; i++) hash = mix(hash, spread(text.charCodeAt(i)))
  return hash
}

/** A number as a step of the hash takes it. */
const spread = (value: number): number => Math.imul(value + 0x9e37, 0x85ebca6b)

/** One step of a 32-bit hash, well spread in all bits; signed, because such a number needs no memory of its own. */
function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0xc2b2ae35)
  h ^= h >>> 15
  h = Math.imul(h, 0x27d4eb2f)
  return h ^ (h >>> 13)
}
