import { markNumbers } from '../elements/mark-numbers.ts'
import { readCorpus, readCorpusBytes } from '../read-corpus.ts'
import { makeRowFinder } from './feature-rows.ts'
import { gramSalts, gramText } from './grams.ts'
import { layersLength, makeNetworks, rowLength } from './networks.ts'

/**
 * What a stored model of sentences begins with: several networks, each with a vector for each feature of the text and of the labels
 * above it, a hidden layer over both, and one yes or no an element.
 */
export interface SentenceModelHead {
  /** Element ids, in the measure's order. */
  readonly classes: readonly string[]
  /** Length of a feature's vector, and of the hidden layer. */
  readonly size: number
  readonly hidden: number
  /** Number of features. */
  readonly features: number
  /** What one step of a byte is worth, one a network. */
  readonly scales: readonly number[]
}

/**
 * A trained model. Its bytes, little-endian: a 32-bit hash a feature, rising; a row of bytes a feature, the networks' vectors one
 * after the other, 128 for nothing, filled up to 16 bytes; the layers of network after network as 32-bit floats.
 */
export interface SentenceModel extends SentenceModelHead {
  readonly parameters: Uint8Array
}

/** What was learnt of the labels a sentence stands under, ready for every sentence below them. */
export type LabelState = Float32Array

/** Says how likely a sentence provides each element. */
export interface SentenceReader {
  readonly classes: readonly string[]
  /** Reads the labels above a sentence, nearest first. */
  readLabels(labels: readonly string[]): LabelState
  /**
   * Log odds of each element for a normalised text under its labels: the mean of the networks'.
   * @param marked the text with its numbers marked, where that is known
   */
  read(text: string, labels: LabelState, marked?: string): Float32Array
}

/** Loads the model of the elements, which was trained at build time. */
export function loadSentenceReader(): SentenceReader {
  const head = readCorpus<SentenceModelHead>('models/elements.json')
  return makeSentenceReader({ ...head, parameters: readCorpusBytes('models/elements.bin') })
}

/** What one label says wherever it stands as the nearest or the next. */
interface LabelPart {
  readonly units: Float64Array
  readonly count: number
}

/** Labels recur from file to file; neither a night's batch nor one long list of names may fill the memory. */
const mostLabels = 1000
/** Labels kept below each of them. */
const mostUnder = 20

/** Makes a reader of a stored model. */
export function makeSentenceReader(model: SentenceModel): SentenceReader {
  const { hashes, ...parameters } = splitParameters(model)
  const findRows = makeRowFinder(hashes)
  const networks = makeNetworks(parameters)
  const readPart = (text: string, salt: number): LabelPart => {
    const features = findRows(gramText(text), salt)
    return { units: networks.readLabel(features), count: features.count }
  }
  const nearestPart = remember((text) => readPart(text, gramSalts.label))
  const outerPart = remember((text) => readPart(text, gramSalts.outer))
  const stateOf = (nearest: string, outer: string): LabelState => {
    const parts = [nearestPart(nearest), outerPart(outer)]
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    return networks.startFrom(
      parts.map(({ units }) => units),
      count,
    )
  }
  const statesUnder = remember((outer) => remember((nearest) => stateOf(nearest, outer), mostUnder))
  return {
    classes: model.classes,
    readLabels: ([nearest = '', outer = '']) => statesUnder(outer)(nearest),
    read: (text, labels, marked = markNumbers(text)) =>
      networks.read(findRows(marked, gramSalts.text), labels),
  }
}

function remember<T>(read: (text: string) => T, most = mostLabels): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}

function splitParameters({ classes, size, hidden, features, scales, parameters }: SentenceModel) {
  const sizes = { members: scales.length, size, hidden, width: classes.length }
  const bytes = parameters.byteOffset % 4 === 0 ? parameters : parameters.slice()
  const { buffer, byteOffset } = bytes
  const vectorBytes = features * rowLength(sizes)
  const afterHashes = byteOffset + features * 4
  const floats = sizes.members * layersLength(sizes)
  return {
    ...sizes,
    scales,
    hashes: new Uint32Array(buffer, byteOffset, features),
    vectors: new Uint8Array(buffer, afterHashes, vectorBytes),
    layers: new Float32Array(buffer, afterHashes + vectorBytes, floats),
  }
}
