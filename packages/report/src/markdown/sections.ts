import type { AnnexMatch, FileResult, Finding, Procedure } from '@lunshen/schemas'
import { articleText, quoteArticle } from '../article-label.ts'
import { elementTitle, type ReportContext } from '../context.ts'
import { hasPlace, isAbsence } from '../gaps.ts'
import { locationText } from '../location-text.ts'
import { marks } from '../marks.ts'
import { messagesFor } from '../messages/messages.ts'
import { clip } from '../plain-text.ts'
import { formatScore, strongestFirst } from '../score.ts'
import { escapeMarkdown as esc, markdownTable } from './escape.ts'

/** The table of all elements: article, element, status, place of the first evidence. */
export function elementTable(file: FileResult, context: ReportContext): string[] {
  const { language } = context
  const { label, status } = messagesFor(language)
  const rows = (file.elements ?? []).map((element) => [
    esc(articleText(element.article, language)),
    esc(elementTitle(element, context.elements, language)),
    `${marks[element.status]} ${status[element.status]}`,
    esc(element.evidence[0] ? locationText(element.evidence[0].location, language) : ''),
  ])
  return markdownTable([label.article, label.element, label.status, label.place], rows)
}

/** Each finding: what and why, where, the quoted place, how to mend it. */
export function findingItems(findings: readonly Finding[], context: ReportContext): string[] {
  const m = messagesFor(context.language)
  if (findings.length === 0) return [m.noFindings]
  return findings.flatMap((finding, index) => [...findingItem(finding, index + 1, context), ''])
}

function findingItem(finding: Finding, number: number, context: ReportContext): string[] {
  const { language } = context
  const m = messagesFor(language, context.voice)
  const name = quoteArticle(context, finding.article)?.name ?? ''
  const article = articleText(finding.article, language) + (language === 'zh' && name ? `【${name}】` : '')
  const place = hasPlace(finding) ? locationText(finding.location, language) : m.plan.noFittingPlace
  const indent = ' '.repeat(String(number).length + 2)
  const quote =
    finding.location.excerpt.trim() === '' ? [] : ['', `> ${esc(clip(finding.location.excerpt, 160))}`, '']
  return [
    `${number}. **${esc(m.severity[finding.severity])}** ${esc(finding.message)}${m.bracket(esc(article))}`,
    ...[
      ...(place ? [`- ${isAbsence(finding) ? m.label.beside : m.label.place}${m.colon}${esc(place)}`] : []),
      ...quote,
      ...(finding.related ?? []).map((one) => {
        const other = `${esc(locationText(one, language))}${m.quote(esc(clip(one.excerpt, 160)))}`
        return `- ${m.label.related}${m.colon}${other}`
      }),
      `- ${m.label.advice}${m.colon}${esc(finding.advice)}`,
      ...(finding.note ? [`- ${m.label.localNote}${m.colon}${esc(finding.note)}`] : []),
    ].map((line) => (line === '' ? '' : indent + line)),
  ]
}

/** The annex items with verdict, score, the strongest passage and the hits that do not count. */
export function annexItems(annex: readonly AnnexMatch[], context: ReportContext): string[] {
  const m = messagesFor(context.language)
  return annex.flatMap((match) => [
    `- **${m.annex.item(match.item)}${m.colon}${m.annex.verdict[match.verdict]}**${m.bracket(m.annex.score(formatScore(match.score)))} ${esc(match.title)}`,
    ...evidenceLines(match, context),
    ...match.discounted.map(
      (hit) => `  - ~~${esc(hit.term)}~~ ${esc(hit.reason)}${m.colon}${m.quote(esc(clip(hit.text, 80)))}`,
    ),
  ])
}

function evidenceLines(match: AnnexMatch, { language }: ReportContext): string[] {
  const m = messagesFor(language)
  return strongestFirst(match.evidence).map(
    (hit) =>
      `  - ${m.quote(esc(clip(hit.text, 120)))}${m.bracket(`${esc(locationText(hit.location, language))}${m.comma}${m.label.weight} ${formatScore(hit.weight)}`)}`,
  )
}

/** The suggested procedure with its reasons. */
export function procedureItems(procedure: Procedure, { language }: ReportContext): string[] {
  const m = messagesFor(language)
  return [
    `**${m.procedure.suggested[procedure.suggested]}**${m.comma}${m.procedure.expertReview[procedure.expertReview]}`,
    '',
    ...procedure.reasons.map(
      (reason) => `- ${esc(articleText(reason.article, language))}${m.colon}${esc(reason.text)}`,
    ),
    '',
    `*${m.procedure.note}*`,
  ]
}
