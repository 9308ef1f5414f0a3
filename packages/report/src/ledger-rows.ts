import type { LedgerDetail, LedgerEntry, Location } from '@lunshen/schemas'
import { locationText } from './location-text.ts'
import { type Language, messagesFor } from './messages/messages.ts'
import { oneLine } from './plain-text.ts'

/** Things of one kind that a report shows at once; the rest is folded away or only counted. */
export const shownDetails = 3

/** Characters of one thing's words where a report is to stay short. */
export const detailLength = 200

/** An entry of the ledger with what a report lists under it. */
export interface LedgerRow {
  readonly entry: LedgerEntry
  /** The kind's name and how many there are: 「批注 3 处」. */
  readonly kind: string
  readonly count: string
  /** Where the entry stands; empty where its details say so themselves. */
  readonly place: Location | undefined
  readonly details: readonly LedgerDetail[]
  /** Details left out because an earlier entry lists them: a paragraph with insertions and deletions is one text. */
  readonly repeated: number
}

/** Whether an entry's details are texts in which changes are marked. */
export function isTracked({ kind }: LedgerEntry): boolean {
  return kind.startsWith('tracked-')
}

/** The ledger as reports list it; no paragraph with tracked changes is listed twice. */
export function ledgerRows(ledger: readonly LedgerEntry[], language: Language): LedgerRow[] {
  const m = messagesFor(language)
  const listed = new Set<string>()
  return ledger.map((entry) => {
    const all = entry.details ?? []
    const details = all.filter((detail) => !listed.has(keyOf(detail)))
    if (isTracked(entry)) for (const detail of details) listed.add(keyOf(detail))
    return {
      entry,
      kind: m.ledgerKind[entry.kind] ?? oneLine(entry.kind),
      count: m.ledgerCount(entry.count),
      place: all.some(({ location }) => location !== undefined) ? undefined : entry.location,
      details,
      repeated: all.length - details.length,
    }
  })
}

function keyOf({ text, author, location }: LedgerDetail): string {
  return JSON.stringify([text, author, location?.paragraph, location?.line])
}

/** Where a detail stands without the headings above it, and who wrote it; empty where neither is known. */
export function detailOrigin({ author, location }: LedgerDetail, language: Language): string {
  const place = location === undefined ? '' : locationText({ ...location, headingPath: [] }, language)
  return [place, oneLine(author ?? '')].filter((part) => part !== '').join(messagesFor(language).comma)
}
