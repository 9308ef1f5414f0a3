import type { StyleSheet } from '../format/styles.ts'
import type { WordPackage } from '../package/word-package.ts'
import { readStory } from '../story/read-story.ts'
import { allParagraphs, runText, type Sighting, type UnreadKind } from '../story/word-blocks.ts'

/** A sighting that stands outside the body and has no place there. */
type Outside = Omit<Sighting, 'paragraph'>

/** What stands outside the body and is not read as content: headers and footers, macros, things linked from elsewhere. */
export async function sightParts(
  word: WordPackage,
  styles: StyleSheet,
  hasNotes: boolean,
): Promise<Outside[]> {
  return [
    ...(await sightHeaders(word, styles)),
    ...(await sightLinks(word, hasNotes)),
    ...word.names
      .filter((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))
      .map((text) => outside('macro', text)),
  ]
}

const outside = (kind: UnreadKind, text: string): Outside => ({ kind, text })

const headerKinds = ['header', 'footer']
/** A page number is no content. */
const onlyPageNumber = /^[\s\d第页共总/|—–-]*(?:page\s*\d*\s*(?:of\s*\d*)?)?[\s\d第页共总/|—–-]*$/i

async function sightHeaders(word: WordPackage, styles: StyleSheet): Promise<Outside[]> {
  const texts = new Set<string>()
  for (const name of headerKinds.flatMap((kind) => word.partsOf(kind))) {
    const story = await word.readSide(name, ({ bytes }) => readStory(bytes, { ...word.options, styles }))
    if (story === undefined) continue
    if (story.sightings.some(({ kind }) => kind === 'cut-off')) word.unread.add(name)
    const lines = [...allParagraphs(story.blocks)].map((paragraph) => runText(paragraph).trim())
    const text = lines.filter((line) => line !== '').join('\n')
    if (!onlyPageNumber.test(text)) texts.add(text)
  }
  return [...texts].map((text) => outside('header-footer', text))
}

/** Relationships to elsewhere are followed by nobody here; links to click on are no resources. */
async function sightLinks(word: WordPackage, hasNotes: boolean): Promise<Outside[]> {
  const parts = [
    word.main,
    ...['settings', 'header', 'footer', ...(hasNotes ? ['footnotes', 'endnotes'] : [])].flatMap(word.partsOf),
  ]
  const targets = new Set<string>()
  for (const part of parts) {
    const relations = part === word.main ? word.relations : await word.relationsOf(part)
    for (const { kind, target, external } of relations)
      if (external && kind !== 'hyperlink') targets.add(`${kind}：${target}`)
  }
  return [...targets].map((target) => outside('external-link', target))
}
