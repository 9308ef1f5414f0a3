import type { ApplicationFile, FileResult, SuppressedFinding } from '@lunshen/schemas'
import { elementTitle } from '../context.ts'
import { oneLine } from '../plain-text.ts'
import { stepFacts } from '../plan-text.ts'
import { hang, labelled, type Style, sectionHead } from './layout.ts'

/** The plan as a check list: what to do, and below it what kind of work, how much and where. */
export function planLines({ plan = [] }: FileResult, style: Style): string[] {
  if (plan.length === 0) return []
  const { m, width } = style
  return [
    ...sectionHead(m.plan.title, style),
    ...hang('', m.plan.lead(plan.length), width, style.dim),
    ...plan.flatMap((step) => {
      const lead = `☐ ${String(step.order).padStart(String(plan.length).length)}  `
      return [
        ...hang(lead, oneLine(step.task), width),
        ...hang(' '.repeat(lead.length), stepFacts(step, style.language), width, style.dim),
      ]
    }),
    ...(plan.some((step) => step.sample) ? hang('', m.plan.samplesElsewhere, width, style.dim) : []),
  ]
}

/** The files of an application: what each is and which elements stand in it. */
export function applicationLines(file: FileResult, style: Style): string[] {
  const { files = [] } = file
  const { m } = style
  if (files.length === 0) return []
  return [
    ...sectionHead(m.plan.filesTitle, style),
    ...files.flatMap((one) => [
      ...hang('', `${oneLine(one.file)}${m.bracket(m.plan.role[one.role])}`, style.width, style.bold),
      ...labelled(
        [
          [m.label.status, one.status === 'checked' ? '' : m.plan.fileStatus[one.status]],
          [m.label.issue, oneLine(one.error?.message ?? '')],
          [m.plan.carries, one.status === 'checked' ? carried(one, file, style) : ''],
        ],
        2,
        style,
      ),
    ]),
  ]
}

function carried({ elements }: ApplicationFile, file: FileResult, { m, ...style }: Style): string {
  const titles = (file.elements ?? [])
    .filter(({ id }) => elements.includes(id))
    .map((element) => elementTitle(element, style.elements, style.language))
  return titles.join(m.listComma) || m.plan.carriesNone
}

/** What is no longer reported, with whose reason and until when. */
export function suppressedLines({ suppressed = [] }: FileResult, style: Style): string[] {
  if (suppressed.length === 0) return []
  const { m } = style
  return [
    '',
    style.bold(m.plan.suppressed(suppressed.length)),
    ...hang('', m.plan.suppressedNote, style.width, style.dim),
    ...suppressed.flatMap((one) => suppressedItem(one, style)),
  ]
}

function suppressedItem({ finding, reason, by, until }: SuppressedFinding, style: Style): string[] {
  const { m } = style
  return [
    ...hang('  – ', oneLine(finding.message), style.width),
    ...labelled(
      [
        [m.label.reason, oneLine(reason)],
        ['', oneLine(m.plan.by(by))],
        ['', until ? m.plan.until(until) : ''],
      ],
      4,
      style,
    ),
  ]
}
