import type { FootnoteDefinition, Paragraph } from 'mdast'
import type { Place } from '../../document.ts'
import type { NumberCounter } from '../format/count-numbers.ts'
import type { StyleSheet } from '../format/styles.ts'
import type { WordPackage } from '../package/word-package.ts'
import { acceptMarks } from '../story/accept-marks.ts'
import { numberParagraphs } from '../story/number-paragraphs.ts'
import { readStory } from '../story/read-story.ts'
import { allParagraphs, type Sighting, type WordBlock, type WordStory } from '../story/word-blocks.ts'
import type { HeadingPaths } from './heading-paths.ts'
import { phrasing } from './phrasing.ts'
import { splitAtBreaks } from './split-at-breaks.ts'

/** Footnotes and endnotes as read, and what was seen in them and not read. */
export interface Notes {
  readonly definitions: FootnoteDefinition[]
  readonly sightings: Sighting[]
}

/** What the notes of a document are read with. */
export interface NoteContext {
  readonly styles: StyleSheet
  readonly counter: NumberCounter
  readonly pathAt: HeadingPaths
}

/** Reads footnotes and endnotes; each stands where its mark stands in the body. */
export async function readNotes(word: WordPackage, body: WordStory, context: NoteContext): Promise<Notes> {
  const notes: Notes = { definitions: [], sightings: [] }
  const hosts = noteHosts(body.blocks)
  // Without a mark in the text no note is shown; most files carry a part with the separators alone.
  if (hosts.size === 0) return notes
  for (const kind of ['footnote', 'endnote'] as const) {
    const starts: { id: string; from: number }[] = []
    const story = await word.readSide(word.partsOf(`${kind}s`)[0], ({ bytes }) =>
      readStory(bytes, {
        ...word.options,
        styles: context.styles,
        // Separators are lines that Word draws, not notes (w:type other than normal, 17.18.33).
        onNote: ({ 'w:id': id, 'w:type': type }, from) =>
          void starts.push({ id: (type ?? 'normal') === 'normal' ? (id ?? '') : '', from }),
      }),
    )
    if (story === undefined) continue
    if (story.sightings.some((sighting) => sighting.kind === 'cut-off')) word.unread.add(`${kind}s.xml`)
    starts.forEach(({ id, from }, i) => {
      const identifier = `${kind}:${id}`
      const paragraph = hosts.get(identifier) ?? 1
      const place = { paragraph, headingPath: context.pathAt(paragraph), note: identifier }
      const children =
        id === '' ? [] : noteChildren(story.blocks.slice(from, starts[i + 1]?.from), context, place)
      if (children.length > 0)
        notes.definitions.push({ type: 'footnoteDefinition', identifier, label: identifier, children })
    })
    notes.sightings.push(...story.sightings.filter((sighting) => sighting.kind !== 'cut-off'))
  }
  return notes
}

function noteChildren(blocks: WordBlock[], { styles, counter }: NoteContext, place: Place): Paragraph[] {
  acceptMarks(blocks)
  numberParagraphs(blocks, styles, counter)
  trimStart(blocks[0])
  return [...allParagraphs(blocks)].flatMap(splitAtBreaks).flatMap((block): Paragraph[] => {
    const children = phrasing(block)
    return children.length > 0 ? [{ type: 'paragraph', children, data: { place } }] : []
  })
}

/** Between a note's own mark and its text stands a blank or a tab. */
function trimStart(block: WordBlock | undefined): void {
  const run = block?.type === 'paragraph' ? block.runs[0] : undefined
  if (run) run.text = run.text.trimStart()
}

/** The paragraph that refers to each note. */
function noteHosts(blocks: readonly WordBlock[]): Map<string, number> {
  const hosts = new Map<string, number>()
  for (const paragraph of allParagraphs(blocks))
    for (const inline of paragraph.inlines)
      if (inline.kind === 'note') hosts.set(inline.text, paragraph.index)
  return hosts
}
