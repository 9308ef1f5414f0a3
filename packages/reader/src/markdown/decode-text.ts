import { ReadFailure } from '../read-failure.ts'

/** Text of a plain file and the encoding it was in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A zero byte at every other place is how Latin letters and line ends look in UTF-16 without a byte order mark. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  }
  if (odd > even && odd >= 2) return 'utf-16le'
  return even >= 2 ? 'utf-16be' : undefined
}

/** Decodes a text file: byte order mark, UTF-16, UTF-8, then GB18030 (GB 18030-2022, a superset of GBK and GB 2312). */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined
  const markedBig = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  const utf16 = marked ?? markedBig ?? guessUtf16(bytes)
  for (const encoding of utf16 ? [utf16] : (['utf-8', 'gb18030'] as const)) {
    const text = tryDecode(bytes, encoding)
    if (text !== undefined && !hasControls(text)) return { text: text.replace(/\r\n?/g, '\n'), encoding }
  }
  throw new ReadFailure('unsupported-encoding')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g

function hasControls(text: string): boolean {
  const found = text.match(controls)
  return found !== null && found.length > text.length / 500
}
