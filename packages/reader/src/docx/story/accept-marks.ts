import type { WordBlock, WordInline, WordParagraph } from './word-blocks.ts'

/** Joins paragraphs whose mark between them is hidden, or deleted by a tracked change, as Word shows them; changes the blocks in place. */
export function acceptMarks(blocks: WordBlock[]): void {
  let needed = false
  for (const block of blocks) {
    if (block.type === 'paragraph') needed ||= goesOn(block)
    else for (const row of block.rows) for (const cell of row.cells) acceptMarks(cell.blocks)
  }
  if (!needed) return
  const joined: WordBlock[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (block.type === 'paragraph' && before?.type === 'paragraph' && goesOn(before))
      joined[joined.length - 1] = join(before, block)
    else joined.push(block)
  }
  blocks.splice(0, blocks.length, ...joined)
}

const goesOn = ({ markDeleted, markHidden }: WordParagraph) => markDeleted || markHidden

/** The later paragraph's mark survives, and with it its style. */
function join(first: WordParagraph, second: WordParagraph): WordParagraph {
  const isEmpty = first.runs.length + first.inlines.length === 0
  const shifted = second.inlines.map(
    (inline): WordInline => ({ ...inline, at: inline.at + first.runs.length }),
  )
  return {
    ...second,
    index: isEmpty ? second.index : first.index,
    runs: [...first.runs, ...second.runs],
    inlines: [...first.inlines, ...shifted],
    length: first.length + second.length,
  }
}
