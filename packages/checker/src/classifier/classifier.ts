import { readCorpus } from '../read-corpus.ts'
import { sentenceFeatures } from './features.ts'

/** A trained model as stored: one row of 8-bit weights a feature, one column a class. */
export interface ClassifierModel {
  /** `one-of`: the classes exclude each other and sum to 1; `any-of`: each is a yes or no of its own. */
  readonly kind: 'one-of' | 'any-of'
  readonly classes: readonly string[]
  readonly features: readonly string[]
  /** Base64 of signed bytes, row after row. */
  readonly weights: string
  /** Each byte times this is a weight. */
  readonly scale: number
  readonly bias: readonly number[]
}

/** Gives the probability of each class, 0..1 (logistic regression over character n-grams). */
export interface Classifier {
  readonly classes: readonly string[]
  classify(text: string): Float64Array
}

/** Loads a model that was trained at build time: of the elements (with the class `none`), or of the annex items. */
export function loadClassifier(name: 'elements' | 'annex'): Classifier {
  return makeClassifier(readCorpus<ClassifierModel>(`models/${name}.json`))
}

/** Makes a classifier of a stored model. */
export function makeClassifier(model: ClassifierModel): Classifier {
  const { classes, scale, bias } = model
  const width = classes.length
  const bytes = Buffer.from(model.weights, 'base64')
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const rows = new Map(model.features.map((feature, row) => [feature, row]))
  const classify = (text: string) => {
    const sums = new Float64Array(width)
    let known = 0
    for (const feature of sentenceFeatures(text)) {
      const row = rows.get(feature)
      if (row === undefined) continue
      known++
      const from = row * width
      for (let c = 0; c < width; c++) sums[c]! += weights[from + c]!
    }
    const length = Math.sqrt(Math.max(1, known))
    const scores = sums.map((sum, c) => (sum * scale) / length + (bias[c] ?? 0))
    return model.kind === 'one-of' ? softmax(scores) : scores.map((score) => 1 / (1 + Math.exp(-score)))
  }
  return { classes, classify }
}

function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
