import {
  chineseDigits,
  chineseNumber,
  counting,
  legal,
  legalJapanese,
  legalTraditional,
} from './chinese-number.ts'

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

const romanParts: readonly (readonly [number, string])[] = [
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

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [size, letters] of romanParts) {
    while (rest >= size) {
      text += letters
      rest -= size
    }
  }
  return text
}

function letter(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
}

/** A range of characters that number from one; decimals beyond it. */
const from = (first: number, count: number) => (value: number) =>
  value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)

const inTurn = (characters: string) => (value: number) =>
  value < 1 ? String(value) : characters.charAt((value - 1) % characters.length)

const zodiacPair = (value: number) => inTurn(stems)(value) + inTurn(branches)(value)

const fullWidth = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const ones =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function english(value: number): string {
  if (value < 1 || value > 99) return String(value)
  const word = ones[value] ?? `${tens[Math.floor(value / 10)]}${value % 10 ? `-${ones[value % 10]}` : ''}`
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

function englishOrdinal(value: number): string {
  return english(value).replace(/[a-z]+$/i, (last) => {
    const ordinal = irregular[last.toLowerCase()] ?? `${last.replace(/y$/, 'ie')}th`
    return /^[A-Z]/.test(last) ? ordinal.charAt(0).toUpperCase() + ordinal.slice(1) : ordinal
  })
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

const padded = (length: number) => (value: number) => String(value).padStart(length, '0')

const formats = new Map<string, (value: number) => string>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', padded(2)],
  ['01, 02, 03, ...', padded(2)],
  ['001, 002, 003, ...', padded(3)],
  ['0001, 0002, 0003, ...', padded(4)],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', from(0x2460, 20)],
  ['decimalEnclosedCircleChinese', from(0x2460, 20)],
  ['decimalEnclosedParen', from(0x2474, 20)],
  ['decimalEnclosedFullstop', from(0x2488, 20)],
  ['numberInDash', (n) => `- ${n} -`],
  ['hex', (n) => n.toString(16).toUpperCase()],
  ['upperRoman', roman],
  ['lowerRoman', (n) => roman(n).toLowerCase()],
  ['upperLetter', (n) => letter(n).toUpperCase()],
  ['lowerLetter', letter],
  ['ordinal', ordinal],
  ['cardinalText', english],
  ['ordinalText', englishOrdinal],
  ['chineseCounting', (n) => chineseNumber(n, counting)],
  ['chineseCountingThousand', (n) => chineseNumber(n, counting)],
  ['japaneseCounting', (n) => chineseNumber(n, counting)],
  ['taiwaneseCounting', (n) => chineseNumber(n, counting)],
  ['taiwaneseCountingThousand', (n) => chineseNumber(n, counting)],
  ['chineseLegalSimplified', (n) => chineseNumber(n, legal)],
  ['ideographLegalTraditional', (n) => chineseNumber(n, legalTraditional)],
  ['japaneseLegal', (n) => chineseNumber(n, legalJapanese)],
  ['ideographDigital', chineseDigits],
  ['japaneseDigitalTenThousand', chineseDigits],
  ['taiwaneseDigital', chineseDigits],
  ['ideographEnclosedCircle', from(0x3280, 10)],
  ['ideographTraditional', inTurn(stems)],
  ['ideographZodiac', inTurn(branches)],
  ['ideographZodiacTraditional', zodiacPair],
  ['none', () => ''],
])

/** Formats one counter by its ST_NumberFormat (ECMA-376 part 1, 17.18.59); unknown formats count in decimals. */
export function formatNumber(value: number, format: string): string {
  return (formats.get(format) ?? bySample(format) ?? String)(value)
}

/** A format of one's own is given by how it begins: `α, β, γ, ...` */
function bySample(format: string): ((value: number) => string) | undefined {
  const first = /^(\S), \S, \S/u.exec(format)?.[1]?.codePointAt(0)
  return first === undefined ? undefined : from(first, 100)
}
