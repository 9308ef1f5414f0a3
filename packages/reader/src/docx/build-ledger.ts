import type { LedgerEntry } from '@lunshen/schemas'
import { ledgerEffect } from '../ledger-text.ts'
import type { Language } from '../reader-error.ts'
import { runText, type Sighting, type UnreadKind, type WordStory } from './word-blocks.ts'
import type { WordPackage } from './word-package.ts'

/** What stands outside the body: headers and footers, comments, macros, things linked from elsewhere. */
export async function sightParts(word: WordPackage): Promise<Sighting[]> {
  const sightings: Sighting[] = []
  const add = (kind: UnreadKind, text = '') => void sightings.push({ kind, paragraph: 1, text })
  for (const { kind, target, external } of word.relations) {
    if (external && kind !== 'hyperlink') add('external-link', target)
    if (kind === 'vbaProject') add('macro')
    if (external || !outsideKinds.has(kind)) continue
    const bytes = await word.read(target)
    if (bytes === undefined) continue
    const story = await word.story(bytes, () => add('comment'))
    const text = story.blocks.map((block) => (block.type === 'paragraph' ? runText(block) : '')).join('')
    // A page number is no content.
    if (kind !== 'comments' && /\p{Script=Han}{3,}/u.test(text)) add('header-footer', text.trim())
  }
  return sightings
}

const outsideKinds = new Set(['header', 'footer', 'comments'])

/** Kinds whose every sighting stands by itself: each may hide something else, and its place tells what. */
const oneByOne: ReadonlySet<UnreadKind> = new Set(['page-image', 'embedded-object', 'alt-chunk', 'cut-off'])

/** Sums the sightings up by kind, each with its first place; what may hide whole sections is listed one by one. */
export function buildLedger(
  sightings: readonly Sighting[],
  story: WordStory,
  language: Language,
): LedgerEntry[] {
  const groups = new Map<string, Sighting[]>()
  for (const sighting of sightings) {
    const key = oneByOne.has(sighting.kind) ? `${sighting.kind}/${sighting.paragraph}` : sighting.kind
    const same = groups.get(key)
    if (same) same.push(sighting)
    else groups.set(key, [sighting])
  }
  return [...groups.values()].map((seen) => ledgerEntry(seen, story, language))
}

function ledgerEntry(seen: readonly Sighting[], story: WordStory, language: Language): LedgerEntry {
  const { kind, paragraph, text } = seen[0] ?? { kind: 'image', paragraph: 1, text: '' }
  const excerpt = (text || textAt(story, paragraph)).slice(0, 60)
  return {
    kind,
    count: seen.length,
    effect: ledgerEffect(kind, language),
    location: { paragraph, headingPath: [], excerpt },
  }
}

function textAt(story: WordStory, index: number): string {
  const paragraph = story.blocks.find((block) => block.type === 'paragraph' && block.index === index)
  return paragraph?.type === 'paragraph' ? runText(paragraph).trim() : ''
}
