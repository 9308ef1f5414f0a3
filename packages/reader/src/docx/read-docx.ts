import type { FootnoteDefinition, Root } from 'mdast'
import type { Document } from '../document.ts'
import { ledgerEffect } from '../ledger-text.ts'
import type { ReaderLimits } from '../limits.ts'
import { ReadFailure } from '../read-failure.ts'
import type { Language } from '../reader-error.ts'
import { type NumberCounter, readNumbering } from './numbering.ts'
import { readStory } from './read-story.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import { readStyles, type StyleSheet } from './styles.ts'
import { buildTree } from './to-mdast.ts'
import { openPackage, type Package } from './unzip.ts'
import {
  runText,
  type Sighting,
  type UnreadKind,
  type WordBlock,
  type WordParagraph,
  type WordStory,
} from './word-blocks.ts'

/** Options of one reading. `signal` ends a reading that takes too long. */
export interface DocxOptions {
  readonly limits: ReaderLimits
  readonly language: Language
  readonly signal?: AbortSignal | undefined
}

/** Reads a .docx (ECMA-376, transitional or strict) into a {@link Document}; throws ReadFailure only. */
export async function readDocx(bytes: Uint8Array, options: DocxOptions): Promise<Document> {
  const pkg = await openPackage(bytes, options.limits)
  const main = await findMainPart(pkg, options.limits)
  const relations = await readRelationships(pkg, main, options.limits)
  const part = (kind: string) => readRelated(pkg, relations, kind)
  const styles = await readStyles(await part('styles'), options.limits)
  const counter = await readNumbering(await part('numbering'), options.limits)
  const body = await pkg.read(main)
  if (body === undefined) throw new ReadFailure('missing-part')
  const story = await readStory(body, { styles, limits: options.limits, signal: options.signal })
  numberParagraphs(story.blocks, styles, counter)
  const tree = buildTree(story.blocks, styles)
  const notes = await readNotes(pkg, relations, styles, options, noteHosts(story.blocks))
  const root: Root = { type: 'root', children: [...tree.children, ...notes] }
  const sightings = [...story.sightings, ...(await sightParts(pkg, relations, styles, options))]
  const ledger = buildLedger(sightings, story, options.language)
  return {
    type: 'document',
    format: 'docx',
    tree: root,
    ledger,
    ...(tree.title ? { title: tree.title } : {}),
  }
}

async function findMainPart(pkg: Package, limits: ReaderLimits): Promise<string> {
  const relations = await readRelationships(pkg, '', limits)
  const main = relations.find((relation) => relation.kind === 'officeDocument')?.target
  if (main !== undefined && /(?:workbook|presentation)[^/]*$/i.test(main)) throw new ReadFailure('not-word')
  if (main !== undefined && pkg.names.some((name) => name.toLowerCase() === main.toLowerCase())) return main
  if (pkg.names.includes('word/document.xml')) return 'word/document.xml'
  const isWord = main !== undefined || pkg.names.some((name) => name.startsWith('word/'))
  throw new ReadFailure(isWord ? 'missing-part' : 'not-word')
}

async function readRelated(
  pkg: Package,
  relations: readonly Relationship[],
  kind: string,
): Promise<Uint8Array | undefined> {
  const relation = relations.find((r) => r.kind === kind && !r.external)
  return relation && pkg.read(relation.target)
}

function numberParagraphs(blocks: readonly WordBlock[], styles: StyleSheet, counter: NumberCounter): void {
  for (const block of blocks) {
    if (block.type === 'table') {
      for (const row of block.rows)
        for (const cell of row.cells) numberParagraphs(cell.blocks, styles, counter)
    } else numberParagraph(block, styles, counter)
  }
}

function numberParagraph(block: WordParagraph, styles: StyleSheet, counter: NumberCounter): void {
  const style = styles.byId.get(block.styleId ?? '') ?? styles.fallback
  const numId = block.numId ?? style.numId
  // numId 0 takes a paragraph out of its style's list (ECMA-376 part 1, 17.9.18).
  if (numId === undefined || numId === '0') return
  block.label = counter.next(numId, block.level ?? style.level, block.styleId)
}

