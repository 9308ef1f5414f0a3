import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { mutateMarkup } from './mutate-tokens.ts'
import { makeRandom, type Random } from './random.ts'

type Parts = Record<string, Uint8Array>

const mainPart = 'word/document.xml'
const isXml = (name: string) => /\.(?:xml|rels)$/.test(name)

/** Damages the XML of a package's parts and zips it again; the same seed gives the same damage. The main part is hit half the time. */
export function mutateXml(seed: number, bytes: Uint8Array): Uint8Array {
  const random = makeRandom(seed)
  const parts: Parts = { ...unzipSync(bytes) }
  const fate = random.below(20)
  if (fate === 0) dropPart(parts, random)
  else if (fate === 1) swapParts(parts, random)
  else for (let left = 1 + random.below(2); left > 0; left--) mutatePart(parts, random)
  const zippable: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, [content, { level: 1 }]]),
  )
  return zipSync(zippable, { mtime: new Date(1980, 0, 1) })
}

function anyPart(parts: Parts, random: Random): string {
  const names = Object.keys(parts).filter(isXml)
  return names.includes(mainPart) && random.below(2) === 0 ? mainPart : random.pick(names)
}

function mutatePart(parts: Parts, random: Random): void {
  const name = anyPart(parts, random)
  parts[name] = encode(mutateMarkup(strFromU8(parts[name] ?? new Uint8Array()), random), random)
}

function encode(xml: string, random: Random): Uint8Array {
  const fate = random.below(40)
  if (fate === 0) return Buffer.from(`\ufeff${xml}`, 'utf16le')
  if (fate === 1) return Buffer.from(xml, 'latin1')
  return strToU8(xml)
}

function dropPart(parts: Parts, random: Random): void {
  delete parts[anyPart(parts, random)]
}

function swapParts(parts: Parts, random: Random): void {
  const [a, b] = [anyPart(parts, random), anyPart(parts, random)]
  const kept = parts[a] ?? new Uint8Array()
  parts[a] = parts[b] ?? new Uint8Array()
  parts[b] = kept
}
