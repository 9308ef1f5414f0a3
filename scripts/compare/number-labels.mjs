// Automatic numbers as LibreOffice shows them: a line that is a paragraph's text with a number in front.
import { normaliseText } from '@lunshen/specimens'

const labelLike =
  /^(?:[\p{N}.]+|[a-z]{1,6}|[A-Z]{1,6}|第?[一二三四五六七八九十百千零〇两\p{N}]+[章节条款部分编篇]*|[甲乙丙丁戊己庚辛壬癸子丑寅卯]|(?:Article|Section|Chapter|Appendix|Part|Step)?[\p{N}IVXA-Z]{1,6})$/u
const window = 60

/** Pairs paragraphs with LibreOffice's lines in order; gives {label, text} of those that it shows a number before. */
export function findNumbers(paragraphs, officeText) {
  const lines = officeText.split('\n').map(normaliseText)
  const numbers = []
  let at = 0
  for (const { text } of paragraphs) {
    const wanted = normaliseText(text)
    // LibreOffice prints the mark of a note as text: where a paragraph begins with one it looks like a number.
    if (wanted.length < 2 || text.startsWith('\n')) continue
    const found = lines.findIndex((line, i) => i >= at && i < at + window && endsWithText(line, wanted))
    if (found < 0) continue
    at = found + 1
    const label = lines[found].slice(0, lines[found].length - wanted.length)
    if (label !== '') numbers.push({ label, text: label + wanted, plain: wanted })
  }
  return numbers
}

/** A number as "legal" numbering (w:isLgl) shows it, which LibreOffice does not know: every level in Arabic digits. */
export function legalLabel(label) {
  return label.replace(/[一二三四五六七八九]|[IVX]+/g, (sign) => String(legalDigits[sign] ?? sign))
}

const legalDigits = Object.fromEntries(
  ['一 I', '二 II', '三 III', '四 IV', '五 V', '六 VI', '七 VII', '八 VIII', '九 IX'].flatMap((pair, i) =>
    pair.split(' ').map((sign) => [sign, i + 1]),
  ),
)

function endsWithText(line, wanted) {
  return line === wanted || (line.endsWith(wanted) && labelLike.test(line.slice(0, -wanted.length)))
}
