/** Rows of a matrix that are multiplied together, so that no product waits for the one before. */
const together = 8

/** Lays a matrix out as {@link multiply} reads it: eight rows at a time column by column, what is left over row by row. */
export function interleave(
  rows: number,
  width: number,
  at: (row: number, column: number) => number,
): Float32Array {
  const whole = rows - (rows % together)
  return Float32Array.from({ length: rows * width }, (_, i) => {
    if (i >= whole * width) return at(Math.floor(i / width), i % width)
    const block = Math.floor(i / (together * width))
    const inside = i - block * together * width
    return at(block * together + (inside % together), Math.floor(inside / together))
  })
}

/** Adds an interleaved matrix times a vector to `sum` from `at` on. */
export function multiply(
  matrix: Float32Array,
  vector: Float64Array,
  sum: Float64Array,
  at: number,
  rows: number,
): void {
  const width = vector.length
  let k = 0
  let j = at
  for (; j + together <= at + rows; j += together) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    let h = 0
    for (let i = 0; i < width; i++) {
      const value = vector[i]!
      a += matrix[k]! * value
      b += matrix[k + 1]! * value
      c += matrix[k + 2]! * value
      d += matrix[k + 3]! * value
      e += matrix[k + 4]! * value
      f += matrix[k + 5]! * value
      g += matrix[k + 6]! * value
      h += matrix[k + 7]! * value
      k += together
    }
    sum[j]! += a
    sum[j + 1]! += b
    sum[j + 2]! += c
    sum[j + 3]! += d
    sum[j + 4]! += e
    sum[j + 5]! += f
    sum[j + 6]! += g
    sum[j + 7]! += h
  }
  for (; j < at + rows; j++) for (let i = 0; i < width; i++) sum[j]! += matrix[k++]! * vector[i]!
}

/** Adds the answers of the hidden units that are not silent: `active` says where each one's weights begin. */
export function addActive(
  scores: Float32Array,
  weights: Float64Array,
  units: Float64Array,
  active: Int32Array,
  count: number,
): void {
  const width = scores.length
  let e = 0
  for (; e + 4 <= width; e += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let n = 0; n < count; n++) {
      const unit = units[n]!
      const k = active[n]! + e
      a += weights[k]! * unit
      b += weights[k + 1]! * unit
      c += weights[k + 2]! * unit
      d += weights[k + 3]! * unit
    }
    scores[e]! += a
    scores[e + 1]! += b
    scores[e + 2]! += c
    scores[e + 3]! += d
  }
  for (; e < width; e++) {
    let product = 0
    for (let n = 0; n < count; n++) product += weights[active[n]! + e]! * units[n]!
    scores[e]! += product
  }
}
