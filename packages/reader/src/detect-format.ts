import type { ReaderErrorCode } from './reader-error.ts'

/** What the bytes are, whatever the name says. */
export type DetectedFormat =
  | { readonly format: 'zip' | 'text' }
  | { readonly format: 'refused'; readonly code: ReaderErrorCode }

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)

/** UTF-16LE, as directory entries of a compound file spell their names. */
function containsUtf16(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

const binarySignatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x42, 0x4d], // BMP
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
]

/**
 * Tells a zip container from text and names what is neither, by signature and never by extension alone.
 * @param name file name; its extension decides only whether plain text may stand in for the expected format
 */
export function detectFormat(bytes: Uint8Array, name: string): DetectedFormat {
  if (bytes.length === 0) return refused('empty-file')
  if (startsWith(bytes, 0x50, 0x4b)) return { format: 'zip' }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused(compoundFileCode(bytes))
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return refused('legacy-doc') // RTF
  if (binarySignatures.some((magic) => startsWith(bytes, ...magic))) return refused('not-word')
  // Tables, pages and programs are text too, but no proposals.
  if (/\.(docx|docm|dotx|doc|wps|csv|tsv|html?|xml|json|jsonl|ya?ml|[cm]?[jt]s|py|log)$/i.test(name))
    return refused('not-word')
  return { format: 'text' }
}

function compoundFileCode(bytes: Uint8Array): ReaderErrorCode {
  if (containsUtf16(bytes, 'EncryptedPackage') || containsUtf16(bytes, 'EncryptionInfo')) return 'encrypted'
  if (containsUtf16(bytes, 'WordDocument')) return 'legacy-doc'
  return containsUtf16(bytes, 'Workbook') || containsUtf16(bytes, 'PowerPoint Document')
    ? 'not-word'
    : 'legacy-doc'
}

const refused = (code: ReaderErrorCode): DetectedFormat => ({ format: 'refused', code })
