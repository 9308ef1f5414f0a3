import { type DrawnBox, findDrawnBoxes, mayDraw } from '../../structure/drawn-boxes.ts'
import { allParagraphs, runText, type WordBlock, type WordParagraph } from './word-blocks.ts'

/** Turns check boxes drawn by hand into boxes, in place; a cell or the lines next to a line show what is meant. */
export function mendParagraphs(blocks: readonly WordBlock[]): void {
  blocks.forEach((block, i) => {
    if (block.type === 'paragraph')
      mendParagraph(block, () => lineOf(blocks[i - 1]) + lineOf(block) + lineOf(blocks[i + 1]))
    else
      for (const row of block.rows)
        for (const { blocks: inner } of row.cells) {
          const around = [...allParagraphs(inner)].map(runText).join('\n')
          for (const paragraph of allParagraphs(inner)) mendParagraph(paragraph, () => around)
        }
  })
}

const lineOf = (block: WordBlock | undefined) => (block?.type === 'paragraph' ? `${runText(block)}\n` : '')

function mendParagraph(paragraph: WordParagraph, around: () => string): void {
  if (!paragraph.runs.some((run) => mayDraw(run.text))) return
  const boxes = findDrawnBoxes(runText(paragraph), around())
  if (boxes.length === 0) return
  let start = 0
  for (const run of paragraph.runs) {
    const end = start + run.text.length
    run.text = mendRun(run.text, start, boxes)
    start = end
  }
}

/** A box drawn over several runs stands in the one it begins in. */
function mendRun(text: string, start: number, boxes: readonly DrawnBox[]): string {
  const end = start + text.length
  let mended = ''
  let at = start
  for (const { from, to, box } of boxes) {
    if (to <= start || from >= end) continue
    mended += text.slice(at - start, Math.max(from, start) - start) + (from >= start ? box : '')
    at = Math.min(to, end)
  }
  return mended + text.slice(at - start)
}
