import stringWidth from 'string-width'
import { oneLine, splitGraphemes } from '../plain-text.ts'

/** Marks that must not begin a line (GB/T 15834: closing marks, and marks that belong to the words before). */
const noStart = new Set('，。、；：？！）》」』】〕〉”’…—％,.;:?!)]}·～')
/** Marks that must not end a line. */
const noEnd = new Set('（《「『【〔〈“‘([{')

/** Columns a text takes in a terminal: 2 for a Chinese character, 1 for a Latin one, 0 for a combining mark. */
export function columns(text: string): number {
  // Nearly all of our text is ASCII and common Chinese, which need no grapheme analysis.
  if (!common.test(text)) return stringWidth(text)
  return text.length + (text.match(wide)?.length ?? 0)
}

const common = /^[ -~·—‘-”…›\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/
const wide = /[\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]/g

interface Unit {
  text: string
  kind: 'space' | 'word' | 'wide'
  open: boolean
}

function kindOf(grapheme: string): Unit['kind'] {
  if (/^\s$/u.test(grapheme)) return 'space'
  const closing = noStart.has(grapheme) || noEnd.has(grapheme)
  if (closing && grapheme > '\u007f') return 'wide'
  return columns(grapheme) > 1 ? 'wide' : 'word'
}

/** Cuts a line into pieces that must stay together: words, and characters with the marks that cling to them. */
function splitUnits(line: string): Unit[] {
  const units: Unit[] = []
  for (const grapheme of splitGraphemes(line)) {
    const kind = kindOf(grapheme)
    const last = units.at(-1)
    const sameWord = last?.kind === 'word' && kind === 'word'
    const clings = kind !== 'space' && (noStart.has(grapheme) || last?.open === true || sameWord)
    if (last && last.kind !== 'space' && clings) {
      Object.assign(last, { text: last.text + grapheme, kind, open: noEnd.has(grapheme) })
    } else units.push({ text: grapheme, kind, open: noEnd.has(grapheme) })
  }
  return units
}

/** A piece wider than the line is cut between graphemes; a closing mark takes the character before it along. */
function cutOversize(text: string, width: number): string[] {
  if (columns(text) <= width) return [text]
  const pieces: string[] = []
  let piece: string[] = []
  let used = 0
  for (const grapheme of splitGraphemes(text)) {
    if (piece.length > 0 && used + columns(grapheme) > width) {
      const carried =
        piece.length > 1 && noStart.has(grapheme) && !noStart.has(piece.at(-1)!) ? piece.splice(-1) : []
      pieces.push(piece.join(''))
      piece = carried
      used = columns(carried.join(''))
    }
    piece.push(grapheme)
    used += columns(grapheme)
  }
  return [...pieces, piece.join('')]
}

/**
 * Breaks a text into lines of at most `width` columns by the Chinese rules: no closing mark begins a line,
 * no opening mark ends one, Latin words stay whole unless longer than a line. Control characters are dropped.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of splitUnits(oneLine(text)).flatMap((unit) => cutOversize(unit.text, width))) {
    if (used + columns(piece) > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (line === '' && piece === ' ') continue
    line += piece
    used += columns(piece)
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '')
}

/** Fills a text with spaces on the right up to `width` columns. */
export function padColumns(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** Cuts a text to `width` columns, with 「…」 where something is lost. */
export function fitColumns(text: string, width: number): string {
  const line = oneLine(text)
  if (columns(line) <= width) return line
  const [first = ''] = cutOversize(line, width - 1)
  return `${first}…`
}
