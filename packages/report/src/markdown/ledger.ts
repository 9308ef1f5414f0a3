import type { LedgerEntry } from '@lunshen/schemas'
import type { ReportContext } from '../context.ts'
import { detailLength, detailOrigin, ledgerRows } from '../ledger-rows.ts'
import { locationText } from '../location-text.ts'
import { messagesFor } from '../messages/messages.ts'
import { clip } from '../plain-text.ts'
import { escapeMarkdown as esc } from './escape.ts'

/** What was seen and not read, a list item a kind with its words below. */
export function ledgerItems(ledger: readonly LedgerEntry[], { language }: ReportContext): string[] {
  const m = messagesFor(language)
  if (ledger.length === 0) return [m.ledgerNone]
  return ledgerRows(ledger, language).flatMap(({ entry, kind, count, place, details, repeated }) => [
    `- **${esc(kind)}** ${count}${place ? m.bracket(esc(locationText(place, language))) : ''}${m.colon}${esc(entry.effect)}`,
    ...details.map((detail) => {
      const origin = esc(detailOrigin(detail, language))
      return `  - ${origin}${origin && m.colon}${m.quote(esc(clip(detail.text, detailLength)))}`
    }),
    ...(repeated > 0 ? [`  - ${m.ledgerRepeated(repeated)}`] : []),
  ])
}
