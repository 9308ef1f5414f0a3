import { defaultLimits, type ReaderLimits } from '@lunshen/reader'

/** Bounds on what a preview may cost; beyond them it is cut or left out, never waited for. */
export interface PreviewLimits {
  /** Bytes of the body's XML, decompressed. */
  readonly bodyBytes: number
  /** Bytes of the XML of footnotes or of endnotes. */
  readonly notesBytes: number
  /** Elements of the simplified Word body; the rest is cut. */
  readonly wordElements: number
  /** Characters of a Word body's text; the rest is cut. */
  readonly textLength: number
  /** Depth of XML elements. */
  readonly depth: number
  /** Nodes of the finished preview; the rest is cut. */
  readonly nodes: number
  /** Bytes of one picture. */
  readonly imageBytes: number
  /** Bytes of all pictures as often as they are shown. */
  readonly imagesBytes: number
  /** Memory of mammoth's thread. */
  readonly heapMegabytes: number
  /** Of all that is done for one file. */
  readonly timeoutMs: number
}

const mebibyte = 1024 * 1024

/** Limits that a proposal of several hundred pages stays below. */
export const defaultPreviewLimits: PreviewLimits = {
  bodyBytes: 24 * mebibyte,
  notesBytes: 4 * mebibyte,
  wordElements: 30_000,
  textLength: 1_000_000,
  depth: 200,
  nodes: 60_000,
  imageBytes: 4 * mebibyte,
  imagesBytes: 8 * mebibyte,
  heapMegabytes: 160,
  timeoutMs: 8_000,
}

/** The bounds of the XML parts of a Word file, as the reader's own functions take them. */
export function partLimits(limits: PreviewLimits): ReaderLimits {
  return { ...defaultLimits, partBytes: limits.bodyBytes, xmlDepth: limits.depth, timeMs: limits.timeoutMs }
}

/** The bounds of its pictures: deflate never packs more than 1032:1, so that their sizes alone bound them. */
export function pictureLimits(limits: PreviewLimits): ReaderLimits {
  return { ...defaultLimits, partBytes: limits.imageBytes, totalBytes: limits.imagesBytes, ratio: 1032 }
}
