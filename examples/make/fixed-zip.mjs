import { docx, fflate } from './packages.mjs'

// Zip stores local wall-clock time: a date made from local parts gives the same bytes in every time zone.
const zipTime = new Date(2026, 2, 1, 12, 0, 0)
const documentTime = '2026-03-01T04:00:00Z'

const fixDates = (xml) => xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${documentTime}`)

/** Zips named parts with sorted names, fixed times and a fixed level. */
export function zipParts(parts) {
  const sorted = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return fflate.zipSync(Object.fromEntries(sorted.map((name) => [name, parts[name]])), {
    mtime: zipTime,
    level: 9,
  })
}

// Some readers look for the content types first.
const rank = (name) => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)

/**
 * Packs a document into the same bytes on every run. `rewrite` may change any XML part: it gets the parts as text by name.
 */
export async function packDocument(document, rewrite = (parts) => parts) {
  const entries = fflate.unzipSync(new Uint8Array(await docx.Packer.toBuffer(document)))
  const isXml = (name) => /\.(xml|rels)$/.test(name)
  const names = Object.keys(entries).filter((name) => !name.endsWith('/'))
  const texts = Object.fromEntries(
    names.filter(isXml).map((name) => [name, fixDates(fflate.strFromU8(entries[name]))]),
  )
  const written = Object.entries(rewrite(texts)).map(([name, xml]) => [name, fflate.strToU8(xml)])
  const others = names.filter((name) => !isXml(name)).map((name) => [name, entries[name]])
  return zipParts(Object.fromEntries([...written, ...others]))
}
