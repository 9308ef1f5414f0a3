import { findLineNumber } from './numbering-class.ts'
import { type BodyLook, filledLine, type VisualLine } from './visual-line.ts'

const maxHeadingLength = 40
/** A heading with what its form asks for in brackets; longer lines are prose at first sight. */
const longestLine = 300
const sentenceEnd = /[。；;！!，,、]$/
const innerSentence = /[。；;]/

/** Rank of a line that looks like a heading, 1 outermost, or undefined for body text. */
export function visualRank(
  line: VisualLine,
  lines: readonly (VisualLine | undefined)[],
  index: number,
  body: BodyLook,
): number | undefined {
  if (line.text.length > longestLine) return undefined
  const text = line.text.trim()
  if (text === '' || text.includes('\n') || line.rightAligned || date.test(text)) return undefined
  const number = findLineNumber(text)
  const title = text.slice(number?.length ?? 0).trim()
  if (!looksLikeTitle(title)) return undefined
  const marked = standsOut(line, body) || line.isBar || bracketedName.test(title)
  if (number === undefined && line.isBoxed) return undefined
  if (number === undefined) return marked && [...title].length <= 30 ? plainRank(line, title) : undefined
  if (number.rank <= 4) return number.rank
  if (number.rank === 6 || number.rank === 7) return number.rank
  if (marked) return number.rank
  return introducesText(lines, index, number.rank) ? number.rank : undefined
}

const date =
  /^(?:[\d〇一二三四五六七八九十]{2,4}|\s+)\s*[年./-]\s*[\d〇一二三四五六七八九十]{0,3}\s*[月./-]\s*[\d〇一二三四五六七八九十]{0,3}\s*日?$/
/** Rank of an attachment, which stands outside the other sections. */
export const attachmentRank = 0.5
const attachment = /^附[件录表]\s*[\d一二三四五六七八九十]{0,3}(?:[\s：:、.．]|$)/
/** 「附件1」 alone points to the title below it. */
const bareAttachment = /^附[件录表]\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?$/
/** Signs that open a lesser heading. */
const sign = /^[★☆■◆▲◇▍▌※➤►]/
const bulletOrCaption =
  /^(?:[•●○·▪‣⁃➢–-]\s*|(?:图表|表格|图片|附图|附表|示意图|[图表])\s*[\d一二三四五六七八九十]|(?:尊敬的|亲爱的|各位).*[：:]$|(?:绝密|机密|秘密|内部)|(?:fig(?:ure|\.)?|table)\s*\.?\d)/i

/** Rank of a heading without a number: the larger it is printed, the further out. */
function plainRank(line: VisualLine, title: string): number | undefined {
  if (bulletOrCaption.test(title) || bareAttachment.test(title)) return undefined
  if (attachment.test(title)) return attachmentRank
  return 3 - (line.sizeHalfPoints ?? 0) / 10_000 + (sign.test(title) ? 0.4 : 0)
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
const guidance = /(?<!\s)\s*[（(][^（()）]{6,}[）)]$/

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
