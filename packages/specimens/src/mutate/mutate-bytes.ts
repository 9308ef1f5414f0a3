import { makeRandom, type Random } from './random.ts'

type Edit = (bytes: Uint8Array, random: Random) => Uint8Array

const wildWords = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff]

const place = (bytes: Uint8Array, random: Random) => random.below(Math.max(1, bytes.length))
const splice = (bytes: Uint8Array, from: number, to: number, middle: Uint8Array = new Uint8Array()) =>
  Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)])

function setByte(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice()
  if (out.length > 0) out[place(out, random)] = random.below(256)
  return out
}

function flipBit(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice()
  const at = place(out, random)
  if (out.length > 0) out[at] = (out[at] ?? 0) ^ (1 << random.below(8))
  return out
}

/** Sizes, offsets and counts of a zip are such words; its directory stands at the end. */
function setWord(bytes: Uint8Array, random: Random): Uint8Array {
  const out = Buffer.from(bytes)
  if (out.length < 8) return out
  const tail = random.below(2) === 0 ? Math.min(out.length - 4, 400) : out.length - 4
  const at = out.length - 4 - random.below(tail)
  if (random.below(2) === 0) out.writeUInt32LE(random.pick(wildWords), at)
  else out.writeUInt16LE(random.pick(wildWords) & 0xffff, at)
  return out
}

const cutEnd: Edit = (bytes, random) => bytes.slice(0, place(bytes, random))
const cutStart: Edit = (bytes, random) => bytes.slice(random.below(Math.min(64, bytes.length + 1)))

function deleteRange(bytes: Uint8Array, random: Random): Uint8Array {
  const from = place(bytes, random)
  return splice(bytes, from, from + random.below(64))
}

function copyRange(bytes: Uint8Array, random: Random): Uint8Array {
  const from = place(bytes, random)
  const to = place(bytes, random)
  return splice(bytes, to, to, bytes.slice(from, from + random.below(2000)))
}

function fillRange(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice()
  const from = place(out, random)
  return out.fill(random.below(256), from, Math.min(out.length, from + random.below(200)))
}

function insertRubbish(bytes: Uint8Array, random: Random): Uint8Array {
  const at = place(bytes, random)
  return splice(
    bytes,
    at,
    at,
    Uint8Array.from({ length: random.below(40) }, () => random.below(256)),
  )
}

const edits: readonly Edit[] = [
  setByte,
  setByte,
  flipBit,
  flipBit,
  setWord,
  setWord,
  cutEnd,
  cutStart,
  deleteRange,
  copyRange,
  fillRange,
  insertRubbish,
]

/** Damages bytes in one to six places; the same seed gives the same damage. */
export function mutateBytes(seed: number, bytes: Uint8Array): Uint8Array {
  const random = makeRandom(seed)
  let out = bytes
  for (let left = 1 + random.below(6); left > 0; left--) out = random.pick(edits)(out, random)
  return out
}
