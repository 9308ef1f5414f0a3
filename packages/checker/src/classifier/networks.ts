import type { FeatureRows } from './feature-rows.ts'
import { addActive, interleave, multiply } from './products.ts'
import { makeSummer } from './sum-vectors.ts'

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
  const sum = makeSummer(parameters.vectors, rowLength(parameters))
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
    interleave(hidden, size, (row, column) => first[row * 2 * size + offset + column]!)
  return {
    textPart: half(0),
    labelPart: half(size),
    firstBias,
    last: Float64Array.from(last, (_, i) => last[(i % width) * hidden + Math.floor(i / width)]!),
    lastBias: take(width),
  }
}
