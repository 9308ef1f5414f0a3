import { expect, test } from 'vitest'
import { loadAnnexLexicons } from '../../src/annex/lexicon.ts'
import { outlineOfText } from '../../src/annex/outline-of-text.ts'
import { screenAnnex } from '../../src/annex/screen-annex.ts'
import { annexItems, labelledTexts } from './labelled.ts'

const lexicons = loadAnnexLexicons()

/** Precision and recall of 「likely or possible」 for one item. */
function measure(name: 'tuning' | 'holdout', item: 1 | 2 | 3): { precision: number; recall: number } {
  let [hit, falseAlarm, miss] = [0, 0, 0]
  for (const { text, gold } of labelledTexts(name)) {
    const flagged = screenAnnex(outlineOfText(text), lexicons, annexItems)[item - 1]!.verdict !== 'unlikely'
    const wanted = gold[`${item}`] !== 'unlikely'
    if (flagged && wanted) hit++
    else if (flagged) falseAlarm++
    else if (wanted) miss++
  }
  return { precision: hit / (hit + falseAlarm), recall: hit / (hit + miss) }
}

test.each([1, 2, 3] as const)('item %i holds its floor on both labelled sets', (item) => {
  for (const name of ['tuning', 'holdout'] as const) {
    const { precision, recall } = measure(name, item)
    expect(precision, `${name} precision`).toBeGreaterThanOrEqual(0.9)
    expect(recall, `${name} recall`).toBeGreaterThanOrEqual(0.9)
  }
})

test('labelled texts have unique ids and texts', () => {
  const all = [...labelledTexts('tuning'), ...labelledTexts('holdout')]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
})
