/** Check marks and bullets of the symbol fonts (Wingdings, Wingdings 2) that people use as check boxes, by private-use or low code. */
const symbols: Readonly<Record<string, string>> = {
  'wingdings:a8': '☐',
  'wingdings:6f': '☐',
  'wingdings:71': '☐',
  'wingdings:fe': '☑',
  'wingdings:fc': '✓',
  'wingdings:fd': '☒',
  'wingdings:fb': '✗',
  'wingdings 2:52': '☑',
  'wingdings 2:50': '✓',
  'wingdings 2:51': '☒',
  'wingdings 2:53': '☒',
  'wingdings 2:54': '☒',
  'wingdings 2:a3': '☐',
  'wingdings 2:30': '☐',
}

/** Text of a w:sym: the check mark it draws, or a neutral bullet for a symbol without textual meaning. */
export function symbolText(font: string, charHex: string): string {
  const code = Number.parseInt(charHex, 16)
  if (Number.isNaN(code)) return ''
  const low = code >= 0xf000 ? code - 0xf000 : code
  const known = symbols[`${font.toLowerCase()}:${low.toString(16)}`]
  if (known !== undefined) return known
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(code)
}
