import type { Html, RootContent } from 'mdast'
import { placesOf } from '../html/html-regions.ts'
import { readHtml } from '../html/read-html.ts'
import { type SourceLine, unmask } from '../lines/source-lines.ts'
import { type Origin, placeOf } from './origin.ts'

/** Reads a block that Markdown's parser takes for HTML. */
export function readHtmlBlock(block: Html, origin: Origin): RootContent[] {
  const start = block.position?.start.line ?? 1
  const lines = block.value.split('\n').map((text, i): SourceLine => {
    const source = origin.lines[start - 1 + i]
    const at = Math.max(0, source?.text.indexOf(text.trim()) ?? 0) - Math.max(0, text.search(/\S/))
    return { text, line: source?.line ?? 1, shift: (source?.shift ?? 0) + at }
  })
  if (/<[a-z]/i.test(block.value))
    origin.sightings.push({ kind: 'html', place: placeOf(block, origin), text: '' })
  return readHtml(unmask(block.value), placesOf(lines), origin.sightings)
}
