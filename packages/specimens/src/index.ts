export { type DocxParts, makeDocx, p, table } from './make-docx.ts'
