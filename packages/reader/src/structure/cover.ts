import { findLineNumber } from './numbering-class.ts'
import { filledLine, type VisualLine } from './visual-line.ts'

/** Index of the line with which the text begins, after the cover. */
export function bodyStart(
  lines: readonly (VisualLine | undefined)[],
  ranks: readonly (number | undefined)[],
): number {
  const at = lines.findIndex((line, i) => {
    if (line === undefined) return true
    if (line.excluded) return false
    const text = line.text.trim()
    const isNumbered = ranks[i] !== undefined && findLineNumber(text) !== undefined
    return line.styledDepth !== undefined || isNumbered || isProse(text)
  })
  return at < 0 ? lines.length : at
}

const isProse = (text: string) => [...text].length >= 40 && /[，。；]/.test(text)

/** On a cover, kinds of paper, institutions and dates stand out as well; a short line right above prose is a heading. */
export function isCoverLine(
  lines: readonly (VisualLine | undefined)[],
  index: number,
  start: number,
): boolean {
  const line = lines[index]
  if (line === undefined || !line.centred) return false
  const isLast = isProse(filledLine(lines, index, 1)) && isProse(lines[start]?.text.trim() ?? '')
  return !isLast || /(?:书|表|方案|报告|材料|函|文件|公司|中心|医院|大学)$/.test(line.text.trim())
}
