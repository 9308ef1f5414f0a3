import type { CheckResult, FileResult } from '@lunshen/schemas'
import type { ReportContext } from '../context.ts'
import { toneMarks } from '../marks.ts'
import { messagesFor } from '../messages/messages.ts'
import { annexHeadline, fileVerdict, procedureHeadline } from '../verdict.ts'
import { escapeMarkdown as esc, markdownTable } from './escape.ts'
import { ledgerItems } from './ledger.ts'
import { applicationTable, planItems, suppressedItems } from './plan.ts'
import { annexItems, elementTable, findingItems, procedureItems } from './sections.ts'

/** The report as GitHub-flavoured Markdown, to paste in an e-mail or a wiki; data from the documents is escaped. */
export function formatMarkdown(result: CheckResult, context: ReportContext): string {
  const m = messagesFor(context.language)
  const { measure, tool } = result
  const lines = [
    `# ${m.reportTitle}`,
    '',
    `${m.label.basis}${m.colon}${m.bookTitle(esc(measure.title))} ${esc(measure.version)}${m.bracket(esc(measure.id))}`,
    '',
    ...(result.results.length > 1 ? [...overview(result.results, context), ''] : []),
    ...(result.results.length === 0 ? [m.noFiles, ''] : []),
    ...result.results.flatMap((file) => [...fileSection(file, context), '']),
    '---',
    '',
    `${m.disclaimer} ${esc(tool.name)} ${esc(tool.version)}`,
  ]
  return `${lines.join('\n').replace(/\n{3,}/gu, '\n\n')}\n`
}

function overview(files: readonly FileResult[], { language }: ReportContext): string[] {
  const m = messagesFor(language)
  const rows = files.map((file) => [
    esc(file.file),
    esc(fileVerdict(file, m).headline + (file.error ? m.colon + file.error.message : '')),
    file.annex ? annexHeadline(file.annex, m) : '',
    file.procedure ? procedureHeadline(file.procedure, m) : '',
  ])
  const head = [m.label.file, m.label.verdict, m.label.annex, m.label.suggested]
  return [`## ${m.label.overview}${m.bracket(m.files(files.length))}`, '', ...markdownTable(head, rows)]
}

function fileSection(file: FileResult, context: ReportContext): string[] {
  const m = messagesFor(context.language)
  const verdict = fileVerdict(file, m)
  const code = file.error ? m.bracket(esc(m.errorCode(file.error.code))) : ''
  return [
    `## ${esc(file.title || file.file)}`,
    '',
    `**${toneMarks[verdict.tone]} ${esc(verdict.headline)}**`,
    '',
    `${esc(verdict.lead)}${code}`,
    '',
    `- ${m.label.file}${m.colon}${esc(file.file)}`,
    ...(file.summary && file.annex ? [`- ${m.label.annex}${m.colon}${annexHeadline(file.annex, m)}`] : []),
    ...checkedSections(file, context),
  ]
}

function checkedSections(file: FileResult, context: ReportContext): string[] {
  const { label, annex, plan } = messagesFor(context.language, context.voice)
  const { suppressed = [] } = file
  const section = (title: string, lines: readonly string[]) => ['', `### ${title}`, '', ...lines]
  return [
    ...(file.plan?.length ? section(plan.title, planItems(file.plan, context)) : []),
    ...(file.files ? section(plan.filesTitle, applicationTable(file, context)) : []),
    ...(file.elements ? section(label.elements, elementTable(file, context)) : []),
    ...(file.findings ? section(label.findings, findingItems(file.findings, context)) : []),
    ...(suppressed.length > 0
      ? section(plan.suppressed(suppressed.length), suppressedItems(suppressed, context))
      : []),
    ...(file.annex ? section(label.annex, [...annexItems(file.annex, context), '', `*${annex.note}*`]) : []),
    ...(file.procedure ? section(label.procedure, procedureItems(file.procedure, context)) : []),
    ...(file.ledger ? section(label.ledger, ledgerItems(file.ledger, context)) : []),
  ]
}
