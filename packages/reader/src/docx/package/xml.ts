import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import type { ReaderLimits } from '../../limits.ts'
import { ReadFailure } from '../../read-failure.ts'
import { decoderOf } from './xml-encoding.ts'
import { type Attributes, newNames } from './xml-names.ts'

export type { Attributes } from './xml-names.ts'

/** Receives the events of one part. Element names are canonical (`w:p`), whatever prefix the file uses. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  /** Whether the namespaces behind prefixes, as mc:Choice requires them, are known; set before reading starts. */
  knows?: (prefixes: string) => boolean
  close?(name: string): void
  text?(text: string): void
  /** The XML is not well-formed here; reading goes on as well as it can. Called once. */
  damaged?(): void
}

/** Bounds of the reading of a part; `signal` ends one that takes too long. */
export interface XmlOptions {
  readonly limits: ReaderLimits
  readonly signal: AbortSignal
}

const chunkBytes = 128 * 1024
/** Chunks without the start or end of an element: four mebibytes of one text are none. */
const mostQuietChunks = 32
/** XML with more faults than this is no XML. */
const mostFaults = 200
const letterX = 0x78
/** No element of the standard has half as many. */
const mostAttributes = 500

/**
 * Streams one XML part through a handler. A DTD is refused, depth is bounded, and between chunks the event loop
 * gets its turn so that `signal` can end the reading.
 */
export async function readXml(bytes: Uint8Array, handler: XmlHandler, options: XmlOptions): Promise<void> {
  const parser = newParser(handler, options.limits)
  const decoder = decoderOf(bytes)
  const mend = mendAmpersands(() => handler.damaged?.())
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    if (at > 0) await setImmediate()
    if (options.signal.aborted) throw new ReadFailure('timeout')
    parser.write(mend(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true })))
    parser.checkGrowth()
  }
  parser.write(mend(decoder.decode(), true))
  parser.close()
}

const strayAmpersand = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});)/gi

/** A bare `&` would swallow the text up to the next semicolon; it is meant as itself. Entities cut by the end of a chunk wait for the next. */
function mendAmpersands(noteDamage: () => void): (text: string, isLast?: boolean) => string {
  let waiting = ''
  return (text, isLast = false) => {
    const whole = waiting + text
    const at = isLast ? -1 : whole.lastIndexOf('&', whole.length - 1)
    const isCut = at >= 0 && whole.length - at < 12 && !whole.includes(';', at)
    waiting = isCut ? whole.slice(at) : ''
    const ready = isCut ? whole.slice(0, at) : whole
    if (!ready.includes('&') || ready.search(strayAmpersand) < 0) return ready
    noteDamage()
    return ready.replace(strayAmpersand, '&amp;')
  }
}

interface BoundedParser {
  write(chunk: string): unknown
  close(): unknown
  /** Ends the reading where one text, name or attribute goes on and on: the parser keeps it until it is whole. */
  checkGrowth(): void
}

function newParser(handler: XmlHandler, limits: ReaderLimits): BoundedParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let quietChunks = 0
  const names = newNames()
  handler.knows = names.knows
  let depth = 0
  let faults = 0
  let attributes = 0
  parser.on('doctype', () => {
    throw new ReadFailure('dtd-refused')
  })
  parser.on('error', (error) => {
    if (faults++ === 0) handler.damaged?.()
    if (faults > mostFaults) throw new ReadFailure('malformed', error)
  })
  let declares = false
  parser.on('attribute', ({ name }) => {
    if (++attributes > mostAttributes) throw new ReadFailure('malformed')
    if (name.charCodeAt(0) === letterX && name.startsWith('xmlns')) declares = true
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    quietChunks = 0
    if (++depth > limits.xmlDepth) throw new ReadFailure('too-deep')
    if (declares) names.enter(tag.attributes, depth)
    declares = false
    handler.open(names.element(tag.name), names.attributes(tag.attributes))
  })
  parser.on('closetag', (tag) => {
    const name = names.element(tag.name)
    names.leave(depth)
    quietChunks = 0
    depth--
    handler.close?.(name)
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  return {
    write: (chunk) => parser.write(chunk),
    close: () => parser.close(),
    checkGrowth: () => {
      if (++quietChunks > mostQuietChunks) throw new ReadFailure('too-large')
    },
  }
}

/** ECMA-376 on/off values: an element without `w:val` is on. */
export function isOn(attributes: Attributes, name = 'w:val'): boolean {
  const value = attributes[name]
  return value === undefined || value === '1' || value === 'true' || value === 'on'
}

/** A decimal attribute as an integer in a range, or undefined where it is absent or no number. */
export function integerOf(value: string | undefined, least: number, most: number): number | undefined {
  if (value === undefined || !/^[+-]?\d{1,15}(?:\.\d+)?$/.test(value.trim())) return undefined
  const number = Math.trunc(Number(value))
  return number < least || number > most ? undefined : number
}
