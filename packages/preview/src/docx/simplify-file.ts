import type { PreviewLimits } from '../limits.ts'
import type { NoPreview } from '../preview.ts'
import { partKey, readParts } from './package-parts.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import type { SimpleParts } from './simple-package.ts'
import { simplifyStory } from './simplify-story.ts'
import { newStory, type StoryState } from './story-state.ts'

/** A Word file simplified: its parts, what is to be put back after mammoth, and whether something was cut off. */
export interface SimpleFile extends SimpleParts, Pick<StoryState, 'pictures' | 'grids'> {
  readonly cut: boolean
}

const relationsBytes = 4 * 1024 * 1024

/** Opens a Word file within bounds and simplifies its body and notes; otherwise says why it cannot be shown. */
export function simplifyFile(bytes: Uint8Array, limits: PreviewLimits): SimpleFile | NoPreview['reason'] {
  const main = findMainPart(bytes)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`
  const first = readParts(bytes, new Map([[partKey(relationsName), relationsBytes]]), {
    total: relationsBytes,
  })
  const relations = readRelationships(first.get(partKey(relationsName)), folder)
  const notesPart = (kind: string) => partKey(targetOf(relations, kind) ?? `${folder}${kind}.xml`)
  const wanted = new Map([
    [partKey(main), limits.bodyBytes],
    [notesPart('footnotes'), limits.notesBytes],
    [notesPart('endnotes'), limits.notesBytes],
  ])
  const names = new Set<string>()
  const parts = readParts(bytes, wanted, { total: limits.bodyBytes + 2 * limits.notesBytes, names })
  const body = parts.get(partKey(main))
  if (body === undefined) return names.has(partKey(main)) ? 'too-large' : 'failed'
  const notes = new Set<string>()
  const simplifyNotes = (kind: string) => {
    const part = parts.get(notesPart(kind))
    return part === undefined ? '' : simplifyStory(part, newStory([], limits, false, notes)).xml
  }
  const inner = { footnotes: simplifyNotes('footnotes'), endnotes: simplifyNotes('endnotes') }
  const story = newStory(relations, limits, true, notes)
  const { xml, cut } = simplifyStory(body, story)
  const { pictures, grids, links } = story
  return { body: xml, ...inner, links, pictures, grids, cut }
}

function findMainPart(bytes: Uint8Array): string {
  const parts = readParts(bytes, new Map([['_rels/.rels', relationsBytes]]), { total: relationsBytes })
  return targetOf(readRelationships(parts.get('_rels/.rels'), ''), 'officeDocument') ?? 'word/document.xml'
}

function targetOf(relations: readonly Relationship[], kind: string): string | undefined {
  return relations.find((one) => one.kind === kind && !one.external)?.target
}
