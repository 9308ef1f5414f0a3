import { normaliseText } from '../text/normalise.ts'

/** Tells whether a sentence is copied from the measure: then it promises nothing of its own. */
export type CopyDetector = (normalised: string) => boolean

const gram = 5
const shortest = 16
const copiedShare = 0.75

/** Compares by runs of five characters with the given texts of the measure. */
export function compileCopies(texts: readonly string[]): CopyDetector {
  const known = new Set<string>()
  for (const text of texts) for (const run of runsOf(normaliseText(text))) known.add(run)
  return (normalised) => {
    const runs = runsOf(normalised)
    if (runs.length < shortest - gram) return false
    return runs.filter((run) => known.has(run)).length >= runs.length * copiedShare
  }
}

function runsOf(text: string): string[] {
  const bare = text.replace(/[\s\p{P}]/gu, '')
  return Array.from({ length: Math.max(0, bare.length - gram + 1) }, (_, i) => bare.slice(i, i + gram))
}
