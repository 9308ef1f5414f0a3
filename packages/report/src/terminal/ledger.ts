import type { LedgerEntry } from '@lunshen/schemas'
import { detailLength, detailOrigin, type LedgerRow, ledgerRows, shownDetails } from '../ledger-rows.ts'
import { locationText } from '../location-text.ts'
import { clip, oneLine } from '../plain-text.ts'
import { hang, type Style, sectionHead } from './layout.ts'

/** What the reader saw and did not read, what follows from it, and the first words of each kind. */
export function ledgerLines(ledger: readonly LedgerEntry[], style: Style): string[] {
  if (ledger.length === 0) return []
  const lines = ledgerRows(ledger, style.language).flatMap((row) => rowLines(row, style))
  return [...sectionHead(style.m.label.ledger, style), ...lines]
}

function rowLines(row: LedgerRow, style: Style): string[] {
  const { m, language, width } = style
  const where = row.place ? m.bracket(locationText(row.place, language)) : ''
  const head = `${row.kind} ${row.count}${where}${m.colon}${oneLine(row.entry.effect)}`
  const details = row.details.slice(0, shownDetails).map((detail) => {
    const origin = detailOrigin(detail, language)
    return `${origin}${origin && m.colon}${m.quote(clip(detail.text, detailLength))}`
  })
  return [
    ...hang('  • ', head, width),
    ...details.flatMap((detail) => hang('    - ', detail, width)),
    ...closingLines(row, style),
  ]
}

function closingLines({ details, repeated }: LedgerRow, { m, width, dim }: Style): string[] {
  const rest = details.length - shownDetails
  return [
    ...(rest > 0 ? hang('      ', m.annex.moreEvidence(rest), width, dim) : []),
    ...(repeated > 0 ? hang('      ', m.ledgerRepeated(repeated), width, dim) : []),
  ]
}
