import type { Paragraph, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { SourceLine } from './lines/source-lines.ts'

/** A stretch of lines that can be parsed by itself. */
export interface Piece {
  readonly lines: readonly SourceLine[]
  /** Nothing in it but words: no parser is needed. */
  readonly plain: boolean
  /** A table's first two lines are repeated from the piece before. */
  readonly continued?: boolean
}

const pieceLength = 4000
const marked = /[*_[\]<>`~|\\&!@]|https?:|www\.| {2}$/i
const blockStart = /^(?:[ \t]|[-+#=]|\d{1,9}[.)](?:[ \t]|$))/
const itemStart = /^(?:[-*+]|\d{1,9}[.)])[ \t]/
const delimiter = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/

/** Cuts a text into pieces at its empty lines: a parser's memory grows with what it is given at once. */
export function* cutPieces(lines: readonly SourceLine[]): Generator<Piece> {
  let open: SourceLine[] = []
  let length = 0
  for (const chunk of chunks(lines)) {
    const plain = isPlain(chunk)
    const first = chunk[0]?.text ?? ''
    if (open.length > 0 && (plain || (length > pieceLength && !/^\s/.test(first)))) {
      yield* cutLong(open, length)
      open = []
      length = 0
    }
    if (plain) yield { lines: chunk, plain }
    else {
      for (const line of chunk) open.push(line)
      open.push({ text: '', line: 0, shift: 0 })
      length += lengthOf(chunk)
    }
  }
  if (open.length > 0) yield* cutLong(open, length)
}

const lengthOf = (lines: readonly SourceLine[]) => lines.reduce((sum, { text }) => sum + text.length + 1, 0)

/** Lines between empty ones; code keeps its empty lines. */
function* chunks(lines: readonly SourceLine[]): Generator<SourceLine[]> {
  let open: SourceLine[] = []
  for (const line of lines) {
    if (line.code || line.text.trim() !== '') open.push(line)
    else if (open.length > 0) {
      yield open
      open = []
    }
  }
  if (open.length > 0) yield open
}

const isPlain = (lines: readonly SourceLine[]) =>
  lines.every(({ text, code }) => !code && !blockStart.test(text) && !marked.test(text))

/** A list or table without an empty line is cut at its items or rows. */
function* cutLong(lines: readonly SourceLine[], length: number): Generator<Piece> {
  if (length <= pieceLength * 2) return yield { lines, plain: false }
  let open: SourceLine[] = []
  let size = 0
  let head: SourceLine[] | undefined
  let continued = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as SourceLine
    const isRow = line.text.includes('|')
    if (!isRow) head = undefined
    else if (!line.code && delimiter.test(line.text) && lines[i - 1]?.text.includes('|'))
      head = [lines[i - 1] as SourceLine, line]
    const ripe = size > pieceLength && (head !== undefined || isCut(line))
    if (ripe) {
      yield { lines: open, plain: false, continued }
      continued = head !== undefined
      open = head ? [...head] : []
      size = 0
    }
    open.push(line)
    size += line.text.length + 1
  }
  yield { lines: open, plain: false, continued }
}

const isCut = (line: SourceLine) =>
  line.code !== true && (itemStart.test(line.text) || /^[#>]/.test(line.text))

const parsing = {
  // 「3~5 年、6~8 年」 strikes nothing out.
  extensions: [gfm({ singleTilde: false })],
  mdastExtensions: [gfmFromMarkdown()],
}

/** Parses a piece; positions count the piece's own lines. `definitions` are those of the whole text that it may refer to. */
export function parsePiece(piece: Piece, definitions: ReadonlyMap<string, string>): RootContent[] {
  if (piece.plain) return [plainParagraph(piece.lines)]
  const text = piece.lines.map((line) => line.text).join('\n')
  const needed = neededDefinitions(text, definitions)
  const { children } = fromMarkdown(needed === '' ? text : `${text}\n\n${needed}`, parsing)
  return needed === ''
    ? children
    : children.filter((block) => (block.position?.start.line ?? 0) <= piece.lines.length)
}

function plainParagraph(lines: readonly SourceLine[]): Paragraph {
  const value = lines.map((line) => line.text.trimEnd()).join('\n')
  const position = { start: { line: 1, column: 1 }, end: { line: lines.length, column: 1 } }
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

const definition = /^ {0,3}\[((?:[^\][\\]|\\.){1,200})\]:\s*(\S+)/

/** Definitions of links and notes by label; only needed where a text is parsed in several pieces. */
export function findDefinitions(lines: readonly SourceLine[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { text, code } of lines) {
    const match = code || !text.includes(']:') ? null : definition.exec(text)
    if (match?.[1] === undefined || found.size >= 5000) continue
    const target = match[1].startsWith('^') ? 'x' : match[2]?.slice(0, 500)
    found.set(match[1].toLowerCase(), `[${match[1]}]: ${target}`)
  }
  return found
}

function neededDefinitions(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0 || !text.includes('[')) return ''
  const needed = new Set<string>()
  for (const [, label] of text.matchAll(/\[((?:[^\][\\]|\\.){1,200})\]/g)) {
    const found = definitions.get((label ?? '').toLowerCase())
    if (found) needed.add(found)
  }
  return [...needed].join('\n\n')
}

/** Joins the rows of a table that was cut to the table it belongs to. */
export function joinContinued(blocks: readonly RootContent[], last: RootContent | undefined): RootContent[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'table' || last?.type !== 'table') return [...blocks]
  const table: Table = last
  for (const row of first.children.slice(1)) table.children.push(row)
  return rest
}
