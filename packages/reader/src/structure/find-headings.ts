import { findLineNumber } from './numbering-class.ts'

/** A block as the eye sees it, before its role is known. */
export interface VisualLine {
  readonly text: string
  readonly bold: boolean
  readonly centred: boolean
  /** A signature or a date rather than a heading. */
  readonly rightAligned?: boolean
  readonly sizeHalfPoints: number | undefined
  /** Font of its Chinese characters, where the file names one. */
  readonly font?: string | undefined
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
  const body: BodyLook = {
    size: commonValue(lines, (line) => line.sizeHalfPoints) ?? Number.POSITIVE_INFINITY,
    font: commonValue(lines, (line) => line.font),
    isBold: shareOfBold(lines) > 0.5,
  }
  const ranks = lines.map((line, i) =>
    line === undefined || line.excluded || (line.styledDepth !== undefined && !isMisstyled(line))
      ? undefined
      : visualRank(line, lines, i, body),
  )
  const start = bodyStart(lines, ranks)
  for (let i = 0; i < start; i++) if (isCoverLine(lines, i, start)) ranks[i] = undefined
  const used = [...new Set(ranks.filter((rank) => rank !== undefined))].sort((a, b) => a - b)
  // No spread: a document may have more lines than a call may have arguments.
  const shallowest = shallowestDepth(lines)
  const styledRanks = depthsOfStyledNumbers(lines)
  let styled = 0
  return lines.map((line, i) => {
    if (line?.styledDepth !== undefined && !line.excluded && !isMisstyled(line)) {
      styled = line.styledDepth
      return styled
    }
    const rank = ranks[i]
    if (rank === undefined) return undefined
    if (rank === attachmentRank) return shallowest
    return styledRanks.get(rank) ?? Math.min(6, styled + 1 + used.indexOf(rank))
  })
}

function shallowestDepth(lines: readonly (VisualLine | undefined)[]): number {
  let least = 7
  for (const line of lines)
    if (line?.styledDepth !== undefined && !line.excluded) least = Math.min(least, line.styledDepth)
  return least > 6 ? 1 : least
}

/** How most of the text looks: what differs stands out. */
interface BodyLook {
  readonly size: number
  readonly font: string | undefined
  readonly isBold: boolean
}

/** A heading numbered like the styled ones is as deep as they are, though its author forgot the style. */
function depthsOfStyledNumbers(lines: readonly (VisualLine | undefined)[]): Map<number, number> {
  const depths = new Map<number, number>()
  for (const line of lines) {
    if (line?.styledDepth === undefined || line.excluded || isMisstyled(line)) continue
    const rank = findLineNumber(line.text.trim())?.rank
    if (rank !== undefined && !depths.has(rank)) depths.set(rank, line.styledDepth)
  }
  return depths
}

function visualRank(
  line: VisualLine,
  lines: readonly (VisualLine | undefined)[],
  index: number,
  body: BodyLook,
): number | undefined {
  const text = line.text.trim()
  if (text === '' || text.includes('\n') || line.rightAligned || date.test(text)) return undefined
  const number = findLineNumber(text)
  const title = text.slice(number?.length ?? 0).trim()
  if (!looksLikeTitle(title)) return undefined
  const marked = standsOut(line, body) || bracketedName.test(title)
  if (number === undefined) return marked && [...title].length <= 30 ? plainRank(line, title) : undefined
  if (number.rank <= 4) return number.rank
  if (number.rank === 6 || number.rank === 7) return number.rank
  if (marked) return number.rank
  return introducesText(lines, index, number.rank) ? number.rank : undefined
}

const date =
  /^(?:[\d〇一二三四五六七八九十]{2,4}|\s+)\s*[年./-]\s*[\d〇一二三四五六七八九十]{0,3}\s*[月./-]\s*[\d〇一二三四五六七八九十]{0,3}\s*日?$/
const attachmentRank = 0.5
const attachment = /^附[件录表]\s*[\d一二三四五六七八九十]{0,3}(?:[\s：:、.．]|$)/
/** Signs that open a lesser heading. */
const sign = /^[★☆■◆▲◇▍▌※➤►]/
const bulletOrCaption =
  /^(?:[•●○·▪‣⁃➢–-]\s*|(?:图表|表格|图片|附图|附表|示意图|[图表])\s*[\d一二三四五六七八九十]|(?:尊敬的|亲爱的|各位).*[：:]$|(?:绝密|机密|秘密|内部)|(?:fig(?:ure|\.)?|table)\s*\.?\d)/i

