import type { Nodes, RootContent } from 'mdast'
import { type Document, type Place, plainText } from '../src/index.ts'

/** What a careful reader of a fixture sees in Word, written by hand; `fixtures/README.md` explains each kind. */
export interface Claims {
  readonly title?: string
  readonly shows?: readonly string[]
  readonly exact?: readonly string[]
  readonly once?: readonly string[]
  readonly hides?: readonly string[]
  readonly tables?: readonly (readonly (readonly string[])[])[]
  readonly outline?: readonly string[]
  readonly ledger?: Readonly<Record<string, number | 'some' | 'any'>>
  readonly details?: readonly string[]
  readonly detailPlaces?: readonly (Place & { readonly text: string })[]
  readonly places?: readonly (Place & { readonly text: string })[]
}

/** Every kind of claim; a misspelt one would claim nothing. */
export const claimKinds: readonly string[] = [
  'title',
  'shows',
  'exact',
  'once',
  'hides',
  'tables',
  'outline',
  'ledger',
  'details',
  'detailPlaces',
  'places',
] satisfies (keyof Claims)[]

/** Glyphs that stand for the same mark; which of them a reader chooses is not what the claims are about. */
const sameGlyphs: readonly (readonly [RegExp, string])[] = [
  [/[□▢❏❐❑❒⬜]/gu, '☐'],
  [/[■✓✔√]/gu, '☑'],
  [/[\u2010\u2011]/gu, '-'],
  [/[➔➜🡒🡢🡪🡲]/gu, '→'],
]

/** Takes white space out, which Word draws in many widths; line ends between blocks stay. */
export function squeeze(text: string): string {
  const folded = sameGlyphs.reduce((result, [glyphs, one]) => result.replace(glyphs, one), text)
  return folded.replace(/[^\S\n]+/g, '').replace(/\n+/g, '\n')
}

interface Block {
  readonly text: string
  readonly place: Partial<Place>
}

/** Every block that holds text, in order: headings, paragraphs, the paragraphs of cells and notes. */
function blocksOf(node: Nodes): Block[] {
  if (node.type === 'tableCell') {
    const paragraphs = node.data?.paragraphs ?? []
    return paragraphs.map(({ text, place }) => ({ text, place }))
  }
  const place = node.data && 'place' in node.data ? node.data.place : undefined
  const holdsBlocks = 'children' in node && node.type !== 'heading' && node.type !== 'paragraph'
  if (holdsBlocks) return node.children.flatMap((child) => blocksOf(child))
  const text = plainText(node)
  return text === '' ? [] : [{ text, place: place ?? {} }]
}

/** The tree's text, a line a block. */
export function documentText(document: Document): string {
  const lines = (node: Nodes): string[] =>
    'children' in node && !['heading', 'paragraph', 'tableCell'].includes(node.type)
      ? node.children.flatMap((child) => lines(child))
      : [plainText(node)]
  return lines(document.tree).join('\n')
}

/** Headings with their depth as `#`; the document's own title is none. */
export function outlineOf(document: Document): string[] {
  const isHeading = (node: RootContent) => node.type === 'heading'
  return document.tree.children
    .filter(isHeading)
    .filter((heading) => heading.data?.role !== 'title')
    .map((heading) => squeeze(`${'#'.repeat(heading.depth)} ${plainText(heading).replaceAll('\n', '')}`))
}

/** The tables of the tree: rows of the cells that are seen, a merged cell once. */
export function tablesOf(document: Document): string[][][] {
  return document.tree.children
    .filter((node) => node.type === 'table')
    .map((table) =>
      table.children.map((row) => row.children.map((cell) => squeeze(plainText(cell)).replaceAll('\n', ''))),
    )
}

/** Counts by kind, in the words of the claim: `some` for at least one, `any` for a kind that may be there or not. */
export function ledgerCounts(
  document: Document,
  claimed: Readonly<Record<string, number | 'some' | 'any'>>,
): Record<string, number | 'some' | 'any'> {
  const counts: Record<string, number | 'some' | 'any'> = {}
  for (const [kind, claim] of Object.entries(claimed)) if (claim === 'any') counts[kind] = 'any'
  for (const { kind, count } of document.ledger) {
    const before = counts[kind]
    if (before === 'any') continue
    counts[kind] = claimed[kind] === 'some' ? 'some' : (typeof before === 'number' ? before : 0) + count
  }
  return counts
}

/** What the ledger's details say, author first. */
export function detailLines(document: Document): string[] {
  return document.ledger
    .flatMap((entry) => entry.details ?? [])
    .map(({ author, text }) => squeeze(`${author ?? ''}：${text}`))
}

/** Where the first detail stands that holds a text. */
export function placeOfDetail(document: Document, text: string): Partial<Place> | undefined {
  const details = document.ledger.flatMap((entry) => entry.details ?? [])
  return details.find((detail) => squeeze(detail.text).includes(squeeze(text)))?.location
}

/** Where the first block stands that holds a text. */
export function placeOfText(document: Document, text: string): Partial<Place> | undefined {
  const wanted = squeeze(text)
  const place = blocksOf(document.tree).find((block) => squeeze(block.text).includes(wanted))?.place
  return place && squeezePath(place)
}

/** A place whose heading path is compared without its white space. */
export function squeezePath(place: Partial<Place>): Partial<Place> {
  return place.headingPath ? { ...place, headingPath: place.headingPath.map(squeeze) } : place
}
