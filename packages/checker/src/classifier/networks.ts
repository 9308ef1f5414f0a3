import type { FeatureRows } from './feature-rows.ts'

/** Sizes of several networks that read the same features side by side. */
export interface NetworkSizes {
  readonly members: number
  /** Length of a feature's vector in one network, of the hidden layer, and of the answer. */
  readonly size: number
  readonly hidden: number
  readonly width: number
}

/** The parameters of the networks as they are stored. */
export interface NetworkParameters extends NetworkSizes {
  /** For each feature the vectors of all networks, component by component, each a byte with 128 for nothing; rows end on 16 bytes. */
  readonly vectors: Uint8Array
  /** What one step of a byte is worth in each network. */
  readonly scales: readonly number[]
  /** Network after network: hidden × 2 size, hidden, width × hidden, width. */
  readonly layers: Float32Array
}

/** The arithmetic of the networks: all sums are exact until a layer's result is rounded to 32 bits. */
export interface Networks {
  /** Adds what features above a sentence say to every hidden unit, without a bias and for an unscaled sum of vectors. */
  readLabel(features: FeatureRows): Float64Array
  /** Every hidden unit before the sentence is read: the biases and the labels' part, times `factor` of each network. */
  startFrom(labels: readonly Float64Array[], count: number): Float32Array
  /** The mean of the networks' log odds. */
  read(features: FeatureRows, start: Float32Array): Float32Array
}

/** Bytes of a row: four at a time are added up in four passes. */
export const rowLength = ({ size, members }: Pick<NetworkSizes, 'size' | 'members'>): number =>
  Math.ceil((size * members) / 16) * 16

/** Numbers of all layers of one network. */
export const layersLength = ({ size, hidden, width }: Omit<NetworkSizes, 'members'>): number =>
  hidden * 2 * size + hidden + width * hidden + width

/** Makes the networks ready to read. */
export function makeNetworks(parameters: NetworkParameters): Networks {
  const { members, size, hidden, width, scales } = parameters
  const layers = Array.from({ length: members }, (_, member) => splitLayers(parameters, member))
  const sum = makeSummer(parameters)
  const input = new Float64Array(size)
  const state = new Float64Array(hidden)
  const active = new Int32Array(hidden)

  const embed = (sums: Int32Array, member: number, factor: number) => {
    for (let i = 0; i < size; i++) input[i] = Math.fround(sums[member * size + i]! * factor)
  }

  const readLabel: Networks['readLabel'] = (features) => {
    const sums = sum(features)
    const units = new Float64Array(members * hidden)
    layers.forEach(({ labelPart }, member) => {
      embed(sums, member, scales[member]!)
      multiply(labelPart, input, units, member * hidden, hidden)
    })
    return units
  }

  const startFrom: Networks['startFrom'] = (labels, count) => {
    const start = new Float32Array(members * hidden)
    const factor = 1 / Math.sqrt(Math.max(1, count))
    layers.forEach(({ firstBias }, member) => {
      for (let j = 0; j < hidden; j++) {
        let units = 0
        for (const label of labels) units += label[member * hidden + j]!
        start[member * hidden + j] = firstBias[j]! + units * factor
      }
    })
    return start
  }

  const read: Networks['read'] = (features, start) => {
    const sums = sum(features)
    const scores = new Float32Array(width)
    const root = Math.sqrt(Math.max(1, features.count))
    for (let member = 0; member < members; member++) {
      const { textPart, last, lastBias } = layers[member]!
      embed(sums, member, scales[member]! / root)
      state.fill(0)
      multiply(textPart, input, state, 0, hidden)
      let count = 0
      for (let j = 0; j < hidden; j++) {
        const unit = Math.fround(start[member * hidden + j]! + state[j]!)
        if (unit <= 0) continue
        state[count] = unit
        active[count++] = j * width
      }
      for (let e = 0; e < width; e++) scores[e] = scores[e]! + lastBias[e]!
      addActive(scores, last, state, active, count)
    }
    for (let e = 0; e < width; e++) scores[e] = scores[e]! / members
    return scores
  }

  return { readLabel, startFrom, read }
}

