/** The generator polynomial of CRC-32, bits reversed (ISO 3309; PKWARE APPNOTE 4.4.7). */
const polynomial = 0xedb88320

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1
  return value
})

/** CRC-32 of some bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0)
  return ~crc >>> 0
}

/** Joins checksums: `crc` of what came before, then `times` copies of a block with this checksum and length. */
export function appendCrc32(crc: number, block: number, blockLength: number, times = 1): number {
  const shift = powerOfX(blockLength * 8)
  let joined = crc
  for (let i = 0; i < times; i++) joined = (multiply(joined, shift) ^ block) >>> 0
  return joined
}

/** Product of two polynomials over GF(2), modulo the generator; the highest bit is the constant term. */
function multiply(a: number, b: number): number {
  let product = 0
  let shifted = b
  for (let bit = 31; bit >= 0; bit--) {
    if ((a >>> bit) & 1) product ^= shifted
    shifted = shifted & 1 ? (shifted >>> 1) ^ polynomial : shifted >>> 1
  }
  return product >>> 0
}

function powerOfX(exponent: number): number {
  let result = 0x80000000
  let square = 0x40000000
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square)
    square = multiply(square, square)
  }
  return result
}
