import { ReadFailure } from '../read-failure.ts'
import { commonShare } from './common-characters.ts'

/** Encodings a text file can be in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252'

/** Text of a plain file and the encoding it was in. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** The file ends in the middle of a character. */
  readonly cutOff: boolean
}

/** Decodes a text file: byte order mark, UTF-8 (a few broken bytes allowed), then what reads most like Chinese. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeGuessed(bytes)
  if (decoded === undefined || hasControls(decoded.text)) throw new ReadFailure('unsupported-encoding')
  return decoded
}

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  const guessed = guessUtf16(bytes)
  return guessed ? decodeUtf16(bytes, guessed) : undefined
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const cutOff = bytes.length % 2 === 1
  return { text: decode(cutOff ? bytes.subarray(0, -1) : bytes, encoding), encoding, cutOff }
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
  return even > odd && even >= 2 ? 'utf-16be' : undefined
}

/** UTF-8, also with a broken byte here and there: better a mark in one place than the whole text misread. */
function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const strict = tryDecode(bytes, 'utf-8')
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', cutOff: false }
  const text = decode(bytes, 'utf-8')
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  if (whole < broken * 20) return undefined
  const cutOff = /\ufffd$/.test(text)
  return { text: cutOff ? text.slice(0, -1) : text, encoding: 'utf-8', cutOff }
}

/** Encodings without marks, the likeliest first: a later one must read better by far. */
const guesses = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
const sampleBytes = 65_536

function decodeGuessed(bytes: Uint8Array): DecodedText | undefined {
  if (isWestern(bytes)) return { text: decodeWestern(bytes), encoding: 'windows-1252', cutOff: false }
  const sample = bytes.subarray(0, sampleBytes)
  let best: { readonly encoding: (typeof guesses)[number]; readonly score: number } | undefined
  for (const encoding of guesses) {
    const score = scoreText(decode(sample, encoding)) + (encoding === 'gb18030' ? 0.1 : 0)
    if (score > 0 && (best === undefined || score > best.score)) best = { encoding, score }
  }
  if (best === undefined) return undefined
  if (best.encoding !== 'gb18030' && best.encoding !== 'big5') return decodeUtf16(bytes, best.encoding)
  const text = decode(bytes, best.encoding)
  const cutOff = /\ufffd$/.test(text)
  return { text: cutOff ? text.slice(0, -1) : text, encoding: best.encoding, cutOff }
}

/** Windows-1252 where it differs from Latin-1; Node 20's decoder does not tell the two apart. */
const westernMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const decodeWestern = (bytes: Uint8Array) =>
  decode(bytes, 'windows-1252').replace(
    /[\u0080-\u009f]/g,
    (char) => westernMarks[char.charCodeAt(0) - 0x80] ?? char,
  )

/** Single high bytes between Latin letters: curly quotes and accents of a Western file; Chinese bytes come in pairs. */
function isWestern(bytes: Uint8Array): boolean {
  let high = 0
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    if ((bytes[i + 1] ?? 0) >= 0x80) return false
    high++
  }
  return high < bytes.length / 10
}

/** How much a text reads like Chinese: share of everyday characters, less what could not be decoded. */
function scoreText(text: string): number {
  const body = text.replace(/\ufffd$/, '')
  const broken = body.match(/\ufffd/g)?.length ?? 0
  const odd = body.replace(/\s/g, '').match(/[\p{Co}\p{Cc}]|[\u{10000}-\u{10ffff}]/gu)?.length ?? 0
  return commonShare(body) - (20 * broken) / Math.max(1, body.length) - (2 * odd) / Math.max(1, body.length)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g

function hasControls(text: string): boolean {
  const found = text.match(controls)
  return found !== null && found.length > text.length / 500
}
