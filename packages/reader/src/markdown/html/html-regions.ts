import type { Place } from '../../document.ts'
import { leaveMark, type Taken } from '../lines/leave-mark.ts'
import { blankAfter, placeAt, placeOfText, type SourceLine, sliceLine } from '../lines/source-lines.ts'
import type { Reading } from '../sightings.ts'
import { readHtml } from './read-html.ts'
import { isHiding, isKnownTag, isVoid } from './tags.ts'

/** The lines being walked, and the closing tags that are known not to come any more. */
export interface HtmlWalk {
  readonly lines: SourceLine[]
  readonly missing: Set<string>
}

const whole =
  'table|h[1-6]|ul|ol|dl|script|style|svg|iframe|video|audio|object|pre|textarea|template|noscript'
const frames =
  'div|p|center|section|article|aside|details|summary|figure|figcaption|main|header|footer|nav|address|blockquote|body|html|head|form|fieldset|tbody|thead|tr|td|th|li|callout'
const opening = new RegExp(`^\\s*<(${whole})(?=[\\s/>])`, 'i')
const frame = new RegExp(`^\\s*<(/?)(${frames})((?:\\s(?:"[^"<]*"|'[^'<]*'|[^"'<>])*)?|/)>`, 'i')
const stray = new RegExp(`^\\s*</(?:${whole})\\s*>`, 'i')
const border = new RegExp(
  `(?=</?(?:${whole}|${frames})(?=[\\s/>]))|(?<=</(?:${whole}|${frames})\\s{0,3}>)`,
  'i',
)
/** A tag alone on its line, whatever it is called: Markdown's parser would take all up to the next empty line for HTML. */
const alone = /^\s*<(\/?)([a-zA-Z][\w-]*)((?:\s(?:"[^"<]*"|'[^'<]*'|[^"'<>])*)?)>\s*$/

/**
 * Takes HTML that starts on a line: a table, heading or list as a whole, a comment however long, a frame (`<div>`) by its tags
 * alone, since authors write Markdown inside. Undefined where Markdown's parser may see the line.
 */
export function takeHtml(walk: HtmlWalk, at: number, reading: Reading): Taken | undefined {
  const line = walk.lines[at] as SourceLine
  const comment = findComment(line)
  if (comment !== undefined) return takeComment(walk, at, comment, reading)
  const name = opening.exec(line.text)?.[1]?.toLowerCase()
  if (name !== undefined) return takeWhole(walk, at, name, reading)
  const framed = frame.exec(line.text) ?? frameAlone(line)
  if (framed) return takeFrame(walk, at, framed, reading)
  if (stray.test(line.text)) {
    walk.lines[at] = sliceLine(line, line.text.indexOf('>') + 1)
    return { count: 0, lines: [] }
  }
  return undefined
}

function frameAlone(line: SourceLine): RegExpExecArray | null {
  const match = alone.exec(line.text)
  const name = match?.[2] ?? ''
  return !isVoid(name) && (isKnownTag(name) || /=/.test(match?.[3] ?? '')) ? match : null
}

/** Cuts lines at the borders of their blocks, so that each part starts with its tag or its text. */
export function splitAtTags(lines: readonly SourceLine[]): SourceLine[] {
  return lines.flatMap((line) => {
    if (line.code || !line.text.includes('<') || !border.test(line.text)) return [line]
    if (/[|`]|^\s*(?:>|[-*+]\s|\d+[.)]\s)/.test(line.text) && !tableStart.test(line.text)) return [line]
    let index = 0
    return line.text.split(border).map((part) => {
      const own = sliceLine(line, index, index + part.length)
      index += part.length
      return own
    })
  })
}

const tableStart = /^[^`|]*<table(?=[\s>])/i

/** Where a comment starts that Markdown's parser would not see as one: at the start of a line, or not ending on it. */
function findComment(line: SourceLine): number | undefined {
  const index = line.text.indexOf('<!--')
  if (index < 0 || line.text.slice(0, index).includes('`')) return undefined
  const starts = line.text.slice(0, index).trim() === ''
  return starts || !line.text.includes('-->', index) ? index : undefined
}

function takeComment(walk: HtmlWalk, at: number, index: number, reading: Reading): Taken {
  const line = walk.lines[at] as SourceLine
  const end = walk.missing.has('-->') ? undefined : findText(walk.lines, at, index, '-->')
  if (end === undefined) {
    walk.missing.add('-->')
    return takeEndless(walk, at, index, reading)
  }
  const last = walk.lines[end.row] as SourceLine
  const parts = walk.lines.slice(at, end.row + 1).map(({ text }) => text)
  const text = parts.join('\n').slice(index + 4, -(last.text.length - end.column) || undefined)
  reading.sightings.push({ kind: 'hidden-text', place: placeAt(line, index), text: text.trim() })
  walk.lines[end.row] = sliceLine(last, end.column + 3)
  const before = line.text.slice(0, index).trim() === '' ? [] : [sliceLine(line, 0, index)]
  return { count: end.row - at, lines: before }
}

/** A comment that never ends hides its own paragraph, not all that follows. */
function takeEndless(walk: HtmlWalk, at: number, index: number, reading: Reading): Taken {
  const line = walk.lines[at] as SourceLine
  let end = at + 1
  while (end < walk.lines.length && walk.lines[end]?.text.trim() !== '') end++
  const text = walk.lines
    .slice(at, end)
    .map((row) => row.text)
    .join('\n')
    .slice(index + 4)
  reading.sightings.push({ kind: 'hidden-text', place: placeAt(line, index), text: text.trim() })
  if (!reading.sightings.some(({ kind }) => kind === 'cut-off'))
    reading.sightings.push({ kind: 'cut-off', place: placeAt(line, index), text: `<!--${text.slice(0, 60)}` })
  return { count: end - at, lines: index > 0 ? [sliceLine(line, 0, index)] : [] }
}

function takeWhole(walk: HtmlWalk, at: number, name: string, reading: Reading): Taken {
  const end = walk.missing.has(name) ? undefined : findClosing(walk.lines, at, name)
  if (end === undefined) walk.missing.add(name)
  let last = end?.row ?? at
  if (end === undefined)
    while (last + 1 < walk.lines.length && walk.lines[last + 1]?.text.trim() !== '') last++
  const lines = walk.lines.slice(at, last + 1)
  const rest = end && sliceLine(lines.at(-1) as SourceLine, end.column)
  if (end) lines[lines.length - 1] = sliceLine(lines.at(-1) as SourceLine, 0, end.column)
  const read = readLines(lines, reading)
  if (rest === undefined || rest.text.trim() === '') return { count: last + 1 - at, lines: read }
  walk.lines[last] = rest
  return { count: last - at, lines: read }
}

function readLines(lines: readonly SourceLine[], reading: Reading): SourceLine[] {
  const first = lines[0] as SourceLine
  reading.sightings.push({ kind: 'html', place: placeOfText(first), text: '' })
  const source = lines.map(({ text }) => text).join('\n')
  return leaveMark(readHtml(source, placesOf(lines), reading.sightings), first, reading)
}

/** Where an index of some lines joined stands; asked in rising order. */
export function placesOf(lines: readonly SourceLine[]): (index: number) => Place {
  let row = 0
  let start = 0
  return (index) => {
    while (row + 1 < lines.length && index > start + (lines[row]?.text.length ?? 0)) {
      start += (lines[row]?.text.length ?? 0) + 1
      row++
    }
    return placeAt(lines[row], Math.max(0, index - start))
  }
}

function takeFrame(walk: HtmlWalk, at: number, match: RegExpExecArray, reading: Reading): Taken {
  const line = walk.lines[at] as SourceLine
  const [tag, slash, name = '', attributes = ''] = match
  if (slash === '') {
    if (isHiding(attributes)) return takeWhole(walk, at, name.toLowerCase(), reading)
    reading.sightings.push({ kind: 'html', place: placeOfText(line), text: '' })
  }
  walk.lines[at] = sliceLine(line, tag.length)
  return { count: 0, lines: [blankAfter(line.line)] }
}

interface Spot {
  readonly row: number
  readonly column: number
}

function findText(lines: readonly SourceLine[], row: number, from: number, text: string): Spot | undefined {
  for (let i = row; i < lines.length; i++) {
    const column = lines[i]?.text.indexOf(text, i === row ? from : 0) ?? -1
    if (column >= 0) return { row: i, column }
  }
  return undefined
}

/** Just behind the tag that closes the first one of a name, those inside it counted. */
function findClosing(lines: readonly SourceLine[], row: number, name: string): Spot | undefined {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi')
  let depth = 0
  for (let i = row; i < lines.length; i++) {
    for (const match of lines[i]?.text.matchAll(tags) ?? []) {
      depth += match[1] === '/' ? -1 : 1
      if (depth === 0) return { row: i, column: match.index + match[0].length }
    }
  }
  return undefined
}
