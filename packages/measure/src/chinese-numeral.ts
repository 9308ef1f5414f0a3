const digits = '零一二三四五六七八九'

/** Writes a whole number from 1 to 99 as law texts do (12 → 十二); outside that range throws a RangeError. */
export function toChineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`not a whole number from 1 to 99: ${n}`)
  const tens = Math.floor(n / 10)
  const ones = n % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return head + (ones === 0 ? '' : digits[ones])
}

/** Reads a Chinese numeral from 一 to 九十九; anything else gives undefined. */
export function parseChineseNumeral(s: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(s)
  if (!match || s === '') return undefined
  const [, tens, ten, ones] = match
  const high = ten ? (tens ? digits.indexOf(tens) : 1) * 10 : 0
  return high + (ones ? digits.indexOf(ones) : 0)
}
