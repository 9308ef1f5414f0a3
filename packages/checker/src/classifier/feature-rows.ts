import { visitGrams } from './grams.ts'

/** Rows of distinct features, good until the next text is read. */
export interface FeatureRows {
  /** The first `count` are of this text. */
  readonly rows: Int32Array
  readonly count: number
}

/** Finds the rows of the distinct features of a folded text that a model knows. */
export type RowFinder = (folded: string, salt: number) => FeatureRows

const smallest = 256

/**
 * Makes a finder over a model's features.
 * @param hashes of the features, one a row, rising
 */
export function makeRowFinder(hashes: Uint32Array): RowFinder {
  const { starts, shift } = indexHashes(hashes)
  // Beside each hash the turn in which it was last counted: a feature counts once a text.
  const seen = new Int32Array(hashes.length * 2)
  for (let row = 0; row < hashes.length; row++) seen[2 * row] = hashes[row]!
  let turn = 0
  let rows = new Int32Array(smallest)
  let count = 0
  const add = (hash: number) => {
    const bucket = hash >>> shift
    const end = starts[bucket + 1]!
    for (let row = starts[bucket]!; row < end; row++) {
      if (seen[2 * row] !== hash) continue
      if (seen[2 * row + 1] === turn) return
      seen[2 * row + 1] = turn
      rows[count++] = row
      return
    }
  }
  return (folded, salt) => {
    turn = (turn + 1) | 0
    count = 0
    // A character begins three features at most.
    if (rows.length < folded.length * 3) rows = new Int32Array(folded.length * 3)
    visitGrams(folded, salt, add)
    return { rows, count }
  }
}

/** Where the hashes of each range begin that share their first bits: a row is found by a look at its range. */
function indexHashes(hashes: Uint32Array) {
  let bits = 8
  while (2 ** bits < hashes.length) bits++
  const shift = 32 - bits
  const starts = new Uint32Array(2 ** bits + 1)
  let bucket = 0
  for (let row = 0; row < hashes.length; row++) {
    const own = hashes[row]! >>> shift
    while (bucket < own) starts[++bucket] = row
  }
  starts.fill(hashes.length, bucket + 1)
  return { starts, shift }
}
