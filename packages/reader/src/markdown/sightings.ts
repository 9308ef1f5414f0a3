import type { LedgerDetail, LedgerEntry } from '@lunshen/schemas'
import type { RootContent } from 'mdast'
import type { Place } from '../document.ts'
import { ledgerEffect } from '../ledger-text.ts'
import type { Language } from '../reader-error.ts'

/** Kinds of the ledger, as the ledger's sentences know them. */
export type UnreadKind = Parameters<typeof ledgerEffect>[0]

/** One thing seen and not read as content, word for word. */
export interface Sighting {
  readonly kind: UnreadKind
  readonly place: Place
  readonly text: string
}

/** What gathers while a text is read: things for the ledger, and blocks built before Markdown's parser sees the text. */
export interface Reading {
  readonly sightings: Sighting[]
  /** Blocks that stand where a line holds {@link insertMark} and their index. */
  readonly inserts: RootContent[][]
}

/** An empty reading. */
export function newReading(): Reading {
  return { sightings: [], inserts: [] }
}

/** Kinds whose every sighting stands by itself: each may hide something else. */
const oneByOne: ReadonlySet<UnreadKind> = new Set(['page-image', 'embedded-object', 'cut-off'])

const maxDetails = 2000

/** Sums sightings up by kind in the order of the text, each with its first place and every one of its texts. */
export function buildLedger(sightings: readonly Sighting[], language: Language): LedgerEntry[] {
  const groups = new Map<string, Sighting[]>()
  const inOrder = [...sightings].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
  for (const sighting of inOrder) {
    const key = oneByOne.has(sighting.kind) ? `${sighting.kind}/${sighting.place.line}` : sighting.kind
    const same = groups.get(key)
    if (same) same.push(sighting)
    else groups.set(key, [sighting])
  }
  return [...groups.values()].map((seen) => ledgerEntry(seen, language))
}

function ledgerEntry(seen: readonly Sighting[], language: Language): LedgerEntry {
  const first = seen[0]
  const kind = first?.kind ?? 'html'
  const told = seen.filter(({ text }) => text !== '')
  return {
    kind,
    count: seen.length,
    effect: ledgerEffect(kind, language),
    location: locationOf(first),
    ...(told.length > 0 ? { details: detailsOf(told) } : {}),
  }
}

/** Every text by itself; beyond a great many, the rest in one piece, so that nothing is lost. */
function detailsOf(told: readonly Sighting[]): LedgerDetail[] {
  const details = told.slice(0, maxDetails).map(
    (sighting): LedgerDetail => ({
      text: sighting.text,
      location: locationOf(sighting),
    }),
  )
  const rest = told.slice(maxDetails)
  if (rest.length > 0)
    details.push({ text: rest.map(({ text }) => text).join('\n'), location: locationOf(rest[0]) })
  return details
}

function locationOf(sighting: Sighting | undefined) {
  const excerpt = (sighting?.text ?? '').slice(0, 60)
  return { ...(sighting?.place ?? { line: 1, column: 1 }), excerpt }
}
