import { Buffer } from 'node:buffer'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { ReaderLimits } from '../../limits.ts'
import { ReadFailure } from '../../read-failure.ts'
import { crc32 } from './crc32.ts'
import { findArchive } from './find-archive.ts'

/** The bytes of one part; `isDamaged` when they end early or do not match their checksum. */
export interface Part {
  readonly bytes: Uint8Array
  readonly isDamaged: boolean
}

/** Parts of a package by name, without leading slash. Only parts that were asked for are decompressed. */
export interface Package {
  readonly names: readonly string[]
  /** The name a part has in the package, whatever the case it is asked for in. */
  find(name: string): string | undefined
  /** @returns the part, or undefined when there is none; ReadFailure when it breaks a limit */
  read(name: string): Promise<Part | undefined>
}

/** Opens a zip in memory; entry count, names, sizes and ratio are bounded by real decompressed bytes, never by declared ones. */
export async function openPackage(bytes: Uint8Array, limits: ReaderLimits): Promise<Package> {
  const archive = findArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const entries = await listEntries(await openZip(archive), limits)
  const byLowerCase = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]))
  let total = 0
  const find = (name: string) => (entries.has(name) ? name : byLowerCase.get(name.toLowerCase()))
  return {
    names: [...entries.keys()],
    find,
    read: async (name) => {
      const entry = entries.get(find(name) ?? '')
      if (entry === undefined) return undefined
      const part = await inflate(archive, entry, limits, limits.totalBytes - total)
      total += part.bytes.length
      return part
    },
  }
}

function openZip(archive: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) reject(new ReadFailure('truncated', error))
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile, limits: ReaderLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const name = nameOf(entry).replaceAll('\\', '/').replace(/^\/+/, '')
      if (entries.size >= limits.zipEntries) return reject(new ReadFailure('zip-bomb'))
      if (entries.has(name)) return reject(new ReadFailure('malformed'))
      if (!name.endsWith('/')) entries.set(name, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => reject(new ReadFailure('malformed', error)))
    zip.readEntry()
  })
}

/** The name in the directory itself: a "Unicode path" beside it could name another part than other programs read. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw.toString('utf8')
  return raw.includes('\ufffd') ? entry.fileName : raw
}

const localHeaderSize = 30
const smallPart = 1024 * 1024
/** Above it a part that breaks a limit was made to; the XML of real documents unpacks to 8 to 20 times its size. */
const suspectRatio = 25

async function inflate(archive: Buffer, entry: Entry, limits: ReaderLimits, budget: number): Promise<Part> {
  if (entry.isEncrypted()) throw new ReadFailure('encrypted')
  const at = entry.relativeOffsetOfLocalHeader
  const isThere = at + localHeaderSize <= archive.length && archive.readUInt32LE(at) === 0x04034b50
  if (!isThere) throw new ReadFailure('malformed')
  const from = at + localHeaderSize + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const packed = archive.subarray(from, from + entry.compressedSize)
  const most = Math.min(limits.partBytes, budget, Math.max(smallPart, packed.length * limits.ratio))
  const part = await unpack(packed, entry.compressionMethod, most)
  if (part === 'over') throw new ReadFailure(most > packed.length * suspectRatio ? 'zip-bomb' : 'too-large')
  const isWhole = entry.crc32 === 0 || crc32(part.bytes) === entry.crc32
  return { bytes: part.bytes, isDamaged: part.isDamaged || !isWhole }
}

async function unpack(packed: Buffer, method: number, most: number): Promise<Part | 'over'> {
  if (method === 0) return packed.length > most ? 'over' : { bytes: packed, isDamaged: false }
  if (method !== 8) throw new ReadFailure('malformed')
  try {
    return { bytes: inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }), isDamaged: false }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return 'over'
    return unpackWhatIsThere(packed, most)
  }
}

/** What comes out of a damaged deflate stream before the damage. */
function unpackWhatIsThere(packed: Buffer, most: number): Promise<Part | 'over'> {
  return new Promise((resolve) => {
    const stream = createInflateRaw()
    const chunks: Buffer[] = []
    let size = 0
    const finish = () => resolve(size > most ? 'over' : { bytes: Buffer.concat(chunks), isDamaged: true })
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) stream.destroy()
      else chunks.push(chunk)
    })
    stream.on('end', finish).on('error', finish).on('close', finish)
    stream.end(packed)
  })
}
