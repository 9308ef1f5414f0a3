import { mask, type SourceLine } from './source-lines.ts'

/** Marks of one kind in one paragraph, beyond which Markdown's parser takes time that grows with their square. */
const maxInUnit = 300
/** The same where lines only look as if they began something of their own, and may be one paragraph after all. */
const maxInRun = 1500
/** Marks in all that a parser is asked to look at. */
const maxInAll = 100_000

const kinds = /[*_[\]<>`~|\\&!@]|https?:|www\./gi
const all = /[*_[\]<>`~|\\&!@:.]/g
/** A line that starts a paragraph of its own: an item, a quotation, a row. */
const unitStart = /^\s*(?:[-*+>|]|\d{1,9}[.)]|#)|\|/
/** A line that certainly does, whatever stands above it. */
const runStart = /^\s*(?:[-*+]|1[.)])\s+\S|^ {0,3}#{1,6}\s/
const numbered = /^\s*\d{1,9}[.)]\s+\S/
const tableRule = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/

/**
 * Hides marks where a text holds more of them than any author writes, so that they are read as the characters they are: no text
 * is too hostile to be read, and none takes time beyond its length.
 */
export function tameLines(lines: readonly SourceLine[]): SourceLine[] {
  const counts = new Map<string, number>()
  let unit: number[] = []
  let budget = maxInAll
  const result = tameRuns(lines)
  const endUnit = () => {
    if (mostOf(counts) > maxInUnit || budget < 0) maskLines(result, unit)
    counts.clear()
    unit = []
  }
  lines.forEach((line, i) => {
    if (line.code) return
    if (line.text === '' || unitStart.test(line.text)) endUnit()
    if (line.text === '') return
    unit.push(i)
    budget -= count(result[i]?.text ?? '', counts)
  })
  endUnit()
  return result
}

/** Lines that may be one paragraph, however they begin: 「*甲」 is no item, 「甲|乙」 no row but below a table's rule, 「2. 甲」 no item but in a list. */
function tameRuns(lines: readonly SourceLine[]): SourceLine[] {
  const result = [...lines]
  const counts = new Map<string, number>()
  let run: number[] = []
  let inTable = false
  let inList = false
  const endRun = () => {
    counts.delete('|')
    counts.delete('>')
    if (mostOf(counts) > maxInRun) maskLines(result, run)
    counts.clear()
    run = []
  }
  lines.forEach(({ text, code }, i) => {
    const isOpen = text !== '' && code !== true
    const starts = runStart.test(text) || (numbered.test(text) && (inList || run.length === 0))
    if (!isOpen || starts || inTable) endRun()
    inList = isOpen && (inList || (starts && !text.trimStart().startsWith('#')))
    inTable = isOpen && (inTable || (text.includes('|') && tableRule.test(text)))
    if (!isOpen) return
    run.push(i)
    count(text, counts)
  })
  endRun()
  return result
}

const mostOf = (counts: ReadonlyMap<string, number>) => Math.max(0, ...counts.values())

function maskLines(lines: SourceLine[], indexes: readonly number[]): void {
  for (const i of indexes) lines[i] = { ...(lines[i] as SourceLine), text: mask(lines[i]?.text ?? '', all) }
}

function count(text: string, counts: Map<string, number>): number {
  let found = 0
  for (const [mark] of text.matchAll(kinds)) {
    counts.set(mark, (counts.get(mark) ?? 0) + 1)
    found++
  }
  return found
}
