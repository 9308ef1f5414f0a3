// Trains the sentence classifier of the elements: one-against-the-rest logistic regression, the same bytes on every run.
import { readdir, readFile } from 'node:fs/promises'
import { sentenceFeatures } from '@lunshen/checker'

const epochs = 40
const rate = 0.5
const decay = 2e-5
/** A sentence of the class counts this many times a sentence of another. */
const positiveWeight = 6

/** A deterministic order: the same shuffle on every machine. */
function shuffled(items, seed) {
  let state = seed
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648
    const j = state % (i + 1)
    ;[result[i], result[j]] = [result[j], result[i]]
  }
  return result
}

/** The training sentences by class; `none` teaches what provides nothing. */
export async function readTrainingSentences(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  const rows = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ label: name.slice(0, -4), text: line.trim() }]))
    }),
  )
  return rows.flat()
}

/** Trains on sentences; `classes` gives the columns. */
export function trainClassifier(sentences, classes) {
  const counts = new Map()
  const samples = sentences.map(({ label, text }) => ({ label: classes.indexOf(label), features: sentenceFeatures(text) }))
  for (const { features } of samples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const features = [...counts].filter(([, n]) => n >= 2).map(([f]) => f).sort()
  const rows = new Map(features.map((f, i) => [f, i]))
  const width = classes.length
  const weights = new Float32Array(features.length * width)
  const bias = new Float64Array(width).fill(-3)
  const data = samples.map(({ label, features: own }) => ({ label, rows: own.flatMap((f) => rows.get(f) ?? []) }))
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate / (1 + epoch / 8)
    for (const { label, rows: active } of shuffled(data, epoch + 1)) {
      const length = Math.sqrt(Math.max(1, active.length))
      for (let c = 0; c < width; c++) {
        let sum = 0
        for (const row of active) sum += weights[row * width + c]
        const p = 1 / (1 + Math.exp(-(sum / length + bias[c])))
        const error = ((label === c ? 1 : 0) - p) * (label === c ? positiveWeight : 1)
        if (Math.abs(error) < 1e-3) continue
        bias[c] += step * 0.05 * error
        const change = (step * error) / length
        for (const row of active) weights[row * width + c] += change - step * decay * weights[row * width + c]
      }
    }
  }
  return quantise(classes, features, weights, bias)
}

function quantise(classes, features, weights, bias) {
  let top = 0
  for (const w of weights) top = Math.max(top, Math.abs(w))
  const scale = top / 127
  const bytes = Int8Array.from(weights, (w) => Math.round(w / scale))
  return {
    classes,
    features,
    weights: Buffer.from(bytes.buffer).toString('base64'),
    scale: Number(scale.toPrecision(6)),
    bias: [...bias].map((b) => Number(b.toFixed(4))),
  }
}
