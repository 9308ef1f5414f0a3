import { findLineNumber } from './numbering-class.ts'

const leaders = /(?<![.…·．])[.…·．]{4,}\s*\d{1,3}\s*$/
const pageNumber = /^\S.{1,40}?(?:\t|[ \u3000]{2,})\d{1,3}\s*$/

const longestLine = 200

/** Whether a line is one of a table of contents: a title with leaders or wide space before its page number. */
export function isContentsLine(text: string): boolean {
  if (text.length > longestLine) return false
  const line = text.trim()
  if (line.includes('\n')) return false
  return leaders.test(line) || (findLineNumber(line) !== undefined && pageNumber.test(line))
}
