import { readCorpus } from '../read-corpus.ts'
import { indexFeatures } from './feature-index.ts'

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
    for (let c = 0; c < width; c++) scores[c] = (scores[c]! * scale) / length + (bias[c] ?? 0)
    if (model.kind === 'one-of') applySoftmax(scores)
    else for (let c = 0; c < width; c++) scores[c] = 1 / (1 + Math.exp(-scores[c]!))
    return scores
  }
  return { classes, classify }
}

/** In place: a long text has hundreds of thousands of clauses to hear. */
function applySoftmax(scores: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) top = Math.max(top, score)
  let total = 0
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - top)
    total += scores[c]!
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= total
}
