export type { BlockData, CellData, CellParagraph, Document, Place } from './document.ts'
export { defaultLimits, type ReaderLimits } from './limits.ts'
export { plainText } from './plain-text.ts'
export { type ReadOptions, readDocument } from './read-document.ts'
export {
  describeReaderError,
  type Language,
  type ReaderError,
  type ReaderErrorCode,
  readerError,
} from './reader-error.ts'
export { type ShowFormat, showDocument } from './show-document.ts'
export { findLineNumber, type LineNumber } from './structure/numbering-class.ts'
