interface Numerals {
  readonly digits: string
  /** Ten, hundred, thousand. */
  readonly units: string
  /** Ten is written without its one: 十, 十一. */
  readonly bareTen: boolean
}

/** 一 … 十, 十一, 二十, 一百零一: how headings are counted. */
export const counting: Numerals = { digits: '零一二三四五六七八九', units: '十百千', bareTen: true }
/** 壹 … 壹拾: how sums are written. */
export const legal: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', bareTen: false }
export const legalTraditional: Numerals = { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', bareTen: false }
export const legalJapanese: Numerals = { digits: '〇壱弐参四伍六七八九', units: '拾百阡', bareTen: false }

/** A number from 0 to 9999 in Chinese numerals; others in decimals. */
export function chineseNumber(value: number, numerals: Numerals = counting): string {
  const { digits, units, bareTen } = numerals
  if (value <= 0 || value > 9999) return value === 0 ? digits.charAt(0) : String(value)
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? digits.charAt(0) : ''}${digits.charAt(digit)}${units.charAt(place - 1)}`
      gap = false
    }
  }
  return bareTen && value >= 10 && value < 20 ? text.slice(1) : text
}

/** A number digit by digit: 二〇. */
export function chineseDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
}
