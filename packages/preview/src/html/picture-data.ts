import { Buffer } from 'node:buffer'

/** How the formats that every browser shows begin, in Latin-1. */
function formatOf(start: string): string | undefined {
  if (start.startsWith('\x89PNG\r\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp'
  // Behind the size and four reserved bytes stands where the pixels begin.
  if (start.startsWith('BM') && start.slice(6, 10) === '\0\0\0\0') return 'bmp'
  return undefined
}

/** A picture as a data URI, by what its bytes are and not by its name; undefined for a format browsers do not show. */
export function dataUri(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const format = formatOf(buffer.toString('latin1', 0, 32))
  return format && `data:image/${format};base64,${buffer.toString('base64')}`
}
