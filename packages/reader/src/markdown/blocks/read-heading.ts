import type { Heading, RootContent } from 'mdast'
import { plainText } from '../../plain-text.ts'
import { mendText } from './mend-text.ts'
import { type Origin, placeOf, placeOfLine } from './origin.ts'
import { readPhrasing } from './phrasing.ts'
import { bare } from './split-lines.ts'

const maxHeadingLength = 40

/** Reads a heading; undefined where `---` or `===` stands below a sentence or many lines, and is meant as a rule. */
export function readHeading(block: Heading, origin: Origin): RootContent[] | undefined {
  const start = block.position?.start
  const isSetext = start !== undefined && origin.lines[start.line - 1]?.text[start.column - 1] !== '#'
  if (isSetext && !isTitle(mendText(plainText(block)).trim())) return undefined
  const children = readPhrasing(block.children, origin).map(bare)
  if (children.length === 0) return []
  const shown = plainText({ type: 'paragraph', children })
  const place = isSetext ? placeOfLine(origin, start?.line ?? 1, shown) : placeOf(block, origin)
  return [{ type: 'heading', depth: block.depth, children, data: { place } }]
}

function isTitle(text: string): boolean {
  if (text.includes('\n') || [...text].length > maxHeadingLength || /[。；;，,：:！!？?|]$/.test(text))
    return false
  return !/^[^：:]{2,20}[：:]\s*\S/.test(text)
}
