import { Buffer } from 'node:buffer'

const endRecord = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const endRecordSize = 22
const directorySignature = 0x02014b50

/**
 * The zip archive inside a file: bytes before it (a download's preamble) and after it (padding, a cut comment) are left out, as Word leaves them out.
 * A file without an end record is given back as it is.
 */
export function findArchive(file: Buffer): Buffer {
  const at = file.lastIndexOf(endRecord)
  if (at < 0 || at + endRecordSize > file.length) return file
  const declaredComment = file.readUInt16LE(at + 20)
  const start = archiveStart(file, at)
  if (start === 0 && declaredComment === file.length - at - endRecordSize) return file
  const archive = Buffer.from(file.subarray(start, at + endRecordSize))
  archive.writeUInt16LE(0, archive.length - 2)
  return archive
}

/** Offsets inside a zip count from its own first byte: where the directory really stands tells how many bytes precede it. */
function archiveStart(file: Buffer, endRecordAt: number): number {
  const size = file.readUInt32LE(endRecordAt + 12)
  const offset = file.readUInt32LE(endRecordAt + 16)
  const really = endRecordAt - size
  if (really <= offset || really + 4 > file.length) return 0
  return file.readUInt32LE(really) === directorySignature ? really - offset : 0
}
