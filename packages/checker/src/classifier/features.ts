import { markNumbers } from '../elements/mark-numbers.ts'
import { normaliseText } from '../text/normalise.ts'

const latinWord = /[a-z][a-z'-]*/g

/**
 * Features of a sentence for classification: its Chinese characters one by one, in twos and threes and its Latin words, numbers as `#`.
 * Distinct, in order of appearance. Segmentation plays no part.
 */
export function sentenceFeatures(text: string): string[] {
  const features = new Set<string>()
  visitFeatures(text, (feature) => features.add(feature))
  return [...features]
}

/** Visits the features of {@link sentenceFeatures} in the order of the text, each as often as it occurs. */
export function visitFeatures(text: string, visit: (feature: string) => void): void {
  const marked = markNumbers(normaliseText(text))
  for (const word of marked.match(latinWord) ?? []) visit(`w:${word}`)
  for (const run of marked.replace(latinWord, ' ').split(/[^\p{Script=Han}#%]+/u)) {
    const padded = run.length > 0 ? `^${run}` : ''
    for (const char of run) visit(char)
    for (let i = 0; i < padded.length - 1; i++) {
      visit(padded.slice(i, i + 2))
      if (i + 3 <= padded.length) visit(padded.slice(i, i + 3))
    }
  }
}
