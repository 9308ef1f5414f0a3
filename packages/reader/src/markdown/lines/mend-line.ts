import type { Reading } from '../sightings.ts'
import { blankAfter, mask, placeAt, type SourceLine, sliceLine } from './source-lines.ts'

/** Spaces that Markdown takes for text: full width, no-break, and those nobody sees. */
const wideIndent = /^[ \t]*[\u00a0\u3000\u2000-\u200d\u2060\ufeff\u00ad][\s\u200b-\u200d\u2060\ufeff\u00ad]*/
const tightHeading = /^( {0,3})([#＃]{1,6})(?![#＃])[ \t\u3000]*(?=\S)/
const container = /^\s{0,3}:{3,}(.*)$/
const comment = /%%([^%]+)%%/g
const maxIndent = 60
const maxMarkers = 24
const maxRule = 100

/** Mends one line that Markdown would misread, given the line before it: it may fall into several. */
export function mendLine(source: SourceLine, before: SourceLine | undefined, reading: Reading): SourceLine[] {
  const line = boundNesting(source)
  const lower = stepOut(line, before)
  const lead = lower ? [lower] : []
  const indented = wideIndent.exec(line.text)
  if (!indented || indented[0].length === line.text.length) return [...lead, ...mendVisible(line, reading)]
  const bare = sliceLine(line, indented[0].length)
  const isNew = /[\u3000\u00a0\u2003]/.test(indented[0]) && before !== undefined && before.text.trim() !== ''
  return [...(isNew ? [blankAfter(line.line)] : lead), ...mendVisible(bare, reading)]
}

/** A line quoted less deeply than the one before ends that quotation; CommonMark would let it run on. */
function stepOut(line: SourceLine, before: SourceLine | undefined): SourceLine | undefined {
  if (before === undefined || !/^\s{0,3}>/.test(before.text) || line.text.trim() === '') return undefined
  const depth = quoteDepth(line.text)
  return depth < quoteDepth(before.text) ? { ...blankAfter(line.line), text: '>'.repeat(depth) } : undefined
}

const quoteDepth = (text: string) => /^[\s>]*/.exec(text)?.[0].match(/>/g)?.length ?? 0

function mendVisible(line: SourceLine, reading: Reading): SourceLine[] {
  const { text } = line
  if (/^\s{0,3}[#＃]/.test(text)) return mendHeading(line)
  const contained = text.includes(':::') ? container.exec(text) : null
  if (contained) return containerLines(line, withoutColons(contained[1] ?? ''))
  if (text.includes('%%') && comment.test(text)) return [hideComments(line, reading)]
  return [line]
}

/** `#研究背景`, `＃ 目的`: a heading whose author left the space out; not a topic (#话题#) nor several tags. */
function mendHeading(line: SourceLine): SourceLine[] {
  const match = tightHeading.exec(line.text)
  const title = line.text.slice(match?.[0].length ?? 0)
  const marks = match?.[2] ?? ''
  const proper = /^#+[ \t]/.test(line.text.trimStart())
  if (match === null || (proper && !title.includes('{'))) return [line]
  const isTag = !proper && (/^[^\s#]+#(?:\s|$)/.test(title) || /\s#[^#\s]/.test(title))
  const isTitle =
    proper ||
    (/^[\p{L}\p{N}（(【*《“「]/u.test(title) && [...title].length <= 60 && !/[。；;，,]$/.test(title))
  if (isTag || !isTitle) return [line]
  const named = withoutAttributes(title)
  const mended = `${'#'.repeat(marks.length)} ${named}`
  return [{ ...line, text: mended, shift: line.shift + match[0].length - marks.length - 1 }]
}

/** Without 「{#id .class}」 at the end; a search from the left begins anew at every blank. */
function withoutAttributes(title: string): string {
  const whole = title.trimEnd()
  const open = whole.endsWith('}') ? whole.lastIndexOf('{') : -1
  const isOne =
    open >= 0 && /^[#.:]/.test(whole.slice(open + 1)) && whole.indexOf('}', open) === whole.length - 1
  return isOne ? whole.slice(0, open).trimEnd() : title
}

/** Without what stands in braces at the end. */
function withoutBraces(text: string): string {
  if (!text.endsWith('}')) return text
  const open = text.indexOf('{', text.lastIndexOf('}', text.length - 2) + 1)
  return open < 0 ? text : text.slice(0, open)
}

/** Without blanks around and the colons that close a frame's first line. */
function withoutColons(text: string): string {
  const bare = text.trim()
  let end = bare.length
  while (bare[end - 1] === ':') end--
  return bare.slice(0, end).trimEnd()
}

/** `::: tip 提示` and `:::` frame what they hold; their Chinese title is text. */
function containerLines(line: SourceLine, info: string): SourceLine[] {
  const title = withoutBraces(info.replace(/^\{[^}]*\}$|^\w[\w-]*\s*/, '')).trim()
  const blank = blankAfter(line.line)
  if (title === '') return [blank]
  return [blank, { ...sliceLine(line, line.text.indexOf(title)), text: title }, blank]
}

/** `%%注释%%` is how Obsidian hides a note. */
function hideComments(line: SourceLine, reading: Reading): SourceLine {
  const text = line.text.replace(comment, (whole, hidden: string, at: number) => {
    reading.sightings.push({ kind: 'hidden-text', place: placeAt(line, at + 2), text: hidden.trim() })
    // Zero-width, so that what follows keeps its column and starts no code.
    return '\u200b'.repeat(whole.length)
  })
  return { ...line, text: text.replace(/^[\s\u200b]+$/, '') }
}

/** No more than some two dozen levels: deeper marks are drawing, or meant to break a parser. */
function boundNesting(line: SourceLine): SourceLine {
  const indent = /^[ \t]*/.exec(line.text)?.[0].length ?? 0
  const flat = indent > maxIndent ? sliceLine(line, indent - maxIndent) : line
  const markers = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/.exec(flat.text)?.[0] ?? ''
  if (markers.length <= maxMarkers) return flat
  if (/^[\s*_-]*$/.test(flat.text)) return sliceLine(flat, 0, maxRule)
  const count = markers.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
  if (count <= maxMarkers) return flat
  const head = mask(markers, /[>*+.-]/g)
  return { ...flat, text: head + flat.text.slice(markers.length) }
}
