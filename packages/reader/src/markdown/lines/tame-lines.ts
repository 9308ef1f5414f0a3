import { mask, type SourceLine } from './source-lines.ts'

/** Marks of one kind in one paragraph, beyond which Markdown's parser takes time that grows with their square. */
const maxInUnit = 300
/** Marks in all that a parser is asked to look at. */
const maxInAll = 100_000

const kinds = /[*_[\]<>`~|\\&!@]|https?:|www\./gi
const all = /[*_[\]<>`~|\\&!@:.]/g
/** A line that starts a paragraph of its own: an item, a quotation, a row. */
const unitStart = /^\s*(?:[-*+>|]|\d{1,9}[.)]|#)|\|/

/**
 * Hides marks where a text holds more of them than any author writes, so that they are read as the characters they are: no text
 * is too hostile to be read, and none takes time beyond its length.
 */
export function tameLines(lines: readonly SourceLine[]): SourceLine[] {
  const counts = new Map<string, number>()
  let unit: number[] = []
  let budget = maxInAll
  const result = [...lines]
  const endUnit = () => {
    const most = Math.max(0, ...counts.values())
    if (most > maxInUnit || budget < 0)
      for (const i of unit)
        result[i] = { ...(result[i] as SourceLine), text: mask(result[i]?.text ?? '', all) }
    counts.clear()
    unit = []
  }
  lines.forEach((line, i) => {
    if (line.code) return
    if (line.text === '' || unitStart.test(line.text)) endUnit()
    if (line.text === '') return
    unit.push(i)
    budget -= count(line.text, counts)
  })
  endUnit()
  return result
}

function count(text: string, counts: Map<string, number>): number {
  let found = 0
  for (const [mark] of text.matchAll(kinds)) {
    counts.set(mark, (counts.get(mark) ?? 0) + 1)
    found++
  }
  return found
}
