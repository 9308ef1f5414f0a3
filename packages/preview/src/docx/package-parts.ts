import { Buffer } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'

/** Bytes of the archive handed on at a time: deflate makes at most some 16 MB of them. */
const chunkBytes = 16 * 1024

/** What is wanted of a package: names of parts, told apart without case, and the most bytes each may have. */
export type WantedParts = ReadonlyMap<string, number>

/** Bounds of one reading: bytes of all parts together, and, filled in, the parts there were whether read or not. */
export interface ReadBounds {
  readonly total: number
  readonly names?: Set<string>
}

/** Reads parts of a zip in memory by their real size: a part that is missing, damaged or larger than wanted is left out. */
export function readParts(
  archive: Uint8Array,
  wanted: WantedParts,
  { total, names = new Set() }: ReadBounds,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  let left = total
  const unzip = new Unzip((file) => {
    const key = partKey(file.name)
    const most = wanted.get(key)
    if (most === undefined || names.has(key)) return
    names.add(key)
    collect(file, Math.min(most, left), (part) => {
      left -= part.length
      found.set(key, part)
    })
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < archive.length && found.size < wanted.size; at += chunkBytes)
    unzip.push(archive.subarray(at, at + chunkBytes), at + chunkBytes >= archive.length)
  return found
}

function collect(file: UnzipFile, most: number, onPart: (part: Uint8Array) => void): void {
  const chunks: Uint8Array[] = []
  let size = 0
  let ended = false
  file.ondata = (error, chunk, isLast) => {
    if (ended) return
    size += chunk?.length ?? 0
    ended = error !== null || size > most || isLast
    if (chunk) chunks.push(chunk.slice())
    if (!ended) return
    if (error === null && size <= most) onPart(Buffer.concat(chunks))
    else if (!isLast) file.terminate()
  }
  file.start()
}

/** The name parts are compared by. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

/** Decodes an XML part: by byte order mark or the look of its first bytes, else by what it declares. */
export function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be')
  const start = Buffer.from(bytes.subarray(0, 120)).toString('latin1')
  const declared = /^[^<]{0,3}<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8'
  return new TextDecoder(/^(?:utf-?16|ucs-?2)/i.test(declared) ? 'utf-8' : declared)
}
