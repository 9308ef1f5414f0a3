// The smallest compound file (MS-CFB, version 3) that holds a few streams: old .doc files and encrypted .docx files are such files.
const sectorSize = 512
const streamSize = 4096 // from this size on a stream lies in ordinary sectors, no mini stream is needed
const endOfChain = 0xfffffffe
const fatSector = 0xfffffffd
const free = 0xffffffff

function directoryEntry(name, type, { child = free, right = free, start = endOfChain, size = 0 } = {}) {
  const entry = Buffer.alloc(128)
  entry.write(name, 0, 'utf16le')
  entry.writeUInt16LE(name === '' ? 0 : (name.length + 1) * 2, 64)
  entry[66] = type
  entry[67] = 1
  entry.writeUInt32LE(free, 68)
  entry.writeUInt32LE(right, 72)
  entry.writeUInt32LE(child, 76)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

function header() {
  const bytes = Buffer.alloc(sectorSize)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  for (const [offset, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ])
    bytes.writeUInt16LE(value, offset)
  for (const [offset, value] of [
    [44, 1],
    [48, 1],
    [56, streamSize],
    [60, endOfChain],
    [68, endOfChain],
  ])
    bytes.writeUInt32LE(value, offset)
  bytes.fill(0xff, 76)
  bytes.writeUInt32LE(0, 76)
  return bytes
}

const sectorsOfStream = streamSize / sectorSize

function allocationTable(streamCount) {
  const table = Buffer.alloc(sectorSize, 0xff)
  table.writeUInt32LE(fatSector, 0)
  table.writeUInt32LE(endOfChain, 4)
  for (let i = 0; i < streamCount * sectorsOfStream; i++) {
    const isLast = i % sectorsOfStream === sectorsOfStream - 1
    table.writeUInt32LE(isLast ? endOfChain : i + 3, (i + 2) * 4)
  }
  return table
}

/** Bytes of a compound file with one or two streams, `[name, first bytes]`, shorter name first; each is filled up to 4,096 bytes. */
export function writeCompoundFile(streams) {
  const entries = [directoryEntry('Root Entry', 5, { child: 1 })]
  streams.forEach(([name], index) => {
    const right = index + 1 < streams.length ? index + 2 : free
    entries.push(directoryEntry(name, 2, { right, start: 2 + index * sectorsOfStream, size: streamSize }))
  })
  while (entries.length < 4) entries.push(directoryEntry('', 0))
  const contents = streams.map(([, bytes]) => Buffer.concat([bytes, Buffer.alloc(streamSize - bytes.length)]))
  return Buffer.concat([header(), allocationTable(streams.length), ...entries, ...contents])
}
