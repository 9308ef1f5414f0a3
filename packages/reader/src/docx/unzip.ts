import { Buffer } from 'node:buffer'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { ReaderLimits } from '../limits.ts'
import { ReadFailure } from '../read-failure.ts'

/** Parts of a package by name, without leading slash. Only parts that were asked for are decompressed. */
export interface Package {
  readonly names: readonly string[]
  /** @returns the part's bytes, or undefined when there is none; ReadFailure when it breaks a limit */
  read(name: string): Promise<Uint8Array | undefined>
}

/** Opens a zip in memory; entry count, names, sizes and ratio are bounded by real decompressed bytes, never by declared ones. */
export async function openPackage(bytes: Uint8Array, limits: ReaderLimits): Promise<Package> {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip, limits)
  let total = 0
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name) ?? entries.get(sameNameOtherCase(entries, name))
      if (entry === undefined) return undefined
      const part = await inflate(zip, entry, limits, limits.totalBytes - total)
      total += part.length
      return part
    },
  }
}

function sameNameOtherCase(entries: ReadonlyMap<string, Entry>, name: string): string {
  const wanted = name.toLowerCase()
  for (const key of entries.keys()) if (key.toLowerCase() === wanted) return key
  return ''
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new ReadFailure('truncated', error))
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile, limits: ReaderLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.replaceAll('\\', '/').replace(/^\/+/, '')
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

function inflate(zip: ZipFile, entry: Entry, limits: ReaderLimits, budget: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new ReadFailure('encrypted')
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new ReadFailure('malformed', error))
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        chunks.push(chunk)
        const overRatio = size > 1024 * 1024 && size > entry.compressedSize * limits.ratio
        if (overRatio || size > limits.partBytes || size > budget) {
          stream.destroy()
          reject(new ReadFailure(overRatio ? 'zip-bomb' : 'too-large'))
        }
      })
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', (cause) => reject(new ReadFailure('truncated', cause)))
    })
  })
}
