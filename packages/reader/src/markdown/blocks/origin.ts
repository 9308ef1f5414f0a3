import type { Nodes } from 'mdast'
import type { Place } from '../../document.ts'
import { placeAt, type SourceLine } from '../lines/source-lines.ts'
import type { Reading } from '../sightings.ts'

/** What the blocks of one piece need to know: the piece's lines, and where sightings go. */
export interface Origin extends Reading {
  readonly lines: readonly SourceLine[]
}

/** Where a parsed node stands in the file. */
export function placeOf(node: Pick<Nodes, 'position'>, { lines }: Origin): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return placeAt(lines[line - 1], column - 1)
}

/** Where a line of a piece stands, at the first of its characters that is shown. */
export function placeOfLine(origin: Origin, line: number, shown: string): Place {
  const source = origin.lines[line - 1]
  const start = shown.trim().slice(0, 6)
  const at = source?.text.indexOf(start) ?? -1
  return placeAt(source, at >= 0 ? at : Math.max(0, source?.text.search(/\S/) ?? 0))
}

/** What a node is written as. */
export function sourceOf(node: Pick<Nodes, 'position'>, { lines }: Origin): string {
  const { start, end } = node.position ?? {}
  if (start === undefined || end === undefined) return ''
  if (start.line === end.line)
    return lines[start.line - 1]?.text.slice(start.column - 1, end.column - 1) ?? ''
  const inner = lines.slice(start.line, end.line - 1).map((line) => line.text)
  const first = lines[start.line - 1]?.text.slice(start.column - 1) ?? ''
  const last = lines[end.line - 1]?.text.slice(0, end.column - 1) ?? ''
  return [first, ...inner, last].join('\n')
}
