import { readCorpus } from '../read-corpus.ts'
import { indexFeatures } from './feature-index.ts'

/** A trained model as stored: one row of 8-bit weights a feature, one column a class, each class a yes or no of its own. */
export interface ClassifierModel {
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

/** Loads the model of the annex items, which was trained at build time. */
export function loadClassifier(): Classifier {
  return makeClassifier(readCorpus<ClassifierModel>('models/annex.json'))
}

/** Makes a classifier of a stored model. */
export function makeClassifier(model: ClassifierModel): Classifier {
  const { classes, scale, bias } = model
  const width = classes.length
  const bytes = Buffer.from(model.weights, 'base64')
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const visitRows = indexFeatures(model.features)
  // The turn in which a row was last counted: a feature counts once a text, and a set of them all would outweigh a long text.
  const counted = new Uint32Array(model.features.length)
  let turn = 0
  const classify = (text: string) => {
    const scores = new Float64Array(width)
    let known = 0
    turn++
    visitRows(text, (row) => {
      if (counted[row] === turn) return
      counted[row] = turn
      known++
      const from = row * width
      for (let c = 0; c < width; c++) scores[c]! += weights[from + c]!
    })
    const length = Math.sqrt(Math.max(1, known))
    for (let c = 0; c < width; c++) {
      const odds = (scores[c]! * scale) / length + (bias[c] ?? 0)
      scores[c] = 1 / (1 + Math.exp(-odds))
    }
    return scores
  }
  return { classes, classify }
}
