import {
  openPackage,
  type Package,
  type Relationship,
  readRelationships,
  type XmlOptions,
} from '@lunshen/reader'
import { type PreviewLimits, partLimits } from '../limits.ts'
import { failureCode } from './failure-code.ts'
import type { SimpleParts } from './simple-package.ts'
import { simplifyStory } from './simplify-story.ts'
import { newStory, type StoryState } from './story-state.ts'

/** A Word file simplified: its parts, what is to be put back after mammoth, and whether something was cut off. */
export interface SimpleFile extends SimpleParts, Pick<StoryState, 'pictures' | 'grids'> {
  readonly cut: boolean
}

/** Opens a Word file within bounds and simplifies its body and notes; throws what the reader's functions throw. */
export async function simplifyFile(
  bytes: Uint8Array,
  limits: PreviewLimits,
  signal: AbortSignal,
): Promise<SimpleFile> {
  const options = { limits: partLimits(limits), signal }
  const pkg = await openPackage(bytes, options.limits)
  const main = targetOf(await relationsOf(pkg, '', options), 'officeDocument') ?? ''
  const name = pkg.find(main) ?? 'word/document.xml'
  const relations = await relationsOf(pkg, name, options)
  const notes = new Set<string>()
  const simplifyNotes = async (kind: string) => {
    const target = targetOf(relations, kind) ?? `${name.slice(0, name.lastIndexOf('/') + 1)}${kind}.xml`
    const part = await readNotes(pkg, target, limits)
    return part ? (await simplifyStory(part, newStory([], limits, false, notes), options)).xml : ''
  }
  const footnotes = await simplifyNotes('footnotes')
  const endnotes = await simplifyNotes('endnotes')
  const body = (await pkg.read(name))?.bytes ?? new Uint8Array()
  const story = newStory(relations, limits, true, notes)
  const { xml, cut } = await simplifyStory(body, story, options)
  const { pictures, grids, links } = story
  return { body: xml, footnotes, endnotes, links, pictures, grids, cut }
}

/** Notes that are too large, missing or damaged are left out. */
async function readNotes(pkg: Package, name: string, limits: PreviewLimits): Promise<Uint8Array | undefined> {
  try {
    const part = await pkg.read(name)
    return part && part.bytes.length <= limits.notesBytes ? part.bytes : undefined
  } catch {
    return undefined
  }
}

async function relationsOf(
  pkg: Package,
  part: string,
  options: XmlOptions,
): Promise<readonly Relationship[]> {
  try {
    return await readRelationships(pkg, part, options)
  } catch (error) {
    if (failureCode(error) === 'timeout') throw error
    return []
  }
}

function targetOf(relations: readonly Relationship[], kind: string): string | undefined {
  return relations.find((one) => one.kind === kind && !one.external)?.target
}
