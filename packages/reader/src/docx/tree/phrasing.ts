import type { PhrasingContent } from 'mdast'
import type { WordInline, WordParagraph } from '../story/word-blocks.ts'

/** Runs as text and strong, pictures and notes between them; the automatic number comes first. Nothing where nothing is seen. */
export function phrasing(block: WordParagraph): PhrasingContent[] {
  const children: PhrasingContent[] = []
  const hasText = block.runs.some((run) => run.text.trim() !== '')
  if (!hasText && block.inlines.length === 0) return []
  if (hasText && block.label !== '') children.push({ type: 'text', value: block.label })
  let next = 0
  block.runs.forEach((run, i) => {
    for (let inline = block.inlines[next]; inline && inline.at <= i; inline = block.inlines[++next])
      children.push(inlineNode(inline))
    if (run.struck) children.push({ type: 'delete', children: [{ type: 'text', value: run.text }] })
    else pushText(children, run.text, run.bold && run.text.trim() !== '')
  })
  for (const inline of block.inlines.slice(next)) children.push(inlineNode(inline))
  return children
}

function inlineNode(inline: WordInline): PhrasingContent {
  return inline.kind === 'image'
    ? { type: 'image', url: '', alt: inline.text }
    : { type: 'footnoteReference', identifier: inline.text, label: inline.text }
}

function pushText(children: PhrasingContent[], text: string, bold: boolean): void {
  const last = children.at(-1)
  const target = last?.type === 'strong' ? last.children.at(-1) : last
  if (target?.type === 'text' && (last?.type === 'strong') === bold) target.value += text
  else if (bold) children.push({ type: 'strong', children: [{ type: 'text', value: text }] })
  else children.push({ type: 'text', value: text })
}
