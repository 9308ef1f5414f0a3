import type { CheckResult } from '@lunshen/schemas'
import type { ReportContext } from '../context.ts'
import { messagesFor } from '../messages/messages.ts'
import { csvLine } from './cell.ts'
import { fileRows } from './rows.ts'

/**
 * The result as a table (RFC 4180, UTF-8 with a byte order mark, so that Excel and WPS open it rightly): a row for each finding and
 * each element that is present, the three items of the review list and the suggested procedure; a file that could not be read is one row.
 */
export function formatCsv(result: CheckResult, context: ReportContext): string {
  const rows = result.results.flatMap((file) => fileRows(file, context))
  return `\ufeff${[messagesFor(context.language).sheet.columns, ...rows].map(csvLine).join('')}`
}
