import { describe, expect, test } from 'vitest'
import { articleText, itemGist, quoteArticle } from '../src/article-label.ts'
import { locationText } from '../src/index.ts'
import { reportContext } from './report-context.ts'

describe('locationText', () => {
  const table = { paragraph: 14, headingPath: [], table: 2, row: 3, cell: 2, excerpt: '' }
  const heading = { paragraph: 12, headingPath: ['研究方案', '数据\u001b[31m来源'], excerpt: '' }
  test.each([
    [heading, '研究方案 › 数据来源，第 12 段', '研究方案 › 数据来源, paragraph 12'],
    [table, '表 2 第 3 行第 2 格，第 14 段', 'table 2, row 3, cell 2, paragraph 14'],
    [{ line: 35, column: 1, excerpt: '' }, '第 35 行第 1 列', 'line 35, column 1'],
    [
      { line: 3, column: 5, headingPath: ['背景'], excerpt: '' },
      '背景，第 3 行第 5 列',
      '背景, line 3, column 5',
    ],
  ])('%#', (location, zh, en) => {
    expect([locationText(location, 'zh'), locationText(location, 'en')]).toEqual([zh, en])
  })
})

test('articleText puts Chinese labels in English', () => {
  const labels = ['第十二条（一）', '第三十七条', '第十六条第二款', '附件第3项', '第二十一条、附件']
  expect(labels.map((label) => articleText(label, 'en'))).toEqual([
    'Article 12(1)',
    'Article 37',
    'Article 16, paragraph 2',
    'Annex, item 3',
    'Article 21, Annex',
  ])
  expect(articleText('第十二条（一）', 'zh')).toBe('第十二条（一）')
})

test('quoteArticle gives the item alone, the whole article without item, nothing for an unknown one', () => {
  const context = reportContext('zh')
  expect(quoteArticle(context, '第十五条（三）')?.text).toMatch(/^（三）透明可解释.+可解释性。$/u)
  expect(quoteArticle(context, '第十二条')?.text).toContain('（三）遵守')
  expect(quoteArticle(context, '第九十九条')).toBeUndefined()
  expect([itemGist(context, '第十五条（一）'), itemGist(reportContext('en'), '第十五条（一）')]).toEqual([
    '公平公正',
    '',
  ])
})
