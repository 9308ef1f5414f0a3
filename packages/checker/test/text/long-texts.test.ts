import { loadMeasure } from '@lunshen/measure'
import type { Document } from '@lunshen/reader'
import { expect, test } from 'vitest'
import { markNumbers } from '../../src/elements/mark-numbers.ts'
import { judgeSentence, loadSubstanceLexicon } from '../../src/elements/substance.ts'
import { checkDocument, makeChecker } from '../../src/index.ts'
import { findLeadIn, splitAtLeadIns } from '../../src/outline/lead-in.ts'
import { dropBrackets } from '../../src/text/drop-brackets.ts'
import { excerptOf } from '../../src/text/excerpt.ts'
import { normaliseText } from '../../src/text/normalise.ts'

/** Texts of a few characters that matter here, the same ones at each run. */
function* samples(letters: string, count: number): Generator<string> {
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let i = 0; i < count; i++)
    yield Array.from({ length: next(14) }, () => letters[next(letters.length)]).join('')
}

test('a text is cut at its lead-ins as one expression would cut it', () => {
  const whole = /(?<=[。；;\n])\s*(?=(?:[（(]?\d{1,2}[）).、]\s*)?[^，。；：:、\s]{2,14}[：:](?!\d|\/\/))/
  for (const text of samples('。；\n 甲乙丙：1、（/', 20_000))
    expect(splitAtLeadIns(text)).toEqual(text.split(whole))
})

test('brackets are dropped as one expression would drop them', () => {
  for (const text of samples('（(甲乙)）】\n', 20_000)) {
    expect(dropBrackets(text, '（(', '）)】')).toBe(text.replace(/[（(][^）)】]*[）)】]/g, ''))
    expect(dropBrackets(text, '（(', '）)', '\n')).toBe(text.replace(/[（(].*?[）)]/g, ''))
  }
})

test('numbers are marked as from every character of a run', () => {
  const chinese =
    /[一二三四五六七八九十百千两几]+(?=[年月日号万亿个名位人次项轮天周小分秒元套台期家条张例款级阶步季类种期批版])/g
  for (const text of samples('一二年月甲几十', 5000))
    expect(markNumbers(text)).toBe(text.replace(chinese, '#').replace(/#+/g, '#'))
})

test.each([
  ['p1234页', 'claim'],
  ['p12', 'claim'],
  ['第3页', 'claim'],
  ['见第3页p12', 'claim'],
  ['p1页', 'content'],
])('page numbers alone are a claim: %s', (text, nature) => {
  expect(judgeSentence(text, loadSubstanceLexicon())).toBe(nature)
})

const length = 120_000

/** What makes a search begin anew at every character. */
const dear: Readonly<Record<string, string>> = {
  blanks: `签字${' '.repeat(length)}甲`,
  'line ends': `甲${'\n'.repeat(length)}乙`,
  brackets: '（【《'.repeat(length / 3),
  numerals: '一二'.repeat(length / 2),
  pages: `${'p111页'.repeat(length / 5)}x`,
  pictures: '[图片'.repeat(length / 3),
  marks: '〔增：不'.repeat(length / 4),
}

test.each(Object.keys(dear))('a long text takes no time beyond its length: %s', (name) => {
  const text = dear[name] ?? ''
  expect(normaliseText(text).length).toBeLessThanOrEqual(text.length)
  expect([...excerptOf(text)].length).toBeLessThanOrEqual(80)
  findLeadIn(text)
  const place = { line: 1, column: 1 }
  const paragraph = {
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: text }],
    data: { place },
  }
  const heading = { ...paragraph, type: 'heading' as const, depth: 2 as const }
  const location = { ...place, excerpt: '' }
  const document: Document = {
    type: 'document',
    format: 'markdown',
    tree: { type: 'root', children: [heading, paragraph, paragraph] },
    ledger: [{ kind: 'tracked-insertion', count: 1, effect: '', location, details: [{ text, location }] }],
  }
  const measure = loadMeasure()
  if (measure === undefined) throw new Error('no measure')
  expect(checkDocument(document, makeChecker(measure)).elements).toHaveLength(36)
})
