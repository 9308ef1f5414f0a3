import { chineseValue } from './read-number.ts'

/** A date as exact as it is written; where it stands in the text. */
export interface DateValue {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly start: number
  readonly end: number
}

/** A stretch of time with the text offsets of both dates. */
export interface DateRange {
  readonly from: DateValue
  readonly to: DateValue
}

const arabic =
  /(?<![\d.])((?:19|20)\d\d)(?:年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?|[-./](\d{1,2})(?!\d)(?:[-./](\d{1,2})(?![\d.])[日号]?)?月?)/g
const numeral =
  /([一二][〇零一二三四五六七八九]{3})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?)?/g

/** All dates of a normalised text, in order: 2026年3月5日, 2026-03, 2026.3, 二〇二六年三月. */
export function findDates(text: string): DateValue[] {
  const found: DateValue[] = []
  for (const match of text.matchAll(arabic)) {
    const [whole, year, month, day, month2, day2] = match
    add(found, match.index, whole, Number(year), toNumber(month ?? month2), toNumber(day ?? day2))
  }
  if (!/[一二][〇零一二三四五六七八九]{3}年/.test(text)) return found
  for (const match of text.matchAll(numeral)) {
    const [whole, year = '', month, day] = match
    const value = (part: string | undefined) => (part === undefined ? undefined : chineseValue(part))
    add(found, match.index, whole, chineseValue(year), value(month), value(day))
  }
  return found.sort((a, b) => a.start - b.start)
}

const toNumber = (part: string | undefined) => (part === undefined ? undefined : Number(part))

function add(
  found: DateValue[],
  start: number,
  whole: string,
  year: number,
  month: number | undefined,
  day: number | undefined,
): void {
  if (month !== undefined && (month < 1 || month > 12)) return
  if (day !== undefined && (day < 1 || day > 31)) return
  const parts = { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
  found.push({ year, ...parts, start, end: start + whole.length })
}

const between = /^起?(?:至|到|[-—–―~─]{1,3})$/
const starts = /^(?:开始|启动|起|立项)[,、]?(?:预计|计划|拟|将)?(?:于|到|至)?$/
const ends = /^(?:结束|结题|完成|止)/

/** Whether two dates that follow each other bound one stretch: 「…至…」, 「…启动，…结题」. */
function joins(text: string, from: DateValue, to: DateValue): boolean {
  const gap = text.slice(from.end, to.start)
  return between.test(gap) || (starts.test(gap) && ends.test(text.slice(to.end, to.end + 2)))
}

const restOfRange = /起?(?:至|到|[-—–―~─]{1,3})(?:(同年|当年|次年|翌年))?(\d{1,2})月(?:(\d{1,2})[日号])?/y

/** Stretches of time: 2026年3月至2027年2月, 2026.3—2027.2, 2026年3月—9月 (the second within the year of the first). */
export function findRanges(text: string, dates: readonly DateValue[] = findDates(text)): DateRange[] {
  const ranges: DateRange[] = []
  for (let i = 0; i < dates.length; i++) {
    const from = dates[i]!
    const next = dates[i + 1]
    if (next && joins(text, from, next)) {
      ranges.push({ from, to: next })
      i++
      continue
    }
    const to = endWithoutYear(text, from)
    if (to) ranges.push({ from, to })
  }
  return ranges
}

function endWithoutYear(text: string, from: DateValue): DateValue | undefined {
  restOfRange.lastIndex = from.end
  const match = restOfRange.exec(text)
  if (match === null) return undefined
  const [whole, later, month, day] = match
  // 「2026年11月—2月」 ends in the following year.
  const turns = later === undefined && from.month !== undefined && Number(month) < from.month
  const year = from.year + (turns || later === '次年' || later === '翌年' ? 1 : 0)
  const end = from.end + whole.length
  if (Number(month) > 12) return undefined
  return {
    year,
    month: Number(month),
    ...(day === undefined ? {} : { day: Number(day) }),
    start: from.end,
    end,
  }
}

/** Before 0, same 0, after: compared as exactly as both are written. */
export function compareDates(a: DateValue, b: DateValue): number {
  if (a.year !== b.year || a.month === undefined || b.month === undefined) return a.year - b.year
  if (a.month !== b.month || a.day === undefined || b.day === undefined) return a.month - b.month
  return a.day - b.day
}

/** Months from the first to the last, both counted; undefined where a month is not given. */
export function monthsOf({ from, to }: DateRange): number | undefined {
  if (from.month === undefined || to.month === undefined) return undefined
  return (to.year - from.year) * 12 + to.month - from.month + 1
}
