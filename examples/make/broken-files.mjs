import { writeCompoundFile } from './compound-file.mjs'
import { writePng } from './draw-fabric-map.mjs'
import { encodeGb18030 } from './encode-gb18030.mjs'
import { readSource } from './read-source.mjs'

// A Word 97 file begins its main stream with this mark and version number.
const wordMark = Buffer.from([0xec, 0xa5, 0xc1, 0x00])

// What encrypted content looks like from outside: a length, then bytes without any pattern. Nothing is hidden in them.
function noise(length) {
  let state = 20260301
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >>> 16) & 0xff
  }
  return Buffer.from(Array.from({ length }, next))
}

const agileEncryption = Buffer.concat([
  Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]),
  Buffer.from('<encryption/>', 'utf8'),
])

function encryptedPackage() {
  const length = Buffer.alloc(8)
  length.writeUInt32LE(4080, 0)
  return Buffer.concat([length, noise(4080)])
}

/** The files that cannot be read, by name; `wordFile` is a sound one to cut off. */
export const makeBrokenFiles = (wordFile) => ({
  'empty.docx': Buffer.alloc(0),
  'old.doc': writeCompoundFile([['WordDocument', wordMark]]),
  'encrypted.docx': writeCompoundFile([
    ['EncryptionInfo', agileEncryption],
    ['EncryptedPackage', encryptedPackage()],
  ]),
  'picture.docx': writePng(16, 16, (x, y) => (x === y ? 0 : 255)),
  'truncated.docx': wordFile.subarray(0, Math.floor(wordFile.length * 0.6)),
  'gb18030.md': encodeGb18030(readSource('gb18030.md')),
})
