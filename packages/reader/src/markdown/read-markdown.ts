import type { Root, RootContent } from 'mdast'
import type { Document } from '../document.ts'
import type { ReaderLimits } from '../limits.ts'
import { ReadFailure } from '../read-failure.ts'
import { type Language, type ReaderError, readerError } from '../reader-error.ts'
import { mergeDefinitions } from './blocks/definitions.ts'
import { readBlocks } from './blocks/read-blocks.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { findTitle, markPicturePages, promoteHeadings } from './find-structure.ts'
import { takeFrontMatter } from './front-matter.ts'
import { mendLine } from './lines/mend-line.ts'
import { mendTables } from './lines/mend-tables.ts'
import { openFences } from './lines/open-fences.ts'
import { cleanText, type SourceLine, splitLines } from './lines/source-lines.ts'
import { takeRegions } from './lines/take-regions.ts'
import { tameLines } from './lines/tame-lines.ts'
import { cutPieces, findDefinitions, joinContinued, type Piece, parsePiece } from './parse-pieces.ts'
import { buildLedger, newReading, type Reading } from './sightings.ts'

/** Options of {@link readMarkdown}. */
export interface MarkdownOptions {
  readonly limits: ReaderLimits
  readonly language: Language
  readonly signal?: AbortSignal | undefined
}

/** Bytes a text may have beyond its characters: pictures written out in base64. */
const maxPictureBytes = 32 * 1024 * 1024

/**
 * Reads Markdown as people write it (CommonMark and GFM, front matter, HTML, the habits of Chinese authors) or plain text in any
 * encoding of {@link decodeText}.
 */
export async function readMarkdown(
  bytes: Uint8Array,
  options: MarkdownOptions,
): Promise<Document | ReaderError> {
  const signal = options.signal ?? AbortSignal.timeout(options.limits.timeMs)
  try {
    return await readText(bytes, { ...options, signal })
  } catch (error) {
    if (error instanceof ReadFailure) return readerError(error.code)
    throw error
  }
}

async function readText(bytes: Uint8Array, { limits, language, signal }: MarkdownOptions): Promise<Document> {
  if (bytes.length > limits.textLength * 4 + maxPictureBytes) throw new ReadFailure('too-large')
  const decoded = decodeText(bytes)
  const text = cleanText(decoded.text)
  if (text.trim() === '') throw new ReadFailure('empty-file')
  if (text.length > limits.textLength) throw new ReadFailure('too-large')
  const reading = newReading()
  noteEncoding(decoded, text, reading)
  const lines = splitLines(text)
  if (lines.reduce((sum, line) => sum + (line.text === '' ? 0 : 1), 0) > limits.nodes)
    throw new ReadFailure('too-large')
  const { blocks: front, rest, title: named } = takeFrontMatter(lines)
  const parsed = await parseLines(mendLines(rest, reading), reading, limits, signal)
  const children = markPicturePages(promoteHeadings([...front, ...parsed]), reading.sightings)
  const title = findTitle(children, named)
  const tree: Root = { type: 'root', children }
  const ledger = buildLedger(reading.sightings, language)
  return { type: 'document', format: 'markdown', tree, ledger, ...(title ? { title } : {}) }
}

/** Everything that is decided line by line, before Markdown's parser sees the text. */
function mendLines(lines: readonly SourceLine[], reading: Reading): SourceLine[] {
  const open = takeRegions(openFences(lines, reading), reading)
  const mended = mendTables(open).flatMap((line, i, all) =>
    line.code ? [line] : mendLine(keepBlanks(line), all[i - 1], reading),
  )
  return tameLines(mended)
}

/** Runs of underscores are blanks to fill in, not emphasis; the full-width line keeps columns as they are. */
function keepBlanks(line: SourceLine): SourceLine {
  if (!line.text.includes('___') || /^[\s_]*$/.test(line.text)) return line
  return { ...line, text: line.text.replace(/_{3,}/g, (run) => '＿'.repeat(run.length)) }
}

/** What a line with marks costs beside a line of words; a cell costs as much as a line. */
const parsedWeight = 6
const piecesAtOnce = 5

async function parseLines(
  lines: readonly SourceLine[],
  reading: Reading,
  limits: ReaderLimits,
  signal: AbortSignal | undefined,
): Promise<RootContent[]> {
  const pieces = [...cutPieces(lines)]
  const definitions = pieces.length > 1 ? findDefinitions(lines) : new Map<string, string>()
  const weight = pieces.reduce((sum, piece) => sum + weigh(piece), 0)
  if (weight > limits.nodes) throw new ReadFailure('too-large')
  const blocks: RootContent[] = []
  let parsed = 0
  for (const piece of pieces) {
    if (!piece.plain && ++parsed % piecesAtOnce === 0) await pause(signal)
    const read = readBlocks(parsePiece(piece, definitions), { ...reading, lines: piece.lines })
    for (const block of piece.continued ? joinContinued(read, blocks.at(-1)) : read) blocks.push(block)
  }
  return mergeDefinitions(blocks)
}

function weigh({ plain, lines }: Piece): number {
  if (plain) return lines.length
  let weight = 0
  for (const { text, code } of lines) {
    if (text === '') continue
    // A block of code costs as much as a paragraph; the lines inside it next to nothing.
    weight += code
      ? /^\s*(?:```|~~~)/.test(text)
        ? parsedWeight
        : 1
      : parsedWeight + Math.floor(text.search(/\S|$/) / 4)
    for (const char of text) if (char === '|' || char === '>') weight += 2
  }
  return weight
}

/** Lets a signal's timer run: parsing itself never yields. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  if (signal?.aborted) throw new ReadFailure('timeout')
}

function noteEncoding({ encoding, cutOff }: DecodedText, text: string, { sightings }: Reading): void {
  if (encoding !== 'utf-8' && !encoding.startsWith('utf-16'))
    sightings.push({ kind: 'encoding', place: { line: 1, column: 1 }, text: encoding })
  const lines = text.includes('\ufffd') || cutOff ? text.split(/\r\n|\n|\r/) : []
  lines.forEach((line, i) => {
    const at = line.indexOf('\ufffd')
    if (at < 0) return
    const around = line.slice(Math.max(0, at - 20), at + 40)
    sightings.push({ kind: 'encoding', place: { line: i + 1, column: at + 1 }, text: around })
  })
  const place = { line: Math.max(1, lines.length), column: 1 }
  if (cutOff) sightings.push({ kind: 'cut-off', place, text: (lines.at(-1) ?? '').slice(-60) })
}
