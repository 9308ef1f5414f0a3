// Trains the model of what sentences provide: a vector a feature, one hidden layer, a yes or no an element. Stochastic gradient
// descent with a step of its own for each weight (Adagrad); the same bytes on every run.
import { gramSalts, gramText, visitGrams } from '@lunshen/checker'

const size = 48
const hidden = 80
const epochs = 12
const rate = 0.1
/** Weights are drawn towards nothing this much at each use. */
const decay = 1e-5
/** Features, hidden units and labels are left out this often while learning, so that nothing leans on one of them alone. */
const leaveOut = { feature: 0.15, unit: 0.25, labels: 0.12 }
/** Features that stand in fewer samples teach nothing that lasts. */
const leastUses = 3
/** What a sentence is not known to provide counts this much against it. */
export const trust = { whole: 1, single: 0.4 }

/** Numbers in 0..1, the same for the same seed. */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Distinct feature hashes of a sample `{text, labels}`. */
export function hashesOf({ text, labels }) {
  const [nearest = '', outer = ''] = labels
  const own = new Set()
  visitGrams(gramText(text), gramSalts.text, (hash) => own.add(hash))
  const above = new Set()
  visitGrams(gramText(nearest), gramSalts.label, (hash) => above.add(hash))
  visitGrams(gramText(outer), gramSalts.outer, (hash) => above.add(hash))
  return { own: [...own], above: [...above] }
}

/**
 * Trains on samples `{text, labels, targets, weights}`: targets and weights one an element, a weight of 0 leaves it open.
 * Gives the parameters as floats; `storeNetwork` makes a model of them.
 */
export function trainNetwork(samples, width, seed = 1) {
  const hashed = samples.map(hashesOf)
  const rows = countFeatures(hashed)
  const encode = (hashes) => hashes.flatMap((hash) => rows.get(hash) ?? [])
  const data = samples.map(({ targets, weights }, i) => ({
    own: encode(hashed[i].own),
    above: encode(hashed[i].above),
    targets,
    weights,
  }))
  const random = randomOf(seed * 7919)
  const network = makeNetwork(rows, width, random)
  const learn = makeStep(network, width, random)
  const order = data.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    learn.rate = rate * (1 - 0.95 * (epoch / epochs))
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const i of order) learn.step(data[i])
  }
  return network
}

function countFeatures(hashed) {
  const uses = new Map()
  for (const { own, above } of hashed)
    for (const hashes of [own, above]) for (const hash of hashes) uses.set(hash, (uses.get(hash) ?? 0) + 1)
  const kept = [...uses].flatMap(([hash, count]) => (count >= leastUses ? [hash] : []))
  // The model is stored in the order of the unsigned hashes.
  return new Map(kept.sort((a, b) => (a >>> 0) - (b >>> 0)).map((hash, row) => [hash, row]))
}

function makeNetwork(rows, width, random) {
  const normal = () => {
    let sum = 0
    for (let i = 0; i < 6; i++) sum += random()
    return (sum - 3) / Math.sqrt(0.5)
  }
  const drawn = (length, spread) => Float32Array.from({ length }, () => normal() * spread)
  return {
    hashes: [...rows.keys()],
    vectors: drawn(rows.size * size, 0.1),
    first: drawn(hidden * 2 * size, 1 / Math.sqrt(2 * size)),
    firstBias: new Float32Array(hidden),
    last: drawn(width * hidden, 1 / Math.sqrt(hidden)),
    // Most sentences provide none of the elements.
    lastBias: new Float32Array(width).fill(-3),
  }
}