/** Rank of a heading without a number: the larger it is printed, the further out. */
function plainRank(line: VisualLine, title: string): number | undefined {
  if (bulletOrCaption.test(title)) return undefined
  if (attachment.test(title)) return attachmentRank
  return 3 - (line.sizeHalfPoints ?? 0) / 10_000 + (sign.test(title) ? 0.4 : 0)
}

/** A whole sentence in a heading style is text whose author picked the wrong style. */
function isMisstyled(line: VisualLine): boolean {
  const length = [...line.text.trim()].length
  const text = line.text.trim()
  return length > 80 || /[；;，,]$/.test(text) || (length > 36 && text.endsWith('。'))
}

/** Index of the line with which the text begins, after the cover. */
function bodyStart(
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
function isCoverLine(lines: readonly (VisualLine | undefined)[], index: number, start: number): boolean {
  const line = lines[index]
  if (line === undefined || !line.centred) return false
  const isLast = isProse(filledLine(lines, index, 1)) && isProse(lines[start]?.text.trim() ?? '')
  return !isLast || /(?:书|表|方案|报告|材料|函|文件|公司|中心|医院|大学)$/.test(line.text.trim())
}

/** Fonts of titles and headings (GB/T 9704-2012, 7.3.3: 黑体, 小标宋). */
const headingFont = /黑体|heiti|simhei|小标宋|中宋|雅黑|yahei|大黑|粗黑/i

function standsOut(line: VisualLine, body: BodyLook): boolean {
  if (line.bold && !body.isBold) return true
  if (line.sizeHalfPoints !== undefined && line.sizeHalfPoints > body.size + 1) return true
  return headingFont.test(line.font ?? '') && !headingFont.test(body.font ?? '')
}

/** A line that is nothing but a name in brackets. */
const bracketedName = /^[【［[]([^】］\]]{2,24})[】］\]]$/

/** What a form asks for in brackets behind its heading. */
const guidance = /\s*[（(][^（()）]{6,}[）)]$/

/** Short, no sentence, no 「label：value」 line. */
function looksLikeTitle(whole: string): boolean {
  const title = (bracketedName.exec(whole)?.[1] ?? whole).replace(guidance, '')
  if (bracketedName.test(whole)) return !innerSentence.test(title)
  const length = [...title].length
  if (length === 0 || length > maxHeadingLength || sentenceEnd.test(title) || innerSentence.test(title))
    return false
  const colon = title.search(/[：:]/)
  if (colon >= 0 && colon < title.length - 1) return false
  return !/[_＿]{2,}|[.…·]{4,}\s*\d+$/.test(title)
}

/** 「1.」 lines are headings when text follows them; a run of numbered lines is a list. */
function introducesText(lines: readonly (VisualLine | undefined)[], index: number, rank: number): boolean {
  const before = filledLine(lines, index, -1)
  if (findLineNumber(before)?.rank === rank) return false
  const next = filledLine(lines, index, 1)
  const below = findLineNumber(next)?.rank
  // 「2. 研究内容」 above 「2.1 …」.
  if (rank === 5 && (below === 6 || below === 7)) return true
  return next !== '' && findLineNumber(next) === undefined && [...next].length > 25
}

/** Text of the nearest line that is not empty, before or after another; empty where a table or nothing stands there. */
function filledLine(lines: readonly (VisualLine | undefined)[], index: number, step: 1 | -1): string {
  for (let i = index + step; i >= 0 && i < lines.length; i += step) {
    const text = lines[i]?.text.trim()
    if (text !== '') return text ?? ''
  }
  return ''
}

/** The value that most of the text has. */
function commonValue<T>(
  lines: readonly (VisualLine | undefined)[],
  valueIn: (line: VisualLine) => T | undefined,
): T | undefined {
  const weight = new Map<T, number>()
  for (const line of lines) {
    const value = line && !line.excluded ? valueIn(line) : undefined
    if (value !== undefined) weight.set(value, (weight.get(value) ?? 0) + (line?.text.length ?? 0))
  }
  return [...weight].reduce<[T | undefined, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    [undefined, 0],
  )[0]
}

function shareOfBold(lines: readonly (VisualLine | undefined)[]): number {
  const texts = lines.filter((line) => line !== undefined && line.text.trim() !== '')
  const bold = texts.filter((line) => line?.bold)
  const length = (all: typeof texts) => all.reduce((sum, line) => sum + (line?.text.length ?? 0), 0)
  return length(bold) / Math.max(1, length(texts))
}
