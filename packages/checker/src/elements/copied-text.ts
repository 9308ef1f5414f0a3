import { normaliseText } from '../text/normalise.ts'

/** Tells whether a sentence is copied from the measure: then it promises nothing of its own. */
export type CopyDetector = (normalised: string) => boolean

const gram = 5
const shortest = 16
const copiedShare = 0.75

/** Compares by runs of five characters with the given texts of the measure. */
export function compileCopies(texts: readonly string[]): CopyDetector {
  const known = new Set<string>()
  for (const text of texts) {
    const bare = bareText(normaliseText(text))
    for (let i = 0; i + gram <= bare.length; i++) known.add(bare.slice(i, i + gram))
  }
  return (normalised) => {
    const bare = bareText(normalised)
    const runs = Math.max(0, bare.length - gram + 1)
    if (runs < shortest - gram) return false
    let copied = 0
    for (let i = 0; i < runs; i++) if (known.has(bare.slice(i, i + gram))) copied++
    return copied >= runs * copiedShare
  }
}

const bareText = (text: string) => text.replace(/[\s\p{P}]/gu, '')
