import { normaliseText } from '../text/normalise.ts'

/** Tells whether a sentence is copied from the measure: then it promises nothing of its own. */
export type CopyDetector = (normalised: string) => boolean

const gram = 5
const shortest = 16
const copiedShare = 0.75

/** Compares by runs of five characters with the given texts of the measure. */
export function compileCopies(texts: readonly string[]): CopyDetector {
  const known = new Set<string>()
  const begins = new Uint8Array(beginnings)
  for (const text of texts) {
    const bare = bareText(normaliseText(text))
    for (let i = 0; i + gram <= bare.length; i++) {
      known.add(bare.slice(i, i + gram))
      begins[beginningAt(bare, i)] = 1
    }
  }
  return (normalised) => {
    if (normalised.length - gram + 1 < shortest - gram) return false
    const bare = bareText(normalised)
    const runs = Math.max(0, bare.length - gram + 1)
    if (runs < shortest - gram) return false
    const needed = runs * copiedShare
    let copied = 0
    // Most sentences share nothing with the measure: as soon as too few runs are left, the answer is known.
    for (let i = 0; i < runs && copied + runs - i >= needed; i++)
      if (begins[beginningAt(bare, i)] === 1 && known.has(bare.slice(i, i + gram))) copied++
    return copied >= needed
  }
}

/** How many beginnings of three characters are told apart. */
const beginnings = 1 << 16

const beginningAt = (text: string, i: number) =>
  (Math.imul(text.charCodeAt(i), 31_337) ^ Math.imul(text.charCodeAt(i + 1), 761) ^ text.charCodeAt(i + 2)) &
  (beginnings - 1)

const bareText = (text: string) => text.replace(/[\s\p{P}]/gu, '')
