import type { Root } from 'mdast'
import type { Document } from '../document.ts'
import { ReadFailure } from '../read-failure.ts'
import type { Language } from '../reader-error.ts'
import { buildLedger, sightParts } from './build-ledger.ts'
import { type NumberCounter, readNumbering } from './numbering.ts'
import { readNotes } from './read-notes.ts'
import type { StyleSheet } from './styles.ts'
import { buildTree } from './to-mdast.ts'
import type { WordBlock, WordParagraph } from './word-blocks.ts'
import { openWordPackage, type PackageOptions } from './word-package.ts'

/** Options of one reading. */
export interface DocxOptions extends PackageOptions {
  /** Language of the ledger's sentences. */
  readonly language: Language
}

/** Reads a .docx (ECMA-376, transitional or strict) into a {@link Document}; throws ReadFailure only. */
export async function readDocx(bytes: Uint8Array, options: DocxOptions): Promise<Document> {
  const word = await openWordPackage(bytes, options)
  const counter = await readNumbering(await word.readKind('numbering'), options.limits)
  const body = await word.read(word.main)
  if (body === undefined) throw new ReadFailure('missing-part')
  const story = await word.story(body)
  numberParagraphs(story.blocks, word.styles, counter)
  const { children, title } = buildTree(story.blocks, word.styles)
  const tree: Root = { type: 'root', children: [...children, ...(await readNotes(word, story.blocks))] }
  const ledger = buildLedger([...story.sightings, ...(await sightParts(word))], story, options.language)
  return { type: 'document', format: 'docx', tree, ledger, ...(title ? { title } : {}) }
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
