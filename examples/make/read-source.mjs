import { readFileSync } from 'node:fs'

const sources = new URL('../sources/', import.meta.url)

/** Reads a text from `examples/sources`. */
export const readSource = (name) => readFileSync(new URL(name, sources), 'utf8')

const cellsOf = (line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

const kinds = [
  [/^(#{1,4}) (.+)$/s, ([, marks, text]) => ({ type: 'heading', level: marks.length - 1, text })],
  [/^!\[(.+?)\]\((.+?)\)$/, ([, alt, file]) => ({ type: 'image', alt, file })],
  [/^> (.+)$/s, ([, text]) => ({ type: 'signature', text })],
  [/^- /, (_, block) => ({ type: 'bullets', items: block.split('\n').map((line) => line.slice(2)) })],
  [
    /^1\. /,
    (_, block) => ({ type: 'steps', items: block.split('\n').map((line) => line.replace(/^\d+\. /, '')) }),
  ],
  [
    /^\|/,
    (_, block) => ({
      type: 'table',
      rows: block
        .split('\n')
        .filter((line) => !/^\|[ |-]+$/.test(line))
        .map(cellsOf),
    }),
  ],
]

function readBlock(block) {
  for (const [pattern, build] of kinds) {
    const match = block.match(pattern)
    if (match) return build(match, block)
  }
  return { type: 'paragraph', text: block }
}

/**
 * Splits a source into blocks: `# ` is the title (level 0), `## ` a heading of level 1 and so on, `> ` a signature line; lists, tables and
 * images as in Markdown. Blank lines separate blocks.
 */
export const readBlocks = (name) =>
  readSource(name)
    .trim()
    .split(/\n{2,}/)
    .map(readBlock)

/** Splits running text into `{ text, bold }` and `{ note }` pieces; `**…**` is bold, `^[…]` a footnote. */
export function readInlines(text) {
  const pieces = text.split(/(\*\*.+?\*\*|\^\[.+?\])/s).filter((piece) => piece !== '')
  return pieces.map((piece) => {
    if (piece.startsWith('**')) return { text: piece.slice(2, -2), bold: true }
    if (piece.startsWith('^[')) return { note: piece.slice(2, -1) }
    return { text: piece, bold: false }
  })
}
