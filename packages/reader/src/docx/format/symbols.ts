import { createRequire } from 'node:module'

type Dingbats = typeof import('dingbat-to-unicode')

let loaded: Dingbats | undefined

/** The table of dingbats takes longer to load than most files to read, and few need it. */
function dingbats(): Dingbats {
  loaded ??= createRequire(import.meta.url)('dingbat-to-unicode') as Dingbats
  return loaded
}

/** Symbols that people use as check boxes, as the plain characters that readers and rules look for. */
const checkBoxes: Readonly<Record<string, string>> = {
  'wingdings:a8': '☐',
  'wingdings:6f': '☐',
  'wingdings:70': '☐',
  'wingdings:71': '☐',
  'wingdings:72': '☐',
  'wingdings:fe': '☑',
  'wingdings:fd': '☒',
  'wingdings:fc': '✓',
  'wingdings:fb': '✗',
  'wingdings 2:52': '☑',
  'wingdings 2:54': '☒',
  'wingdings 2:53': '☒',
  'wingdings 2:51': '☒',
  'wingdings 2:50': '✓',
  'wingdings 2:4f': '✗',
  'wingdings 2:a3': '☐',
  'wingdings 2:30': '☐',
  'wingdings 2:2a': '☐',
  'webdings:63': '☐',
  'webdings:61': '✓',
}

/** Arrows that most fonts have, for those of the supplementary plane. */
const arrows: Readonly<Record<string, string>> = { '🡨': '←', '🡪': '→', '🡩': '↑', '🡫': '↓' }

const symbolFonts = /^(?:wingdings(?: [23])?|webdings|symbol)$/i

/** Whether the letters of this font are drawn as symbols. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && symbolFonts.test(font.trim())
}

/** Text of a w:sym: the check mark or sign it draws, or a bullet for one without textual meaning. */
export function symbolText(font: string, charHex: string): string {
  const code = /^[\da-f]{1,6}$/i.test(charHex) ? Number.parseInt(charHex, 16) : Number.NaN
  if (Number.isNaN(code) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return ''
  return isSymbolFont(font) || isPrivateUse(code) ? glyph(font, code) : String.fromCodePoint(code)
}

/** Text as a symbol font draws it; Chinese characters have a font of their own and stay. */
export function textInFont(text: string, font: string | undefined): string {
  if (!isSymbolFont(font) && !/[\uf020-\uf0ff]/.test(text)) return text
  const drawn = isSymbolFont(font)
  return text.replace(/[\u0021-\u00ff\uf020-\uf0ff]/g, (character) => {
    const code = character.charCodeAt(0)
    return drawn || isPrivateUse(code) ? glyph(font ?? 'Wingdings', code) : character
  })
}

const isPrivateUse = (code: number) => code >= 0xe000 && code <= 0xf8ff

function glyph(font: string, code: number): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = symbolFonts.test(font.trim()) ? font.trim().toLowerCase() : 'wingdings'
  const box = checkBoxes[`${name}:${low.toString(16)}`]
  if (box !== undefined) return box
  const known = dingbats().codePoint(titleCase(name), low)?.string
  const arrow = arrows[known ?? '']
  if (arrow !== undefined) return arrow
  return known ?? (isPrivateUse(code) ? '•' : String.fromCodePoint(code))
}

const titleCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