/** How one sample teaches the network: `step(sample)`, at the pace of `rate`. */
function makeStep(network, width, random) {
  const { vectors, first, firstBias, last, lastBias } = network
  const past = Object.fromEntries(
    ['vectors', 'first', 'firstBias', 'last', 'lastBias'].map((name) => [
      name,
      new Float32Array(network[name].length).fill(0.01),
    ]),
  )
  const move = (weights, seen, i, gradient) => {
    seen[i] += gradient * gradient
    weights[i] -= (learn.rate * gradient) / Math.sqrt(seen[i])
  }
  const input = new Float32Array(2 * size)
  const inputGradient = new Float32Array(2 * size)
  const state = new Float32Array(hidden)
  const mask = new Float32Array(hidden)
  const stateGradient = new Float32Array(hidden)
  const error = new Float32Array(width)

  const embed = (rows, offset) => {
    const factor = 1 / Math.sqrt(Math.max(1, rows.length))
    for (const row of rows)
      for (let i = 0; i < size; i++) input[offset + i] += vectors[row * size + i] * factor
    return factor
  }
  const spread = (rows, offset, factor) => {
    for (const row of rows)
      for (let i = 0; i < size; i++) {
        const at = row * size + i
        move(vectors, past.vectors, at, inputGradient[offset + i] * factor + decay * vectors[at])
      }
  }

  const step = ({ own, above, targets, weights }) => {
    const texts = own.filter(() => random() > leaveOut.feature)
    const labels = random() < leaveOut.labels ? [] : above
    input.fill(0)
    const textFactor = embed(texts, 0)
    const labelFactor = embed(labels, size)
    for (let j = 0; j < hidden; j++) {
      let sum = firstBias[j]
      for (let i = 0; i < 2 * size; i++) sum += first[j * 2 * size + i] * input[i]
      mask[j] = random() < leaveOut.unit ? 0 : 1 / (1 - leaveOut.unit)
      state[j] = sum > 0 ? sum * mask[j] : 0
    }
    stateGradient.fill(0)
    for (let c = 0; c < width; c++) {
      let score = lastBias[c]
      for (let j = 0; j < hidden; j++) score += last[c * hidden + j] * state[j]
      error[c] = (1 / (1 + Math.exp(-score)) - targets[c]) * weights[c]
      if (Math.abs(error[c]) < 1e-4) continue
      for (let j = 0; j < hidden; j++) {
        if (mask[j] === 0) continue
        stateGradient[j] += error[c] * last[c * hidden + j]
        if (state[j] !== 0) move(last, past.last, c * hidden + j, error[c] * state[j])
      }
      move(lastBias, past.lastBias, c, error[c])
    }
    inputGradient.fill(0)
    for (let j = 0; j < hidden; j++) {
      const gradient = state[j] > 0 ? stateGradient[j] * mask[j] : 0
      if (gradient === 0) continue
      for (let i = 0; i < 2 * size; i++) {
        if (input[i] === 0) continue
        const at = j * 2 * size + i
        inputGradient[i] += gradient * first[at]
        move(first, past.first, at, gradient * input[i])
      }
      move(firstBias, past.firstBias, j, gradient)
    }
    spread(texts, 0, textFactor)
    spread(labels, size, labelFactor)
  }
  const learn = { rate, step }
  return learn
}

/** Networks of the same samples as they are stored together and read by `makeSentenceReader`: a head and the bytes it describes. */
export function storeNetworks(networks, classes) {
  const [{ hashes }] = networks
  const scales = networks.map(({ vectors }) => scaleOf(vectors))
  const layers = networks.map(({ first, firstBias, last, lastBias }) =>
    Float32Array.from([...first, ...firstBias, ...last, ...lastBias]),
  )
  const parts = [Uint32Array.from(hashes), packVectors(networks, scales), ...layers]
  return {
    classes,
    size,
    hidden,
    features: hashes.length,
    scales,
    parameters: Buffer.concat(
      parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
    ),
  }
}

function scaleOf(vectors) {
  let top = 0
  for (const value of vectors) top = Math.max(top, Math.abs(value))
  return Number((top / 127).toPrecision(6))
}

/** A row a feature: the networks' vectors one after the other, 128 for nothing, filled up to 16 bytes. */
function packVectors(networks, scales) {
  const length = Math.ceil((size * networks.length) / 16) * 16
  const packed = new Uint8Array(networks[0].hashes.length * length).fill(128)
  networks.forEach(({ vectors }, member) => {
    vectors.forEach((value, i) => {
      const byte = Math.max(-127, Math.min(127, Math.round(value / scales[member])))
      packed[Math.floor(i / size) * length + member * size + (i % size)] = byte + 128
    })
  })
  return packed
}
