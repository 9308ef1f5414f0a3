import { Buffer } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { ReadFailure } from '../../read-failure.ts'

/** The decoder of a part: by byte order mark, by the look of the first bytes (XML 1.0, appendix F), then by declaration. */
export function decoderOf(bytes: Uint8Array): TextDecoder {
  const declared = utf16(bytes) ?? declaredEncoding(bytes) ?? 'utf-8'
  try {
    return new TextDecoder(declared)
  } catch (cause) {
    throw new ReadFailure('unsupported-encoding', cause)
  }
}

function utf16(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  return (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : undefined
}

/** A part in single bytes that says UTF-16 of itself is taken for UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const name = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(start)?.[1]
  return name !== undefined && /^(?:utf-?16|ucs-?2|iso-10646)/i.test(name) ? 'utf-8' : name
}
