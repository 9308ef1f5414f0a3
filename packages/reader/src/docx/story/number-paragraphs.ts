import type { NumberCounter } from '../format/count-numbers.ts'
import type { StyleSheet } from '../format/styles.ts'
import { allParagraphs, type WordBlock } from './word-blocks.ts'

/** Gives each paragraph the number Word shows before it. */
export function numberParagraphs(
  blocks: readonly WordBlock[],
  styles: StyleSheet,
  counter: NumberCounter,
): void {
  for (const paragraph of allParagraphs(blocks)) {
    const style = styles.byId.get(paragraph.styleId ?? '') ?? styles.fallback
    const numId = paragraph.numId ?? style.numId
    // numId 0 takes a paragraph out of its style's list (ECMA-376 part 1, 17.9.18).
    if (numId === undefined || numId === '0') continue
    // A paragraph that only ends a section shows no number and counts for none.
    if (paragraph.endsSection && paragraph.length === 0) continue
    const linked = {
      styleId: paragraph.styleId,
      level: paragraph.numId === undefined ? style.level : undefined,
    }
    paragraph.label = counter.next(numId, paragraph.level, linked)
  }
}
