import type { FileResult } from '@lunshen/schemas'
import { toneMarks } from '../marks.ts'
import { oneLine } from '../plain-text.ts'
import { fileVerdict } from '../verdict.ts'
import { hang, type Style, sectionHead } from './layout.ts'
import { columns, fitColumns, padColumns } from './wrap.ts'

/** The closing table for several files: mark, file, what is lacking, annex list; nothing for a single file. */
export function overviewLines(files: readonly FileResult[], style: Style): string[] {
  if (files.length < 2) return []
  const { m } = style
  const whole = ['', m.label.file, m.status.missing, m.status.placeholder, m.status.unclear, m.label.annex]
  // On a narrow terminal mark, file and annex list must do; the counts stand in each report.
  const narrow = (row: readonly string[]) =>
    style.width < 60 ? [row[0] ?? '', row[1] ?? '', row[5] ?? ''] : row
  const rows = [whole, ...files.map((file) => tableRow(file, style))].map(narrow)
  const widths = whole
    .slice(0, rows[0]?.length)
    .map((_, column) => Math.max(...rows.map((row) => columns(row[column] ?? ''))))
  fitWidths(widths, style.width)
  return [
    ...sectionHead(`${m.label.overview}${m.bracket(m.files(files.length))}`, style),
    ...rows.flatMap((row, index) => {
      const file = index === 0 ? undefined : files[index - 1]
      return [paintRow(row, widths, file, style), ...reasonLines(file, style)]
    }),
  ]
}

/** Why a file could not be read, under its row: the columns are too narrow for a sentence. */
function reasonLines(file: FileResult | undefined, style: Style): string[] {
  const reason = oneLine(file?.error?.message ?? '')
  return reason === '' ? [] : hang('   ', reason, style.width, style.dim)
}

/** Narrows the file column, then the last one, until the row fits. */
function fitWidths(widths: number[], limit: number): void {
  for (const [column, least] of [
    [1, 12],
    [widths.length - 1, 6],
  ] as const) {
    const total = widths.reduce((sum, width) => sum + width, 2 * (widths.length - 1))
    widths[column] = Math.max(
      Math.min(least, widths[column] ?? 0),
      (widths[column] ?? 0) - Math.max(0, total - limit),
    )
  }
}

function tableRow(file: FileResult, style: Style): string[] {
  const { m } = style
  const mark = toneMarks[fileVerdict(file, m).tone]
  if (file.status === 'unreadable') return [mark, fileCell(file), '–', '–', '–', m.label.unreadable]
  const counts = file.summary
    ? [file.summary.missing, file.summary.placeholder, file.summary.unclear]
    : ['–', '–', '–']
  return [mark, fileCell(file), ...counts.map(String), annexCell(file, style)]
}

/** The name without its folders: the columns are few, and the full path stands at the head of each report. */
function fileCell(file: FileResult): string {
  return oneLine(file.file).split(/[\\/]/u).at(-1) ?? ''
}

function annexCell(file: FileResult, { m }: Style): string {
  const parts = (['likely', 'possible'] as const).map((verdict) => {
    const items = (file.annex ?? []).filter((match) => match.verdict === verdict).map((match) => match.item)
    return items.length > 0 ? `${m.annex.verdict[verdict]} ${items.join(m.listComma)}` : ''
  })
  return parts.filter(Boolean).join(m.comma) || m.annex.verdict.unlikely
}

function paintRow(
  row: readonly string[],
  widths: readonly number[],
  file: FileResult | undefined,
  style: Style,
): string {
  const cells = row.map((cell, column) =>
    padColumns(fitColumns(cell, widths[column] ?? 0), widths[column] ?? 0),
  )
  if (!file) return style.dim(cells.join('  ').trimEnd())
  const paint = style.tone[fileVerdict(file, style.m).tone]
  return [paint(cells[0] ?? ''), ...cells.slice(1)].join('  ').trimEnd()
}
