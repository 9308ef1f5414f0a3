import type { Document } from '@lunshen/reader'
import type { Finding, LedgerEntry, Location } from '@lunshen/schemas'
import { startOf } from '../outline/build-outline.ts'

/** The finding with the file on every place that carries none. */
export function inFile(finding: Finding, file: string): Finding {
  const { related } = finding
  const placed = { ...finding, location: carry(finding.location, file) }
  return related === undefined ? placed : { ...placed, related: related.map((one) => carry(one, file)) }
}

/** The entry of a file's ledger with the file on its places. */
export function entryInFile(entry: LedgerEntry, document: Document, file: string): LedgerEntry {
  const { details, location = { ...startOf(document), excerpt: '' } } = entry
  const placed = { ...entry, location: carry(location, file) }
  if (details === undefined) return placed
  return {
    ...placed,
    details: details.map((one) =>
      one.location === undefined ? one : { ...one, location: carry(one.location, file) },
    ),
  }
}

const carry = (location: Location, file: string): Location => ({ ...location, file: location.file ?? file })
