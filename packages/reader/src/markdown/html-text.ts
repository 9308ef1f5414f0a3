import type { Html, Paragraph } from 'mdast'
import type { Place } from '../document.ts'

/** What a block of HTML in Markdown holds: the text between its tags line by line, its comments, and whether it has tags at all. */
export interface HtmlText {
  readonly paragraphs: readonly Paragraph[]
  readonly comments: readonly string[]
  readonly hasTags: boolean
}

const comment = /<!--[\s\S]*?(?:-->|$)/g

/** Takes the text out of a block of HTML. */
export function readHtmlText(block: Html, place: Place): HtmlText {
  const shown = block.value.replace(comment, '')
  const lines = shown
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/<\/(?:p|div|tr|li|h\d|td|th)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
  return {
    paragraphs: lines
      .filter((line) => line !== '')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }], data: { place } })),
    comments: (block.value.match(comment) ?? []).map((text) => text.replace(/^<!--|-->$/g, '').trim()),
    hasTags: /<[a-z]/i.test(shown),
  }
}
