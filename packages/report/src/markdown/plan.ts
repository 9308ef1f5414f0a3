import type { FileResult, PlanStep, SuppressedFinding } from '@lunshen/schemas'
import { elementTitle, type ReportContext } from '../context.ts'
import { messagesFor } from '../messages/messages.ts'
import { stepFacts } from '../plan-text.ts'
import { escapeMarkdown as esc, markdownTable } from './escape.ts'

/** The plan as a task list, each step with its sample wording, marked as one. */
export function planItems(plan: readonly PlanStep[], { language }: ReportContext): string[] {
  const m = messagesFor(language)
  return [m.plan.lead(plan.length), '', ...plan.flatMap((step) => stepLines(step, language))]
}

function stepLines(step: PlanStep, language: ReportContext['language']): string[] {
  const m = messagesFor(language)
  const sample = (step.sample ?? '').split('\n').filter((line) => line.trim() !== '')
  const lines = sample.map((line) => `  > ${esc(line)}`)
  return [
    `- [ ] **${step.order}** ${esc(step.task)}${m.bracket(esc(stepFacts(step, language)))}`,
    ...(lines.length > 0
      ? [
          '',
          `  ${m.plan.sample}${m.bracket(m.plan.sampleNote)}`,
          '',
          ...lines.join('\n  >\n').split('\n'),
          '',
        ]
      : []),
  ]
}

/** The files of an application: what each is, whether it was read, which elements stand in it. */
export function applicationTable(file: FileResult, context: ReportContext): string[] {
  const { language } = context
  const m = messagesFor(language)
  const rows = (file.files ?? []).map((one) => {
    const titles = (file.elements ?? [])
      .filter(({ id }) => one.elements.includes(id))
      .map((element) => esc(elementTitle(element, context.elements, language)))
    const error = one.error ? m.colon + esc(one.error.message) : ''
    return [
      esc(one.file),
      m.plan.role[one.role],
      m.plan.fileStatus[one.status] + error,
      titles.join(m.listComma),
    ]
  })
  const head = [m.label.file, m.label.kind, m.label.status, m.plan.carries]
  return [m.plan.filesNote, '', ...markdownTable(head, rows)]
}

/** What is no longer reported, with reason and source. */
export function suppressedItems(
  suppressed: readonly SuppressedFinding[],
  { language }: ReportContext,
): string[] {
  const m = messagesFor(language)
  const items = suppressed.map(({ finding, reason, by, until }) => {
    const source = m.bracket(
      [esc(m.plan.by(by)), until && esc(m.plan.until(until))].filter(Boolean).join(m.comma),
    )
    return `- ${esc(finding.message)} ${m.label.reason}${m.colon}${esc(reason)}${source}`
  })
  return [m.plan.suppressedNote, '', ...items]
}
