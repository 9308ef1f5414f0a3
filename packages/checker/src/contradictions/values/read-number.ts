/** A number read from a text and where it ends. */
export interface ReadNumber {
  readonly value: number
  readonly end: number
}

const arabic = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
const chinese = /[〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]{1,20}/y
const digits = '零一二三四五六七八九'
const formal: Readonly<Record<string, string>> = {
  〇: '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
}
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const large: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

/** Reads the number that starts at an offset of a normalised text: 1,200, 38.5, 三十六, 叁拾万. */
export function readNumber(text: string, at: number): ReadNumber | undefined {
  arabic.lastIndex = at
  const number = arabic.exec(text)
  if (number) return { value: Number(number[0].replaceAll(',', '')), end: at + number[0].length }
  chinese.lastIndex = at
  const numeral = chinese.exec(text)?.[0]
  if (numeral === undefined || /^[十百千万亿拾佰仟]?[百千万亿佰仟]/.test(numeral)) return undefined
  return { value: chineseValue(numeral), end: at + numeral.length }
}

/** Reads a Chinese numeral, common or formal (三十二, 一千零五十, 贰拾伍万); digit strings such as 二〇二六 too. */
export function chineseValue(numeral: string): number {
  const plain = [...numeral].map((char) => formal[char] ?? char)
  if (plain.length > 1 && plain.every((char) => digits.includes(char)))
    return Number(plain.map((char) => digits.indexOf(char)).join(''))
  let total = 0
  let section = 0
  let digit = 0
  for (const char of plain) {
    const unit = small[char]
    const myriad = large[char]
    if (unit !== undefined) {
      section += (digit || 1) * unit
      digit = 0
    } else if (myriad !== undefined) {
      total += (section + digit || 1) * myriad
      section = 0
      digit = 0
    } else digit = digits.indexOf(char)
  }
  return total + section + digit
}
