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

/** Sums the sightings up by kind, each with its first place. */
export function buildLedger(
  sightings: readonly Sighting[],
  story: WordStory,
  language: Language,
): LedgerEntry[] {
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
