import type { LedgerDetail, LedgerEntry, Location } from '@lunshen/schemas'
import { ledgerEffect } from '../../ledger-text.ts'
import type { Language } from '../../reader-error.ts'
import type { Sighting, UnreadKind } from '../story/word-blocks.ts'
import type { HeadingPaths } from './heading-paths.ts'

/** A sighting in the body, or outside it without a place. */
export type Seen = Omit<Sighting, 'paragraph'> & { readonly paragraph?: number }

/** What the ledger needs of the body: the headings above a paragraph, and its text. */
export interface LedgerContext {
  readonly pathAt: HeadingPaths
  readonly textAt: (paragraph: number) => string
  readonly language: Language
}

/** Kinds whose every sighting stands by itself: each may hide something else, and its place tells what. */
const oneByOne: ReadonlySet<UnreadKind> = new Set([
  'page-image',
  'embedded-object',
  'alt-chunk',
  'sub-document',
  'cut-off',
])

/** Details listed of one kind; a document with more of them has their number told. */
const mostDetails = 1000

/** Sums the sightings up by kind, each with its first place; what may hide whole sections is listed one by one. */
export function buildLedger(sightings: readonly Seen[], context: LedgerContext): LedgerEntry[] {
  const groups = new Map<string, Seen[]>()
  for (const sighting of sightings) {
    const key = oneByOne.has(sighting.kind) ? `${sighting.kind}/${sighting.paragraph}` : sighting.kind
    const same = groups.get(key)
    if (same) same.push(sighting)
    else groups.set(key, [sighting])
  }
  return [...groups.values()].map((seen) => ledgerEntry(seen, context))
}

function ledgerEntry(seen: readonly Seen[], context: LedgerContext): LedgerEntry {
  const [first] = seen as readonly [Seen, ...Seen[]]
  const told = seen.filter(({ text }) => text.trim() !== '')
  const details = told.slice(0, mostDetails).map((sighting) => ledgerDetail(sighting, context))
  const location = locationOf(first, context)
  return {
    kind: first.kind,
    count: seen.reduce((sum, { count }) => sum + (count ?? 1), 0),
    effect: ledgerEffect(first.kind, context.language, { turnsMeaning: seen.some(turnsMeaning) }),
    ...(location ? { location } : {}),
    ...(details.length > 0 ? { details } : {}),
  }
}

function ledgerDetail(sighting: Seen, context: LedgerContext): LedgerDetail {
  const location = locationOf(sighting, context)
  return {
    text: sighting.text.trim(),
    ...(sighting.author === undefined ? {} : { author: sighting.author }),
    ...(location ? { location } : {}),
  }
}

function locationOf({ paragraph, text }: Seen, { pathAt, textAt }: LedgerContext): Location | undefined {
  if (paragraph === undefined) return undefined
  const excerpt = [...(textAt(paragraph).trim() || text.trim())].slice(0, 60).join('')
  return { paragraph, headingPath: pathAt(paragraph), excerpt }
}

/** A change of these turns a sentence round. */
const negation = /[不无未非没勿莫毋否]|禁止|拒绝|\b(?:not|no|never|without)\b/i

const turnsMeaning = ({ changed }: Seen) => changed !== undefined && negation.test(changed)
