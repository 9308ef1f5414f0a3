import type { Reading } from '../sightings.ts'
import { blankAfter, placeOfText, type SourceLine, sliceLine } from './source-lines.ts'

const opening = /^(?:\s*(?:[-*+]|\d{1,9}[.)]|>)(?=\s))*\s*(`{3,}|~{3,})\s*(\S*)/
const drawn =
  /^\{?\.?(?:mermaid|plantuml|puml|uml|dot|graphviz|flow|flowchart|sequence|gantt|echarts|vega|vega-lite|mindmap|markmap|drawio|d2|ditaa|wavedrom)\b/i
const written = /^\{?\.?(?:markdown|md|text|txt|plain|plaintext|纯文本|文本)?\}?$/i
const markdown = /^(?:markdown|md)$/i

interface Fence {
  readonly from: number
  /** Index of the closing line; undefined where there is none. */
  readonly to: number | undefined
  readonly info: string
  readonly meta: string
}

/** For each mark the shortest fence that never ends: a longer one further on cannot end either. */
type Endless = Map<string, number>

/**
 * Looks into fences: program text stays code, prose in a fence is read as the text it is, drawings (mermaid and the like) go to
 * the ledger. A fence that never ends does not swallow the document.
 */
export function openFences(lines: readonly SourceLine[], reading: Reading): SourceLine[] {
  const result: SourceLine[] = []
  const endless: Endless = new Map()
  let i = 0
  while (i < lines.length) {
    const line = lines[i] as SourceLine
    const fence = readFence(lines, i, endless)
    if (fence === undefined) result.push(line)
    else if (fence.to === undefined) result.push(...readOn(line, fence, reading))
    else for (const read of readInside(lines, fence, fence.to, reading)) result.push(read)
    i = (fence?.to ?? i) + 1
  }
  return result
}

function readFence(lines: readonly SourceLine[], from: number, endless: Endless): Fence | undefined {
  const text = lines[from]?.text ?? ''
  if (!text.includes('```') && !text.includes('~~~')) return undefined
  const [whole = '', marks, info = ''] = opening.exec(text) ?? []
  const meta = text.slice(whole.length)
  if (marks === undefined || meta.includes('`')) return undefined
  const mark = marks[0] ?? '`'
  const fence = { from, info, meta }
  if (marks.length >= (endless.get(mark) ?? Number.POSITIVE_INFINITY)) return { ...fence, to: undefined }
  const close = new RegExp(`^[\\s>]*${mark}{${marks.length},}\\s*$`)
  for (let to = from + 1; to < lines.length; to++)
    if (close.test(lines[to]?.text ?? '')) return { ...fence, to }
  endless.set(mark, marks.length)
  return { ...fence, to: undefined }
}

/** Reads on as if the mark of an endless fence were not there. */
function readOn(line: SourceLine, fence: Fence, reading: Reading): SourceLine[] {
  if (!reading.sightings.some(({ kind }) => kind === 'cut-off'))
    reading.sightings.push({ kind: 'cut-off', place: placeOfText(line), text: line.text.trim() })
  return [blankAfter(line.line), ...captionOf(line, fence)]
}

/** Chinese words after the mark of a fence are no language but a caption. */
function captionOf(line: SourceLine, { info, meta }: Fence): SourceLine[] {
  const caption = `${info}${meta}`
  if (!/\p{Script=Han}/u.test(caption) || written.test(caption)) return []
  return [sliceLine(line, line.text.lastIndexOf(info)), blankAfter(line.line)]
}

function readInside(lines: readonly SourceLine[], fence: Fence, to: number, reading: Reading): SourceLine[] {
  const first = lines[fence.from] as SourceLine
  const inside = lines.slice(fence.from + 1, to)
  const text = inside.map((line) => line.text).join('\n')
  const head = [blankAfter(first.line), ...captionOf(first, fence)]
  if (drawn.test(fence.info)) {
    reading.sightings.push({ kind: 'chart', place: placeOfText(inside[0] ?? first), text: text.trim() })
    return head
  }
  if (written.test(fence.info) && (markdown.test(fence.info) || isProse(text)))
    return [...head, ...inside, blankAfter(first.line)]
  const code = lines.slice(fence.from, to + 1).map((line) => ({ ...line, code: true }))
  return head.length > 1 ? [...head, ...code] : code
}

/** Chinese sentences rather than program text. */
export function isProse(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const visible = text.replace(/\s/g, '').length
  return han > visible / 2 && !/[{};]\s*$|->|=>|──|==/m.test(text)
}
