/** A stream of numbers that a seed decides: the same on every machine. */
export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number
  /** One of a list that is not empty. */
  pick<T>(from: readonly T[]): T
}

/** Starts a stream. Three rounds of multiply and shift spread neighbouring seeds far apart. */
export function makeRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x61c88647) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const below = (limit: number) => (limit <= 1 ? 0 : next() % limit)
  return { below, pick: <T>(from: readonly T[]): T => from[below(from.length)] as T }
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ab'

/** Letters and digits that hardly compress. */
export function randomLetters(seed: number, length: number): string {
  const random = makeRandom(seed)
  return Array.from({ length }, () => letters[random.below(letters.length)]).join('')
}
