/** Bounds on what a file may cost. Sizes are bytes after decompression unless said otherwise. */
export interface ReaderLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  readonly zipEntries: number
  readonly partBytes: number
  readonly totalBytes: number
  /** Decompressed to compressed; only enforced on parts over one mebibyte. */
  readonly ratio: number
  readonly xmlDepth: number
  /** Characters of text kept from one part. */
  readonly textLength: number
  /** Paragraphs, runs, rows, cells and the like kept from one part. */
  readonly nodes: number
  /** Milliseconds a reading may take. */
  readonly timeMs: number
}

const mebibyte = 1024 * 1024

/** Limits that a real proposal of some hundred pages with pictures stays well below; a page holds 700 to 1,000 characters. */
export const defaultLimits: ReaderLimits = {
  fileBytes: 200 * mebibyte,
  zipEntries: 4000,
  partBytes: 64 * mebibyte,
  totalBytes: 256 * mebibyte,
  ratio: 200,
  xmlDepth: 200,
  textLength: 500_000,
  nodes: 100_000,
  timeMs: 8000,
}
