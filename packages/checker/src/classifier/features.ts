import { markNumbers } from '../elements/mark-numbers.ts'
import { normaliseText } from '../text/normalise.ts'

const latinWord = /[a-z][a-z'-]*/g

/**
 * Features of a sentence for classification: its Chinese characters one by one, in twos and threes and its Latin words, numbers as `#`.
 * Distinct, in order of appearance. Segmentation plays no part.
 */
export function sentenceFeatures(text: string): string[] {
  const marked = markNumbers(normaliseText(text))
  const features = new Set<string>()
  for (const word of marked.match(latinWord) ?? []) features.add(`w:${word}`)
  for (const run of marked.replace(latinWord, ' ').split(/[^\p{Script=Han}#%]+/u)) {
    const padded = run.length > 0 ? `^${run}` : ''
    for (const char of run) features.add(char)
    for (let i = 0; i < padded.length - 1; i++) {
      features.add(padded.slice(i, i + 2))
      if (i + 3 <= padded.length) features.add(padded.slice(i, i + 3))
    }
  }
  return [...features]
}
