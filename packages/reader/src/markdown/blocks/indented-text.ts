import type { Code } from 'mdast'
import { isProse } from '../lines/open-fences.ts'
import { blankAfter, type SourceLine, unmask } from '../lines/source-lines.ts'
import type { Origin } from './origin.ts'

const fence = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:`{3}|~{3})/
const listed = /^\s*(?:[-*+•]|\d+[.)、]|\|)\s*\p{Script=Han}/u

/**
 * The lines of an indented block that is text: Chinese authors indent the first line of a paragraph, and CommonMark makes code of
 * four spaces. Undefined for program text.
 */
export function indentedText(block: Code, origin: Origin): SourceLine[] | undefined {
  const start = block.position?.start.line ?? 1
  const value = unmask(block.value)
  if (fence.test(origin.lines[start - 1]?.text ?? '') || !(isProse(value) || listed.test(value)))
    return undefined
  const lines = block.value.split('\n').map((text, i): SourceLine => {
    const source = origin.lines[start - 1 + i]
    const full = source?.text ?? ''
    const shift = (source?.shift ?? 0) + full.length - full.trimStart().length
    return { text: text.trimStart(), line: source?.line ?? 1, shift }
  })
  // A line that ends no sentence wraps; otherwise each line is a paragraph of its own.
  const wraps = /^[^\n]*[^。；：:！？\n]\n/.test(block.value)
  return wraps ? lines : lines.flatMap((line) => [line, blankAfter(line.line)])
}
