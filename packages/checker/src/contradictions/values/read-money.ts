import { readNumber } from './read-number.ts'

/** A sum of money in yuan, and where it stands in the text. */
export interface Money {
  readonly yuan: number
  readonly start: number
  readonly end: number
}

const unit = /(?:(亿|百万|万|千)(?:元|块)?|元|块)(?![\d.人例张条份次字词组台家户帧])/y
const factors: Readonly<Record<string, number>> = { 亿: 1e8, 百万: 1e6, 万: 1e4, 千: 1e3 }
const lead = /[:为是共计达人民币rmb¥￥\s]{0,8}/y

/** Reads the sum at an offset, after 「：」, 「为」, 「共计」 and the like: 30万元, 300,000元, 叁拾万元 and 30 万 are equal. */
export function readMoney(text: string, at: number): Money | undefined {
  lead.lastIndex = at
  const start = at + (lead.exec(text)?.[0].length ?? 0)
  const number = readNumber(text, start)
  if (number === undefined) return undefined
  unit.lastIndex = number.end
  const found = unit.exec(text)
  const worded = /[万亿]$/.test(text.slice(start, number.end))
  if (found === null && !worded) return undefined
  const factor = factors[found?.[1] ?? ''] ?? 1
  return { yuan: Math.round(number.value * factor), start, end: number.end + (found?.[0].length ?? 0) }
}

const numberStart = /[\d一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]/g

/** All sums of a stretch of text, in order. */
export function findMoney(text: string): Money[] {
  const found: Money[] = []
  numberStart.lastIndex = 0
  for (let match = numberStart.exec(text); match; match = numberStart.exec(text)) {
    const money = readMoney(text, match.index)
    const number = money ?? readNumber(text, match.index)
    if (money) found.push(money)
    if (number) numberStart.lastIndex = Math.max(number.end, match.index + 1)
  }
  return found
}
