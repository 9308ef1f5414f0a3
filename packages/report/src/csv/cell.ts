import { clip } from '../plain-text.ts'

/** Graphemes a cell may hold; spreadsheets cut at 32,767 characters without a word. */
const longestCell = 2000

/** What makes a spreadsheet take a cell for a formula; the full-width forms do where the keyboard is Chinese. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/u

/** One line of the table, ended by CR LF. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** A cell as one line of text that no spreadsheet runs as a formula; quoted where it has to be. */
export function csvCell(text: string): string {
  const line = clip(text, longestCell)
  const safe = formulaStart.test(line) ? `'${line}` : line
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
