import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Document, readDocument, showDocument } from '../src/index.ts'
import {
  type Claims,
  claimKinds,
  detailLines,
  documentText,
  ledgerCounts,
  outlineOf,
  placeOfDetail,
  placeOfText,
  squeeze,
  squeezePath,
  tablesOf,
} from './read-claims.ts'

const root = join(import.meta.dirname, 'fixtures')
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const views = { outline: 'outline.txt', json: 'tree.json', md: 'document.md' } as const

/** Zips `input/` with fixed times: the same folder gives the same bytes on every machine. */
function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  const parts = paths.map(
    (path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)] as const,
  )
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) })
}

async function readFixture(name: string): Promise<Document> {
  const folder = join(root, name)
  const file = ['input.docx', 'input.md'].find((one) => existsSync(join(folder, one)))
  const bytes = file ? readFileSync(join(folder, file)) : zipFolder(join(folder, 'input'))
  const document = await readDocument(bytes, { name: file ?? 'input.docx' })
  if (document.type !== 'document') throw new Error(document.code)
  return document
}

const readClaims = (name: string): Claims => JSON.parse(readFileSync(join(root, name, 'claims.json'), 'utf8'))

/** Position of each text after the one before; the first that is not found ends the list. */
function missingInOrder(text: string, wanted: readonly string[]): string | undefined {
  let from = 0
  for (const one of wanted) {
    const at = text.indexOf(squeeze(one), from)
    if (at < 0) return one
    from = at + squeeze(one).length
  }
  return undefined
}

describe.each(folders)('%s', (name) => {
  const claims = readClaims(name)

  it('claims at least three kinds of truth', () => {
    expect(Object.keys(claims).length).toBeGreaterThanOrEqual(3)
    expect(claimKinds).toEqual(expect.arrayContaining(Object.keys(claims)))
  })

  it('shows, in order, what a reader of the page sees, and nothing else', async () => {
    const text = documentText(await readFixture(name))
    expect(missingInOrder(squeeze(text), claims.shows ?? []), text).toBe(undefined)
    for (const one of claims.exact ?? []) expect(text).toContain(one)
    for (const one of claims.hides ?? []) expect(squeeze(text)).not.toContain(squeeze(one))
    for (const one of claims.once ?? []) expect(squeeze(text).split(squeeze(one))).toHaveLength(2)
  })

  it.runIf(claims.outline !== undefined || claims.title !== undefined)(
    'knows title and headings',
    async () => {
      const document = await readFixture(name)
      if (claims.outline) expect(outlineOf(document)).toEqual(claims.outline.map(squeeze))
      if (claims.title !== undefined) expect(squeeze(document.title ?? '')).toBe(squeeze(claims.title))
    },
  )

  it.runIf(claims.tables !== undefined)('knows the cells of its tables', async () => {
    expect(tablesOf(await readFixture(name))).toEqual(claims.tables)
  })

  it.runIf(claims.ledger !== undefined || claims.details !== undefined)('keeps the ledger', async () => {
    const document = await readFixture(name)
    if (claims.ledger) expect(ledgerCounts(document, claims.ledger)).toEqual(claims.ledger)
    const lines = detailLines(document)
    for (const one of claims.details ?? []) expect(lines.join('\n')).toContain(squeeze(one))
    for (const { text, ...place } of claims.detailPlaces ?? [])
      expect(placeOfDetail(document, text), text).toMatchObject(place)
  })

  it.runIf(claims.places !== undefined)('places its blocks', async () => {
    const document = await readFixture(name)
    for (const { text, ...place } of claims.places ?? [])
      expect(placeOfText(document, text), text).toMatchObject(squeezePath(place))
  })

  it.each(Object.entries(views))('looks the same as ever: %s', async (format, file) => {
    const view = await showDocument(await readFixture(name), format as keyof typeof views)
    await expect(view).toMatchFileSnapshot(join(root, name, file))
  })
})
