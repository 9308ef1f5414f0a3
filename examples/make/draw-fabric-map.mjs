import { fflate } from './packages.mjs'

const width = 480
const height = 240

// Three suspicious spots on a roll of cloth: centre and radius in pixels.
const spots = [
  [96, 70, 26],
  [250, 165, 40],
  [395, 95, 18],
]

function grayAt(x, y) {
  const weave = x % 8 < 4 === y % 8 < 4 ? 236 : 222
  const heat = spots.map(([cx, cy, r]) => Math.max(0, 1 - ((x - cx) ** 2 + (y - cy) ** 2) / (r * r)))
  return Math.round(weave * (1 - 0.75 * Math.max(...heat)))
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

const crc32 = (bytes) =>
  (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 0xff] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const head = Buffer.alloc(4)
  const tail = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  tail.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, tail])
}

/** Bytes of an 8-bit grayscale PNG; `grayOf(x, y)` gives 0 (black) to 255 (white). */
export function writePng(widthPx, heightPx, grayOf) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header[8] = 8
  const rows = Array.from({ length: heightPx }, (_, y) => [
    0,
    ...Array.from({ length: widthPx }, (_, x) => grayOf(x, y)),
  ])
  const data = Buffer.from(fflate.zlibSync(Uint8Array.from(rows.flat()), { level: 9 }))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The figure of the fabric proposal: woven ground with darker spots. */
export const drawFabricMap = () => writePng(width, height, grayAt)
