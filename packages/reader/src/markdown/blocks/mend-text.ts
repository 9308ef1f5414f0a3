import type { PhrasingContent, Text } from 'mdast'
import { mendBoxes } from '../../structure/drawn-boxes.ts'
import { unmask } from '../lines/source-lines.ts'

/** Zero-width characters that cut words apart for a program and show nothing; joiners of emoji stay. */
const invisible = /[\u200b\u2060\ufeff\u00ad]/g
const spanAttributes = /\[([^\][]*)\]\{[.#][^{}]*\}|(?<=\S)\s*\{[.#][\w-][^{}]*\}/g

/** What a text shows: boxes as ☑ and ☐ however they are typed, no marks that only form words. */
export function mendText(value: string): string {
  let text = mendBoxes(value.replace(invisible, ''))
  if (text.includes('{')) text = text.replace(spanAttributes, '$1')
  if (text.includes('==')) text = text.replace(/==(?=[^=\n]*\p{Script=Han})([^=\n]*)==/gu, '$1')
  return unmask(text)
}

/** `**研究背景：**近年来`: CommonMark leaves the stars standing between a Chinese mark and a Chinese word; the author meant bold. */
export function mendStrong(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let open: number | undefined
  for (const child of children) {
    if (child.type !== 'text' || !child.value.includes('**')) {
      result.push(child)
      continue
    }
    let line = child.position?.start.line ?? 1
    const parts = child.value.split('**')
    parts.forEach((value, i) => {
      if (i > 0) open = toggle(result, open, line)
      if (value !== '') result.push(textAt(value, line))
      line += value.split('\n').length - 1
    })
  }
  if (open !== undefined) result.splice(open, 0, textAt('**', startLine(result[open])))
  return result
}

const startLine = (node: PhrasingContent | undefined) => node?.position?.start.line ?? 1

/** Opens bold, or closes it over what has been read since: `result` index of its start in between. */
function toggle(result: PhrasingContent[], open: number | undefined, line: number): number | undefined {
  if (open === undefined) return result.length
  const inside = result.splice(open)
  if (inside.length === 0) result.push(textAt('****', line))
  else {
    const start = { line: startLine(inside[0]), column: 1 }
    result.push({ type: 'strong', children: inside, position: { start, end: { line, column: 1 } } })
  }
  return undefined
}

function textAt(value: string, line: number): Text {
  const point = { line, column: 1 }
  return { type: 'text', value, position: { start: point, end: point } }
}
