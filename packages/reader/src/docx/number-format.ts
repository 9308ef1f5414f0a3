const digits = '零一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** Chinese counting as people number headings: 一 … 十, 十一, 二十, 一百零一. Range 0–9999. */
export function chineseNumber(value: number, numerals = digits, units = ['', '十', '百', '千']): string {
  if (value <= 0 || value > 9999) return value === 0 ? numerals.charAt(0) : String(value)
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? numerals.charAt(0) : ''}${numerals.charAt(digit)}${units[place]}`
      gap = false
    }
  }
  return text.replace(/^一十/, '十')
}

function roman(value: number): string {
  const parts: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [size, letters] of parts) {
    while (rest >= size) {
      text += letters
      rest -= size
    }
  }
  return text
}

function letter(value: number): string {
  const char = String.fromCharCode(97 + ((value - 1) % 26))
  return char.repeat(Math.floor((value - 1) / 26) + 1)
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value)
  return String(value)
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerLetter: letter,
  chineseCounting: (n) => chineseNumber(n),
  chineseCountingThousand: (n) => chineseNumber(n),
  japaneseCounting: (n) => chineseNumber(n),
  taiwaneseCounting: (n) => chineseNumber(n),
  taiwaneseCountingThousand: (n) => chineseNumber(n),
  ideographDigital: (n) => String(n).replace(/\d/g, (d) => (d === '0' ? '〇' : digits.charAt(Number(d)))),
  taiwaneseDigital: (n) => String(n).replace(/\d/g, (d) => (d === '0' ? '〇' : digits.charAt(Number(d)))),
  chineseLegalSimplified: (n) => chineseNumber(n, formalDigits, ['', '拾', '佰', '仟']),
  ideographTraditional: (n) => stems.charAt((n - 1) % 10),
  ideographZodiac: (n) => branches.charAt((n - 1) % 12),
  none: () => '',
}

/** Formats one counter by its ST_NumberFormat (ECMA-376 part 1, 17.18.59); unknown formats count in decimals. */
export function formatNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value)
}
