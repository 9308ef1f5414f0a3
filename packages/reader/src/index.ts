export type { BlockData, CellData, CellParagraph, Document, Place } from './document.ts'
export { type Relationship, readRelationships } from './docx/package/relationships.ts'
export { openPackage, type Package, type Part } from './docx/package/unzip.ts'
export { type Attributes, readXml, type XmlHandler, type XmlOptions } from './docx/package/xml.ts'
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
