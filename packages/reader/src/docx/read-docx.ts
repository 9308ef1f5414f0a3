import type { Root } from 'mdast'
import type { Document } from '../document.ts'
import { ReadFailure } from '../read-failure.ts'
import type { Language } from '../reader-error.ts'
import { countNumbers } from './format/count-numbers.ts'
import { newNumbering, readNumbering } from './format/numbering.ts'
import { noStyles, readStyles, type StyleSheet } from './format/styles.ts'
import { openWordPackage, type WordPackage } from './package/word-package.ts'
import type { XmlOptions } from './package/xml.ts'
import { acceptMarks } from './story/accept-marks.ts'
import { mendParagraphs } from './story/mend-paragraphs.ts'
import { numberParagraphs } from './story/number-paragraphs.ts'
import { readStory } from './story/read-story.ts'
import { allParagraphs, runText, type WordBlock, type WordStory } from './story/word-blocks.ts'
import { buildLedger, type LedgerContext, type Seen } from './tree/build-ledger.ts'
import { headingPaths } from './tree/heading-paths.ts'
import { readComments } from './tree/read-comments.ts'
import { readGraphics } from './tree/read-graphics.ts'
import { readNotes } from './tree/read-notes.ts'
import { sightParts } from './tree/sight-parts.ts'
import { buildTree } from './tree/to-mdast.ts'

/** Options of one reading. */
export interface DocxOptions extends XmlOptions {
  /** Language of the ledger's sentences. */
  readonly language: Language
}

/** Reads a .docx (ECMA-376, transitional or strict) into a {@link Document}; throws ReadFailure only. */
export async function readDocx(bytes: Uint8Array, options: DocxOptions): Promise<Document> {
  const word = await openWordPackage(bytes, options)
  const styles =
    (await word.readSide(word.partsOf('styles')[0], (part) => readStyles(part, word.options))) ?? noStyles
  const numbering = await word.readSide(word.partsOf('numbering')[0], (part) =>
    readNumbering(part, styles, word.options),
  )
  const counter = countNumbers(numbering ?? newNumbering())
  const body = await readBody(word, styles)
  numberParagraphs(body.blocks, styles, counter)
  const { children, title } = buildTree(body.blocks, styles)
  const pathAt = headingPaths(children)
  const notes = await readNotes(word, body, { styles, counter, pathAt })
  const seen = [
    ...body.sightings,
    ...notes.sightings,
    ...(await seenElsewhere(word, body, styles, notes.definitions.length > 0)),
  ]
  const context: LedgerContext = { pathAt, textAt: textsOf(body.blocks), language: options.language }
  const tree: Root = { type: 'root', children: [...children, ...notes.definitions] }
  return {
    type: 'document',
    format: 'docx',
    tree,
    ledger: buildLedger(seen, context),
    ...(title ? { title } : {}),
  }
}

async function readBody(word: WordPackage, styles: StyleSheet): Promise<WordStory> {
  const part = await word.read(word.main)
  if (part === undefined) throw new ReadFailure('missing-part')
  const story = await readStory(part.bytes, { ...word.options, styles })
  const isCutOff = story.sightings.some(({ kind }) => kind === 'cut-off')
  if (part.isDamaged && !isCutOff) story.sightings.push({ kind: 'cut-off', paragraph: 1, text: '' })
  if (story.root !== 'w:document')
    throw new ReadFailure(isCutOff || part.bytes.length === 0 ? 'malformed' : 'not-word')
  if ((isCutOff || part.isDamaged) && !holdsText(story.blocks)) throw new ReadFailure('malformed')
  acceptMarks(story.blocks)
  mendParagraphs(story.blocks)
  return story
}

function holdsText(blocks: readonly WordBlock[]): boolean {
  for (const paragraph of allParagraphs(blocks)) if (runText(paragraph).trim() !== '') return true
  return false
}

async function seenElsewhere(
  word: WordPackage,
  body: WordStory,
  styles: StyleSheet,
  hasNotes: boolean,
): Promise<Seen[]> {
  await readGraphics(word, body.sightings)
  const comments = await readComments(word, body, styles)
  const parts = await sightParts(word, styles, hasNotes)
  const damaged = [...word.unread].map((text): Seen => ({ kind: 'unread-part', text }))
  return [...comments, ...parts, ...damaged]
}

/** The text of each paragraph of the body by its number. */
function textsOf(blocks: readonly WordBlock[]): (paragraph: number) => string {
  let texts: Map<number, string> | undefined
  return (index) => {
    texts ??= new Map(
      [...allParagraphs(blocks)]
        .filter(({ box }) => box === undefined)
        .map((one) => [one.index, runText(one)]),
    )
    return texts.get(index) ?? ''
  }
}
