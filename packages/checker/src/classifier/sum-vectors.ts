import type { FeatureRows } from './feature-rows.ts'

/** So many bytes fit a sum of 16 bits. */
const mostAtOnce = 256

/**
 * Sums the rows of features. Four bytes are one number, of which every other byte is added at once: two sums stand in one number, far
 * enough apart not to meet.
 * @param vectors a row of bytes a feature, 128 for nothing
 * @param length bytes of a row, a multiple of 16
 */
export function makeSummer(vectors: Uint8Array, length: number): (features: FeatureRows) => Int32Array {
  const words = new Int32Array(vectors.buffer, vectors.byteOffset, vectors.length / 4)
  const sums = new Int32Array(length)
  const step = length / 4
  const addRows = (rows: Int32Array, from: number, to: number) => {
    for (let k = 0; k < step; k += 4) {
      let even0 = 0
      let odd0 = 0
      let even1 = 0
      let odd1 = 0
      let even2 = 0
      let odd2 = 0
      let even3 = 0
      let odd3 = 0
      for (let r = from; r < to; r++) {
        const at = rows[r]! * step + k
        const word0 = words[at]!
        const word1 = words[at + 1]!
        const word2 = words[at + 2]!
        const word3 = words[at + 3]!
        even0 = (even0 + (word0 & 0xff00ff)) | 0
        odd0 = (odd0 + ((word0 >>> 8) & 0xff00ff)) | 0
        even1 = (even1 + (word1 & 0xff00ff)) | 0
        odd1 = (odd1 + ((word1 >>> 8) & 0xff00ff)) | 0
        even2 = (even2 + (word2 & 0xff00ff)) | 0
        odd2 = (odd2 + ((word2 >>> 8) & 0xff00ff)) | 0
        even3 = (even3 + (word3 & 0xff00ff)) | 0
        odd3 = (odd3 + ((word3 >>> 8) & 0xff00ff)) | 0
      }
      addPairs(4 * k, even0, odd0)
      addPairs(4 * k + 4, even1, odd1)
      addPairs(4 * k + 8, even2, odd2)
      addPairs(4 * k + 12, even3, odd3)
    }
  }
  const addPairs = (i: number, even: number, odd: number) => {
    sums[i]! += even & 0xffff
    sums[i + 1]! += odd & 0xffff
    sums[i + 2]! += even >>> 16
    sums[i + 3]! += odd >>> 16
  }
  return ({ rows, count }) => {
    sums.fill(-128 * count)
    for (let from = 0; from < count; from += mostAtOnce)
      addRows(rows, from, Math.min(count, from + mostAtOnce))
    return sums
  }
}
