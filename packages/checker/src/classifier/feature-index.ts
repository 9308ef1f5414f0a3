import { markNumbers } from '../elements/mark-numbers.ts'
import { normaliseText } from '../text/normalise.ts'
import { visitFeatures } from './features.ts'

/** Visits the rows of a text's features that a model knows, each as often as the feature occurs. */
export type RowVisitor = (text: string, visit: (row: number) => void) => void

/** An exact table from whole numbers to whole numbers; -1 for what is not in it. */
type IntTable = (key: number) => number

/**
 * Finds the rows of the features that {@link visitFeatures} names, without making a string of each: characters by number, pairs by both
 * numbers, triples by the pair and the third.
 * @param features the feature of each row
 */
export function indexFeatures(features: readonly string[]): RowVisitor {
  const words = new Map<string, number>()
  const singles = new Int32Array(65_536).fill(-1)
  const pairs = new Map<number, number>()
  const rowOfPair: number[] = []
  const triples = new Map<number, number>()
  const pairAt = (text: string) => {
    const key = joined(text.charCodeAt(0), text.charCodeAt(1))
    const known = pairs.get(key)
    if (known !== undefined) return known
    pairs.set(key, rowOfPair.length)
    return rowOfPair.push(-1) - 1
  }
  features.forEach((feature, row) => {
    if (feature.startsWith('w:')) words.set(feature.slice(2), row)
    else if (feature.length === 1) singles[feature.charCodeAt(0)] = row
    else if (feature.length === 2) rowOfPair[pairAt(feature)] = row
    else triples.set(joined(pairAt(feature), feature.charCodeAt(2)), row)
  })
  const visitText = visitorOf({
    words,
    singles,
    pairs: tableOf(pairs),
    rowOfPair: Int32Array.from(rowOfPair),
    triples: tableOf(triples),
  })
  let rows: Map<string, number> | undefined
  return (text, visit) => {
    const marked = markNumbers(normaliseText(text))
    // Characters beyond 16 bits are features of another length.
    if (!surrogate.test(marked)) {
      visitText(marked, visit)
      return
    }
    const known = rows ?? new Map(features.map((feature, row) => [feature, row]))
    rows = known
    visitFeatures(text, (feature) => {
      const row = known.get(feature)
      if (row !== undefined) visit(row)
    })
  }
}

const surrogate = /[\ud800-\udfff]/

const joined = (first: number, second: number) => (first << 16) | second

interface Tables {
  readonly words: ReadonlyMap<string, number>
  readonly singles: Int32Array
  readonly pairs: IntTable
  readonly rowOfPair: Int32Array
  readonly triples: IntTable
}

const runStart = 94

function visitorOf({ words, singles, pairs, rowOfPair, triples }: Tables): RowVisitor {
  return (text, visit) => {
    // Number of the pair that ends before the present character; a run begins with its mark.
    let pair = -1
    let last = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 97 && code <= 122) {
        const end = wordEnd(text, i)
        const row = words.get(text.slice(i, end))
        if (row !== undefined) visit(row)
        i = end - 1
        last = 0
      } else if (isRunning(code)) {
        if (singles[code]! >= 0) visit(singles[code]!)
        const triple = last === 0 || pair < 0 ? -1 : triples(joined(pair, code))
        if (triple >= 0) visit(triple)
        pair = pairs(joined(last === 0 ? runStart : last, code))
        if (pair >= 0 && rowOfPair[pair]! >= 0) visit(rowOfPair[pair]!)
        last = code
      } else last = 0
    }
  }
}

function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if ((code < 97 || code > 122) && code !== 0x27 && code !== 0x2d) break
    end++
  }
  return end
}

/** 1: a Chinese character or a mark of a number, 2: anything else, 0: not yet met. */
const running = new Uint8Array(65_536)

function isRunning(code: number): boolean {
  if (running[code] === 0) running[code] = /[\p{Script=Han}#%]/u.test(String.fromCharCode(code)) ? 1 : 2
  return running[code] === 1
}

/** Lays a map of whole numbers out in an open table, at most half full. */
function tableOf(entries: ReadonlyMap<number, number>): IntTable {
  let slots = 16
  while (slots < entries.size * 2) slots *= 2
  const mask = slots - 1
  const keys = new Int32Array(slots)
  const values = new Int32Array(slots).fill(-1)
  const start = (key: number) => {
    const mixed = Math.imul(key, 0x9e3779b1)
    return (mixed ^ (mixed >>> 15)) & mask
  }
  for (const [key, value] of entries) {
    let slot = start(key)
    while (values[slot] !== -1) slot = (slot + 1) & mask
    keys[slot] = key
    values[slot] = value
  }
  return (key) => {
    let slot = start(key)
    while (values[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask
    return values[slot]!
  }
}
