import { constants, deflateRawSync } from 'node:zlib'
import { randomLetters } from '../mutate/random.ts'
import { appendCrc32, crc32 } from './crc32.ts'

/** `times` copies of a text, never held all at once. */
export interface Repeated {
  readonly repeat: string
  readonly times: number
  /** Something incompressible that may stand once a mebibyte, so that a bound on the ratio lets the whole pass. */
  readonly noise?: string
}

/** Content of a part, in order. */
export type Pieces = readonly (string | Uint8Array | Repeated | Iterable<string>)[]

/** Content deflated, with its real size and CRC-32. */
export interface Deflated {
  readonly data: Uint8Array
  readonly size: number
  readonly crc: number
}

interface Block {
  readonly bytes: Uint8Array
  readonly times: number
}

const blockLength = 1024 * 1024
const noiseLetters = 7500

/** A repeated text; `noise` makes it compress about 130 to 1, `comment` for places where an XML comment may stand. */
export function repeat(text: string, times: number, noise?: 'comment' | 'plain'): Repeated {
  if (noise === undefined) return { repeat: text, times }
  const letters = randomLetters(times, noiseLetters)
  return { repeat: text, times, noise: noise === 'comment' ? `<!--${letters}-->` : letters }
}

/** `count` texts, each made from its number, a few thousand at a time. */
export function* numbered(count: number, make: (n: number) => string): Generator<string> {
  for (let from = 0; from < count; from += 4096) {
    const length = Math.min(4096, count - from)
    yield Array.from({ length }, (_, i) => make(from + i)).join('')
  }
}

/** Deflates content block by block; a repeated block is deflated once, so that a gibibyte costs what a mebibyte does. */
export function deflatePieces(pieces: Pieces): Deflated {
  const out: Uint8Array[] = []
  let size = 0
  let crc = 0
  for (const { bytes, times } of blocks(pieces)) {
    // A full flush ends on a byte border and forgets the window: the copies may follow each other.
    const data = deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH })
    for (let i = 0; i < times; i++) out.push(data)
    size += bytes.length * times
    crc = appendCrc32(crc, crc32(bytes), bytes.length, times)
  }
  out.push(new Uint8Array([3, 0]))
  return { data: Buffer.concat(out), size, crc }
}

/** The content as it is, in memory. */
export function joinPieces(pieces: Pieces): Uint8Array {
  const out: Uint8Array[] = []
  for (const { bytes, times } of blocks(pieces)) for (let i = 0; i < times; i++) out.push(bytes)
  return Buffer.concat(out)
}

function* blocks(pieces: Pieces): Generator<Block> {
  let waiting: Uint8Array[] = []
  let length = 0
  const flush = function* (): Generator<Block> {
    if (length > 0) yield { bytes: Buffer.concat(waiting), times: 1 }
    waiting = []
    length = 0
  }
  for (const piece of pieces) {
    if (isRepeated(piece)) {
      yield* flush()
      yield* repeatedBlocks(piece)
      continue
    }
    for (const part of piece instanceof Uint8Array || typeof piece === 'string' ? [piece] : piece) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      waiting.push(bytes)
      length += bytes.length
      if (length >= blockLength) yield* flush()
    }
  }
  yield* flush()
}

function isRepeated(piece: Pieces[number]): piece is Repeated {
  return typeof piece === 'object' && 'repeat' in piece && 'times' in piece
}

function* repeatedBlocks({ repeat: text, times, noise = '' }: Repeated): Generator<Block> {
  const perBlock = Math.max(1, Math.floor(blockLength / Buffer.byteLength(text)))
  const whole = Math.floor(times / perBlock)
  if (whole > 0) yield { bytes: Buffer.from(noise + text.repeat(perBlock)), times: whole }
  const rest = times - whole * perBlock
  if (rest > 0) yield { bytes: Buffer.from(noise + text.repeat(rest)), times: 1 }
}
