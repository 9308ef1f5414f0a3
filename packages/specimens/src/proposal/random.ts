/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** @returns a whole number from 0 up to, not including, `end` */
  below(end: number): number
  pick<T>(items: readonly T[]): T
  chance(probability: number): boolean
  /** @returns `length` upper-case hexadecimal digits, as Word's rsid and paraId are */
  hex(length: number): string
}

/** Starts a sequence (mulberry32) from a seed. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    chance: (probability) => next() < probability,
    hex: (length) => Array.from({ length }, () => below(16).toString(16).toUpperCase()).join(''),
  }
}