/** The paragraph that refers to each note. */
function noteHosts(blocks: readonly WordBlock[], hosts = new Map<string, number>()): Map<string, number> {
  for (const block of blocks) {
    if (block.type === 'table') {
      for (const row of block.rows) for (const cell of row.cells) noteHosts(cell.blocks, hosts)
    } else for (const inline of block.inlines) if (inline.kind === 'note') hosts.set(inline.text, block.index)
  }
  return hosts
}

async function readNotes(
  pkg: Package,
  relations: readonly Relationship[],
  styles: StyleSheet,
  options: DocxOptions,
  hosts: ReadonlyMap<string, number>,
): Promise<FootnoteDefinition[]> {
  const definitions: FootnoteDefinition[] = []
  for (const kind of ['footnote', 'endnote']) {
    const bytes = await readRelated(pkg, relations, `${kind}s`)
    if (bytes === undefined) continue
    const starts: { id: string; from: number }[] = []
    const onNote = (id: string, from: number) => void starts.push({ id, from })
    const story = await readStory(bytes, { styles, limits: options.limits, signal: options.signal, onNote })
    starts.forEach(({ id, from }, i) => {
      const { children } = buildTree(story.blocks.slice(from, starts[i + 1]?.from), styles)
      const paragraphs = children.filter((child) => child.type === 'paragraph')
      if (paragraphs.length === 0) return
      const identifier = `${kind}:${id}`
      const place = { paragraph: hosts.get(identifier) ?? 1, headingPath: [] }
      for (const paragraph of paragraphs) paragraph.data = { place }
      definitions.push({ type: 'footnoteDefinition', identifier, label: identifier, children: paragraphs })
    })
  }
  return definitions
}

const headerKinds = new Set(['header', 'footer'])

/** What stands outside the body: headers, footers, comments, macros, things linked from elsewhere. */
async function sightParts(
  pkg: Package,
  relations: readonly Relationship[],
  styles: StyleSheet,
  options: DocxOptions,
): Promise<Sighting[]> {
  const sightings: Sighting[] = []
  const add = (kind: UnreadKind, text = '') => void sightings.push({ kind, paragraph: 1, text })
  for (const relation of relations) {
    if (relation.external && relation.kind !== 'hyperlink') add('external-link', relation.target)
    if (relation.kind === 'vbaProject') add('macro')
    if (relation.kind === 'comments' && !relation.external) {
      const bytes = await pkg.read(relation.target)
      if (bytes === undefined) continue
      const onNote = () => add('comment')
      await readStory(bytes, { styles, limits: options.limits, signal: options.signal, onNote })
    }
    if (headerKinds.has(relation.kind) && !relation.external) {
      const bytes = await pkg.read(relation.target)
      if (bytes === undefined) continue
      const story = await readStory(bytes, { styles, limits: options.limits, signal: options.signal })
      const text = story.blocks.map((block) => (block.type === 'paragraph' ? runText(block) : '')).join('')
      // A page number is no content.
      if (/\p{Script=Han}{3,}/u.test(text)) add('header-footer', text.trim())
    }
  }
  return sightings
}

function buildLedger(
  sightings: readonly Sighting[],
  story: WordStory,
  language: Language,
): Document['ledger'] {
  const byKind = new Map<UnreadKind, Sighting[]>()
  for (const sighting of sightings) {
    const same = byKind.get(sighting.kind)
    if (same) same.push(sighting)
    else byKind.set(sighting.kind, [sighting])
  }
  return [...byKind].map(([kind, seen]) => ({
    kind,
    count: seen.length,
    effect: ledgerEffect(kind, language),
    location: {
      paragraph: seen[0]?.paragraph ?? 1,
      headingPath: [],
      excerpt: (seen[0]?.text || textAt(story, seen[0]?.paragraph ?? 1)).slice(0, 60),
    },
  }))
}

function textAt(story: WordStory, index: number): string {
  const paragraph = story.blocks.find((block) => block.type === 'paragraph' && block.index === index)
  return paragraph?.type === 'paragraph' ? runText(paragraph).trim() : ''
}
