import type { Blockquote, Paragraph, RootContent, Text } from 'mdast'

const mark = /^\[!([\w-]+)\][-+]?[ \t]*/

/** What `> [!NOTE]` frames: the author's own words, its title a paragraph of its own; undefined for a quotation. */
export function calloutBlocks(block: Blockquote): RootContent[] | undefined {
  const [first, ...others] = block.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !mark.test(text.value)) return undefined
  const [title = '', ...more] = text.value.replace(mark, '').split('\n')
  const following = first.children.slice(1)
  if (more.length === 0) return [{ ...first, children: [{ ...text, value: title }, ...following] }, ...others]
  const start = { line: (text.position?.start.line ?? 1) + 1, column: 1 }
  const position = { start, end: start }
  const body: Text = { type: 'text', value: more.join('\n'), position }
  const titled: Paragraph = { ...first, children: [{ ...text, value: title }] }
  return [titled, { type: 'paragraph', children: [body, ...following], position }, ...others]
}