/** Adds a matrix times a vector to `sum` from `at` on; four rows at a time, so that no product waits for the one before. */
function multiply(
  matrix: Float64Array,
  vector: Float64Array,
  sum: Float64Array,
  at: number,
  rows: number,
): void {
  const width = vector.length
  let j = 0
  for (; j + 4 <= rows; j += 4) {
    const from = j * width
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let i = 0; i < width; i++) {
      const value = vector[i]!
      const k = from + i
      a += matrix[k]! * value
      b += matrix[k + width]! * value
      c += matrix[k + 2 * width]! * value
      d += matrix[k + 3 * width]! * value
    }
    sum[at + j]! += a
    sum[at + j + 1]! += b
    sum[at + j + 2]! += c
    sum[at + j + 3]! += d
  }
  for (; j < rows; j++) {
    let product = 0
    for (let i = 0; i < width; i++) product += matrix[j * width + i]! * vector[i]!
    sum[at + j]! += product
  }
}

/** Adds the answers of the hidden units that are not silent: `active` says where each one's weights begin. */
function addActive(
  scores: Float32Array,
  weights: Float64Array,
  units: Float64Array,
  active: Int32Array,
  count: number,
): void {
  const width = scores.length
  let e = 0
  for (; e + 4 <= width; e += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let n = 0; n < count; n++) {
      const unit = units[n]!
      const k = active[n]! + e
      a += weights[k]! * unit
      b += weights[k + 1]! * unit
      c += weights[k + 2]! * unit
      d += weights[k + 3]! * unit
    }
    scores[e]! += a
    scores[e + 1]! += b
    scores[e + 2]! += c
    scores[e + 3]! += d
  }
  for (; e < width; e++) {
    let product = 0
    for (let n = 0; n < count; n++) product += weights[active[n]! + e]! * units[n]!
    scores[e]! += product
  }
}

/** So many bytes fit a sum of 16 bits. */
const mostAtOnce = 256

/**
 * Sums the rows of features. Four bytes are one number, of which every other byte is added at once: two sums stand in one number, far
 * enough apart not to meet.
 */
function makeSummer({ vectors, size, members }: NetworkParameters): (features: FeatureRows) => Int32Array {
  const length = rowLength({ size, members })
  const words = new Int32Array(vectors.buffer, vectors.byteOffset, vectors.length / 4)
  const sums = new Int32Array(length)
  const step = length / 4
  const addRows = (rows: Int32Array, from: number, to: number) => {
    for (let k = 0; k < step; k += 2) {
      let even = 0
      let odd = 0
      let nextEven = 0
      let nextOdd = 0
      for (let r = from; r < to; r++) {
        const at = rows[r]! * step + k
        const word = words[at]!
        const next = words[at + 1]!
        even = (even + (word & 0xff00ff)) | 0
        odd = (odd + ((word >>> 8) & 0xff00ff)) | 0
        nextEven = (nextEven + (next & 0xff00ff)) | 0
        nextOdd = (nextOdd + ((next >>> 8) & 0xff00ff)) | 0
      }
      const i = 4 * k
      sums[i]! += even & 0xffff
      sums[i + 1]! += odd & 0xffff
      sums[i + 2]! += even >>> 16
      sums[i + 3]! += odd >>> 16
      sums[i + 4]! += nextEven & 0xffff
      sums[i + 5]! += nextOdd & 0xffff
      sums[i + 6]! += nextEven >>> 16
      sums[i + 7]! += nextOdd >>> 16
    }
  }
  return ({ rows, count }) => {
    sums.fill(-128 * count)
    for (let from = 0; from < count; from += mostAtOnce)
      addRows(rows, from, Math.min(count, from + mostAtOnce))
    return sums
  }
}

/** One network's layers; the first in two, as text and labels are read apart, the last by hidden units. */
function splitLayers({ layers, size, hidden, width }: NetworkParameters, member: number) {
  let from = member * layersLength({ size, hidden, width })
  const take = (length: number) => {
    from += length
    return layers.subarray(from - length, from)
  }
  const first = take(hidden * 2 * size)
  const firstBias = take(hidden)
  const last = take(width * hidden)
  const half = (offset: number) =>
    Float64Array.from({ length: hidden * size }, (_, i) => {
      const row = Math.floor(i / size)
      return first[row * 2 * size + offset + i - row * size]!
    })
  return {
    textPart: half(0),
    labelPart: half(size),
    firstBias,
    last: Float64Array.from(last, (_, i) => last[(i % width) * hidden + Math.floor(i / width)]!),
    lastBias: take(width),
  }
}
