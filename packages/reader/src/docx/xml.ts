import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import type { ReaderLimits } from '../limits.ts'
import { ReadFailure } from '../read-failure.ts'

/** Attributes by canonical name, e.g. `w:val`; names without namespace stay bare. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** Receives the events of one part. Element names are canonical (`w:p`), whatever prefix the file uses. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

/** Namespaces of ECMA-376, transitional and strict, and of the Microsoft extensions that the reader looks at. */
const prefixes = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

const chunkLength = 256 * 1024

/**
 * Streams one XML part through a handler. A DTD is refused, depth is bounded, and between chunks the event loop
 * gets its turn so that `signal` can end the reading.
 */
export async function readXml(
  bytes: Uint8Array,
  handler: XmlHandler,
  limits: ReaderLimits,
  signal?: AbortSignal,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  parser.on('doctype', () => {
    throw new ReadFailure('dtd-refused')
  })
  parser.on('error', (error) => {
    throw new ReadFailure('malformed', error)
  })
  parser.on('opentag', (tag) => {
    if (++depth > limits.xmlDepth) throw new ReadFailure('too-deep')
    handler.open(canonicalName(tag.uri, tag.local), canonicalAttributes(tag.attributes))
  })
  parser.on('closetag', (tag) => {
    depth--
    handler.close(canonicalName(tag.uri, tag.local))
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  const text = decodeXml(bytes)
  for (let at = 0; at < text.length; at += chunkLength) {
    if (at > 0) await setImmediate()
    if (signal?.aborted) throw new ReadFailure('timeout')
    parser.write(text.slice(at, at + chunkLength))
  }
  parser.close()
}

function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
      ? 'utf-16le'
      : (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)
        ? 'utf-16be'
        : undefined
  const declared = utf16 ?? /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(latin(bytes))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch (cause) {
    throw new ReadFailure('unsupported-encoding', cause)
  }
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 200)).toString('latin1')

function canonicalName(uri: string, local: string): string {
  const prefix = prefixes.get(uri)
  return prefix === undefined ? local : `${prefix}:${local}`
}

function canonicalAttributes(
  attributes: Readonly<Record<string, { uri: string; local: string; value: string }>>,
): Attributes {
  const result: Record<string, string> = Object.create(null)
  for (const { uri, local, value } of Object.values(attributes)) result[canonicalName(uri, local)] = value
  return result
}

/** ECMA-376 on/off values: an element without `w:val` is on. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['w:val']
  return value === undefined || value === '1' || value === 'true' || value === 'on'
}
