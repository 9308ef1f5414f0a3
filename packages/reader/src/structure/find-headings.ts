import { findLineNumber } from './numbering-class.ts'

/** A block as the eye sees it, before its role is known. */
export interface VisualLine {
  readonly text: string
  readonly bold: boolean
  readonly centred: boolean
  readonly sizeHalfPoints: number | undefined
  /** Depth given by a heading style, an outline level or `#` marks; 1 is outermost. */
  readonly styledDepth: number | undefined
  /** In a table of contents, in a quotation, or otherwise never a heading. */
  readonly excluded: boolean
}

const maxHeadingLength = 40
const sentenceEnd = /[。；;！!，,、]$/
const innerSentence = /[。；;]/

/**
 * Gives each line its heading depth (1 outermost), or undefined for body text. Styled headings stand as they are;
 * visual ones (bold, larger, centred or numbered short lines) nest below the styled heading above them.
 * @param lines `undefined` stands for a block that ends a run of lines, such as a table
 */
export function findHeadingDepths(lines: readonly (VisualLine | undefined)[]): (number | undefined)[] {
  const bodySize = commonSize(lines)
  const boldMeansNothing = shareOfBold(lines) > 0.5
  const ranks = lines.map((line, i) =>
    line === undefined || line.excluded || line.styledDepth !== undefined
      ? undefined
      : visualRank(line, lines, i, bodySize, boldMeansNothing),
  )
  const used = [...new Set(ranks.filter((rank) => rank !== undefined))].sort((a, b) => a - b)
  let styled = 0
  return lines.map((line, i) => {
    if (line?.styledDepth !== undefined && !line.excluded) {
      styled = line.styledDepth
      return styled
    }
    const rank = ranks[i]
    return rank === undefined ? undefined : Math.min(6, styled + 1 + used.indexOf(rank))
  })
}

function visualRank(
  line: VisualLine,
  lines: readonly (VisualLine | undefined)[],
  index: number,
  bodySize: number,
  boldMeansNothing: boolean,
): number | undefined {
  const text = line.text.trim()
  if (text === '' || text.includes('\n')) return undefined
  const number = findLineNumber(text)
  const title = text.slice(number?.length ?? 0).trim()
  if (!looksLikeTitle(title)) return undefined
  const marked = (line.bold && !boldMeansNothing) || isLarger(line, bodySize)
  if (number === undefined) return marked && [...title].length <= 30 ? 3 : undefined
  if (number.rank <= 4) return number.rank
  if (number.rank === 6 || number.rank === 7) return number.rank
  if (marked) return number.rank
  return number.rank === 5 && introducesText(lines, index) ? number.rank : undefined
}

/** Short, no sentence, no 「label：value」 line. */
function looksLikeTitle(title: string): boolean {
  const length = [...title].length
  if (length === 0 || length > maxHeadingLength || sentenceEnd.test(title) || innerSentence.test(title))
    return false
  const colon = title.search(/[：:]/)
  if (colon >= 0 && colon < title.length - 1) return false
  return !/[_＿]{2,}|[.…·]{4,}\s*\d+$/.test(title)
}

function isLarger(line: VisualLine, bodySize: number): boolean {
  return line.sizeHalfPoints !== undefined && line.sizeHalfPoints > bodySize + 1
}

/** 「1.」 lines are headings when text follows them; a run of numbered lines is a list. */
function introducesText(lines: readonly (VisualLine | undefined)[], index: number): boolean {
  const next = lines.slice(index + 1).find((line) => line === undefined || line.text.trim() !== '')
  if (next === undefined) return false
  const nextText = next.text.trim()
  return findLineNumber(nextText) === undefined && [...nextText].length > 25
}

function commonSize(lines: readonly (VisualLine | undefined)[]): number {
  const weight = new Map<number, number>()
  for (const line of lines) {
    if (line?.sizeHalfPoints === undefined || line.excluded) continue
    weight.set(line.sizeHalfPoints, (weight.get(line.sizeHalfPoints) ?? 0) + line.text.length)
  }
  let best = 0
  let size = Number.POSITIVE_INFINITY
  for (const [candidate, total] of weight) {
    if (total > best) {
      best = total
      size = candidate
    }
  }
  return size
}

function shareOfBold(lines: readonly (VisualLine | undefined)[]): number {
  const texts = lines.filter((line) => line !== undefined && line.text.trim() !== '')
  const bold = texts.filter((line) => line?.bold)
  const length = (all: typeof texts) => all.reduce((sum, line) => sum + (line?.text.length ?? 0), 0)
  return length(bold) / Math.max(1, length(texts))
}
