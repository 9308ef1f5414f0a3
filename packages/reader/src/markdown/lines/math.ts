import type { Reading } from '../sightings.ts'
import { blankAfter, mask, placeAt, placeOfText, type SourceLine } from './source-lines.ts'

const marks = /[*_[\]<>`~|\\&!#@:.$+=-]/g
/** pandoc's rule: no space inside, no digit after; 「$5 和 $6」 is money. */
const inline = /(?<![\\$\w])\$(?![\s$])([^$\n]{1,300}?)(?<![\s\\])\$(?![\d$])/g
const maxLines = 80

/** How many lines from here on are a formula between `$$` and `$$`. */
export function mathFrom(lines: readonly SourceLine[], start: number): number {
  const text = lines[start]?.text.trim() ?? ''
  if (!text.startsWith('$$')) return 0
  if (text.length > 4 && text.endsWith('$$')) return 1
  for (let i = start + 1; i < Math.min(lines.length, start + maxLines); i++) {
    if (lines[i]?.code || (lines[i]?.text.trim() === '' && lines[i + 1]?.text.trim() === '')) return 0
    if (lines[i]?.text.includes('$$')) return i - start + 1
  }
  return 0
}

/** A formula is read as the characters it is written in, and noted. */
export function takeMath(lines: readonly SourceLine[], reading: Reading): SourceLine[] {
  const first = lines[0] as SourceLine
  const text = lines.map((line) => line.text.trim()).join('\n')
  reading.sightings.push({
    kind: 'equation',
    place: placeOfText(first),
    text: text.replace(/^\$\$|\$\$$/g, '').trim(),
  })
  const blank = blankAfter(first.line)
  const whole = lines
    .map((line) => line.text.trim())
    .filter((part) => part !== '')
    .join(' ')
  return [blank, { ...first, text: mask(whole, marks) }, blank]
}

/** Keeps `$a_1*b$` whole: its marks are no emphasis. */
export function takeInlineMath(line: SourceLine, reading: Reading): SourceLine {
  if (line.text.indexOf('$') === line.text.lastIndexOf('$')) return line
  const text = line.text.replace(inline, (whole, formula: string, at: number) => {
    if (!/[\\^_=+<>*/]|^[a-zA-Zα-ω]$/.test(formula)) return whole
    reading.sightings.push({ kind: 'equation', place: placeAt(line, at), text: formula })
    return mask(whole, marks)
  })
  return text === line.text ? line : { ...line, text }
}
