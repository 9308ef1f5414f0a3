import type { CheckResult, FileResult } from '@lunshen/schemas'
import type { PrettyOptions } from '../context.ts'
import { toneMarks } from '../marks.ts'
import { oneLine } from '../plain-text.ts'
import { annexHeadline, fileVerdict } from '../verdict.ts'
import { annexLines, procedureLines } from './annex.ts'
import { coverageLines, elementLines } from './elements.ts'
import { hang, labelled, makeStyle, type Style } from './layout.ts'
import { ledgerLines } from './ledger.ts'
import { overviewLines } from './overview.ts'
import { applicationLines, planLines, suppressedLines } from './plan.ts'

/**
 * The report for a terminal: per file the verdict, the plan, the elements by article, annex list, procedure and ledger;
 * for several files a closing table. No line is wider than `width` columns; colour is only an addition.
 */
export function formatPretty(result: CheckResult, options: PrettyOptions): string {
  const style = makeStyle(options)
  const files = result.results.flatMap((file, index) => [
    ...(index > 0 ? ['', ''] : []),
    ...fileLines(file, result, style),
  ])
  const lines = [
    ...(files.length > 0 ? files : hang('', style.m.noFiles, style.width)),
    ...overviewLines(result.results, style),
    '',
    ...hang('', style.m.disclaimer, style.width, style.dim),
    ...hang('', `${oneLine(result.tool.name)} ${oneLine(result.tool.version)}`, style.width, style.dim),
  ]
  return `${lines.join('\n')}\n`
}

function fileLines(file: FileResult, result: CheckResult, style: Style): string[] {
  const body = file.status === 'unreadable' ? [] : checkedLines(file, style)
  return [...headLines(file, result, style), ...body]
}

function headLines(file: FileResult, result: CheckResult, style: Style): string[] {
  const { m } = style
  const verdict = fileVerdict(file, m)
  const paint = style.tone[verdict.tone]
  const lead = `${toneMarks[verdict.tone]} `
  const screenRow = file.summary && file.annex ? annexHeadline(file.annex, m) : ''
  return [
    ...hang(lead, verdict.headline, style.width, (text) => paint(style.bold(text)), paint),
    ...hang('  ', oneLine(verdict.lead), style.width),
    ...labelled(
      [
        [m.label.file, oneLine(file.file)],
        [m.label.errorCode, oneLine(file.error?.code ?? '')],
        [m.label.title, oneLine(file.title ?? '')],
        [m.label.annex, screenRow],
        [m.label.basis, measureText(result, style)],
      ],
      2,
      style,
    ),
  ]
}

function measureText({ measure }: CheckResult, { m }: Style): string {
  return oneLine(`${m.bookTitle(measure.title)} ${measure.version}${m.bracket(measure.id)}`)
}

function checkedLines(file: FileResult, style: Style): string[] {
  return [
    ...(file.elements ? coverageLines(file, style) : []),
    ...planLines(file, style),
    ...applicationLines(file, style),
    ...(file.elements ? elementLines(file, style) : []),
    ...suppressedLines(file, style),
    ...annexLines(file, style),
    ...procedureLines(file.procedure, style),
    ...ledgerLines(file.ledger ?? [], style),
  ]
}
