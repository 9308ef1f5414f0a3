import { type WriterProblem, writerProblem } from '../problem.ts'
import { type Block, type Inline, inlineText } from '../tree/letter.ts'
import type { OpenFont } from './open-font.ts'

/** Characters set without a glyph of the text fonts: white space and the ballot boxes of the symbol font. */
const exempt = /[\s\u00ad\u200b-\u200d\u2060\ufeff☐☑☒]/u

/** Every character that no font can print, named with its place: a lost glyph would leave a hole in a name. */
export function checkCoverage(
  blocks: readonly Block[],
  title: string,
  fonts: readonly OpenFont[],
): WriterProblem[] {
  const seen = new Set<string>()
  return [title, ...blocks.flatMap(blockTexts)].flatMap((text) =>
    [...text].flatMap((char) => {
      const codePoint = char.codePointAt(0) ?? 0
      if (seen.has(char) || exempt.test(char) || fonts.some((font) => font.covers(codePoint))) return []
      seen.add(char)
      return [missingGlyph(char, codePoint, text)]
    }),
  )
}

function missingGlyph(char: string, codePoint: number, text: string): WriterProblem {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  const at = text.indexOf(char)
  const place = text.slice(Math.max(0, at - 10), at + 10).replaceAll('\n', ' ')
  return writerProblem(
    'pdf-glyph-missing',
    `字符“${char}”（${code}）没有可用的字形，出现在“${place}”处；请把环境变量 LUNSHEN_FONTS 设为含有该字的字体所在文件夹，或改出 Word 格式。`,
    `No font can print “${char}” (${code}) in “${place}”: set LUNSHEN_FONTS to a folder with a font that has it, or choose Word.`,
  )
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'page-break':
      return []
    case 'keep':
      return block.blocks.flatMap(blockTexts)
    case 'table':
      return block.rows.flatMap((row) => row.map(inlineText))
    case 'signature':
    case 'sign-lines':
      return block.lines.map((line: { readonly inlines: readonly Inline[] }) => inlineText(line.inlines))
    default:
      return [inlineText(block.inlines)]
  }
}
