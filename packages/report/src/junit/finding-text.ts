import type { Finding } from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import type { ReportContext } from '../context.ts'
import { hasPlace, isAbsence } from '../gaps.ts'
import { locationText } from '../location-text.ts'
import { messagesFor } from '../messages/messages.ts'
import { clip, oneLine } from '../plain-text.ts'

/** A finding as plain text: severity and message, article, place, quotation, other places, advice, local note; a line each. */
export function findingText(finding: Finding, { language, voice }: ReportContext): string {
  const m = messagesFor(language, voice)
  const { location, related = [] } = finding
  const place = hasPlace(finding) ? locationText(location, language) : m.plan.noFittingPlace
  const quote =
    !isAbsence(finding) && location.excerpt.trim() !== '' ? m.quote(clip(location.excerpt, 160)) : ''
  const rows: readonly (readonly [string, string])[] = [
    [m.severity[finding.severity], finding.message],
    [m.label.article, articleText(finding.article, language)],
    [isAbsence(finding) ? m.label.beside : m.label.place, place],
    [m.label.quote, quote],
    ...related.map(
      (one) =>
        [m.label.related, `${locationText(one, language)} ${m.quote(clip(one.excerpt, 160))}`] as const,
    ),
    [m.label.advice, finding.advice],
    [m.label.localNote, finding.note ?? ''],
  ]
  return rows
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}${m.colon}${oneLine(text)}`)
    .join('\n')
}
