// Trains the classifier of the annex list (the elements have scripts/training/): logistic regression over character n-grams, the same bytes on every run.
import { readdir, readFile } from 'node:fs/promises'
import { sentenceFeatures } from '@lunshen/checker'

const epochs = 30
const rate = 1
const decay = 1e-4
/** Features whose weights all stay below this (of 127) tell nothing. */
const leastWeight = 8

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
      return text
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : [{ label: name.slice(0, -4), text: line.trim() }]))
    }),
  )
  return rows.flat()
}

const worth = { likely: 1, possible: 0.6, unlikely: 0 }

/** A labelled text of the annex list as a sample; a possible match counts for more than half. */
export const annexSample = ({ text, gold }) => ({
  text,
  targets: ['1', '2', '3'].map((item) => worth[gold[item]]),
})

/** All labelled texts of the annex list as samples. */
export async function readAnnexSamples(folder) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))
  return lines.map((line) => annexSample(JSON.parse(line)))
}

/** Trains on samples `{text, targets}`; `classes` names the columns. */
export function trainClassifier(samples, classes) {
  const known = samples.map(({ text, targets }) => ({ targets, features: sentenceFeatures(text) }))
  const features = commonFeatures(known)
  const rows = new Map(features.map((feature, i) => [feature, i]))
  const data = known.map(({ targets, features: own }) => {
    const active = own.flatMap((feature) => rows.get(feature) ?? [])
    return { targets, active, value: 1 / Math.sqrt(Math.max(1, active.length)) }
  })
  const width = classes.length
  const weights = new Float32Array(features.length * width)
  const bias = new Float64Array(width)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate / (1 + epoch / 10)
    for (const sample of shuffled(data, epoch + 1)) takeStep(sample, weights, bias, step)
  }
  return quantise(classes, features, weights, bias)
}

const sigmoids = (scores) => scores.map((score) => 1 / (1 + Math.exp(-score)))

function commonFeatures(samples) {
  const counts = new Map()
  for (const { features } of samples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([feature]) => feature)
    .sort()
}

function takeStep({ targets, active, value }, weights, bias, step) {
  const width = targets.length
  const scores = Float64Array.from(bias)
  for (const row of active) for (let c = 0; c < width; c++) scores[c] += weights[row * width + c] * value
  const odds = sigmoids(scores)
  for (let c = 0; c < width; c++) {
    const error = targets[c] - odds[c]
    bias[c] += step * 0.1 * error
    if (Math.abs(error) < 1e-4) continue
    for (const row of active)
      weights[row * width + c] += step * (error * value - decay * weights[row * width + c])
  }
}

function quantise(classes, features, weights, bias) {
  let top = 0
  for (const w of weights) top = Math.max(top, Math.abs(w))
  const scale = top / 127
  const width = classes.length
  const rowOf = (i) =>
    Int8Array.from(weights.subarray(i * width, (i + 1) * width), (w) => Math.round(w / scale))
  const kept = features.flatMap((feature, i) => {
    const row = rowOf(i)
    return row.some((w) => Math.abs(w) >= leastWeight) ? [{ feature, row }] : []
  })
  const bytes = Int8Array.from(kept.flatMap(({ row }) => [...row]))
  return {
    classes,
    features: kept.map(({ feature }) => feature),
    weights: Buffer.from(bytes.buffer).toString('base64'),
    scale: Number(scale.toPrecision(6)),
    bias: [...bias].map((b) => Number(b.toFixed(4))),
  }
}
