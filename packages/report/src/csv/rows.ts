import type {
  AnnexMatch,
  ElementResult,
  FileResult,
  Finding,
  Location,
  SuppressedFinding,
} from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import { elementTitle, type ReportContext, ruleTitle } from '../context.ts'
import { findingElement, hasPlace, isAbsence } from '../gaps.ts'
import { locationText } from '../location-text.ts'
import { type Messages, messagesFor } from '../messages/messages.ts'
import { formatScore, strongestFirst } from '../score.ts'
import { procedureHeadline } from '../verdict.ts'

/** A row by the names of its columns, in their order; a service centre sorts by file, severity and status. */
interface Row {
  readonly kind: keyof Messages['sheet']['kind']
  readonly severity?: string
  readonly status?: string
  readonly article?: string
  readonly name: string
  readonly id: string
  readonly issue?: string
  readonly mend?: string
  readonly place?: string
  readonly quote?: string
  readonly related?: string
  readonly confidence?: string
  readonly note?: string
}

/** The rows of one file: elements in the order of the measure, other findings, suppressed ones, review list, procedure. */
export function fileRows(file: FileResult, context: ReportContext): string[][] {
  const m = messagesFor(context.language, context.voice)
  const ids = new Set((file.elements ?? []).map(({ id }) => id))
  const rows: Row[] = [
    ...(file.error ? [errorRow(file, m)] : []),
    ...(file.elements ?? []).flatMap((element) => elementRows(element, file, context, m)),
    ...(file.findings ?? [])
      .filter(({ element }) => !ids.has(element ?? ''))
      .map((finding) => findingRow(finding, file, context, m)),
    ...(file.suppressed ?? []).map((one) => suppressedRow(one, file, context, m)),
    ...(file.annex ?? []).map((match) => annexRow(match, context, m)),
    ...(file.procedure ? [procedureRow(file.procedure, context, m)] : []),
  ]
  return rows.map((row) => [file.file, file.title ?? '', ...cells(row, m)])
}

function cells(row: Row, m: Messages): string[] {
  const { severity, status, article, name, id, issue, mend, place, quote, related, confidence, note } = row
  const optional = [place, quote, related, confidence, note]
  const before = [severity, status, article, name, id, issue, mend]
  return [m.sheet.kind[row.kind], ...[...before, ...optional].map((cell) => cell ?? '')]
}

function errorRow(file: FileResult, m: Messages): Row {
  return {
    kind: 'file',
    severity: m.severity.error,
    status: m.label.unreadable,
    name: m.sheet.reading,
    id: file.error?.code ?? '',
    issue: file.error?.message ?? '',
  }
}

/** What was found about an element; the element itself where nothing is to be said of it. */
function elementRows(element: ElementResult, file: FileResult, context: ReportContext, m: Messages): Row[] {
  const findings = (file.findings ?? []).filter((one) => one.element === element.id)
  if (findings.length > 0) return findings.map((one) => findingRow(one, file, context, m))
  const [evidence] = element.evidence
  return [
    {
      kind: 'element',
      ...elementCells(element, context, m),
      ...placeCells(evidence?.location, context),
      quote: evidence?.text ?? '',
    },
  ]
}

function elementCells(element: ElementResult, { elements, language }: ReportContext, m: Messages) {
  return {
    status: m.status[element.status],
    article: articleText(element.article, language),
    name: elementTitle(element, elements, language),
    id: element.id,
    confidence: formatScore(element.confidence),
  }
}

function findingRow(finding: Finding, file: FileResult, context: ReportContext, m: Messages): Row {
  const element = findingElement(file, finding)
  const { language } = context
  const related = (finding.related ?? []).map(
    (one) => `${locationText(one, language)}${m.quote(one.excerpt)}`,
  )
  return {
    kind: element ? 'element' : 'other',
    name: ruleTitle(finding.ruleId, context.rules, language) ?? finding.ruleId,
    id: finding.ruleId,
    ...(element ? elementCells(element, context, m) : {}),
    severity: m.severity[finding.severity],
    article: articleText(finding.article, language),
    issue: finding.message,
    mend: finding.advice,
    ...findingPlace(finding, context, m),
    related: related.join(' '),
    note: finding.note ?? '',
  }
}

/** Something missing quotes nothing: its place is where it could be written. */
function findingPlace(finding: Finding, context: ReportContext, m: Messages) {
  if (!isAbsence(finding)) return placeCells(finding.location, context)
  if (!hasPlace(finding)) return { place: m.plan.noFittingPlace }
  return { place: `${m.label.beside}${m.colon}${locationText(finding.location, context.language)}` }
}

function placeCells(location: Location | undefined, { language }: ReportContext) {
  return location ? { place: locationText(location, language), quote: location.excerpt } : {}
}

function suppressedRow(one: SuppressedFinding, file: FileResult, context: ReportContext, m: Messages): Row {
  const note = [one.reason, m.plan.by(one.by), one.until && m.plan.until(one.until)].filter(Boolean).join(' ')
  return { ...findingRow(one.finding, file, context, m), kind: 'suppressed', note }
}

function annexRow(match: AnnexMatch, { language }: ReportContext, m: Messages): Row {
  const [best] = strongestFirst(match.evidence)
  return {
    kind: 'annex',
    status: m.annex.verdict[match.verdict],
    name: match.title,
    id: `annex/item-${match.item}`,
    confidence: formatScore(match.score),
    ...(best ? { place: locationText(best.location, language), quote: best.text } : {}),
  }
}

function procedureRow(
  procedure: NonNullable<FileResult['procedure']>,
  { language }: ReportContext,
  m: Messages,
): Row {
  const reasons = procedure.reasons.map(
    ({ article, text }) => `${articleText(article, language)}${m.colon}${text}`,
  )
  return {
    kind: 'procedure',
    name: procedureHeadline(procedure, m),
    id: procedure.suggested,
    note: reasons.join(' '),
  }
}
