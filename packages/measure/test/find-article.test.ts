import { describe, expect, it } from 'vitest'
import { parseChineseNumeral, toChineseNumeral } from '../src/chinese-numeral.ts'
import { findArticle } from '../src/find-article.ts'
import { defaultMeasureId, readMeasureData } from '../src/load-measure.ts'
import type { MeasureData } from '../src/measure-types.ts'

const measure = readMeasureData(defaultMeasureId) as MeasureData

describe('findArticle', () => {
  it.each([
    ['12', 12, undefined],
    ['１２', 12, undefined],
    ['十二', 12, undefined],
    ['第十二条', 12, undefined],
    [' 第 12 条 ', 12, undefined],
    ['article 12', 12, undefined],
    ['Article 12.1', 12, '（一）'],
    ['Art. 15(5)', 15, '（五）'],
    ['12.1', 12, '（一）'],
    ['１２．３', 12, '（三）'],
    ['第十二条（一）', 12, '（一）'],
    ['第十二条(二)', 12, '（二）'],
    ['第十五条第（五）项', 15, '（五）'],
    ['第十五条第五项', 15, '（五）'],
    ['三十七', 37, undefined],
    ['第十条', 10, undefined],
  ])('finds %s', (ref, number, label) => {
    const found = findArticle(measure, ref)
    expect([found?.article.number, found?.item?.label]).toEqual([number, label])
  })

  it.each([
    '',
    '0',
    '38',
    '第三十八条',
    '12.4',
    '12.0',
    '13.1',
    '第十二条（六）',
    '十二一',
    '12.1.background',
    '附件',
    '第条',
    '123',
  ])('finds nothing for %j', (ref) => {
    expect(findArticle(measure, ref)).toBeUndefined()
  })
})

describe('Chinese numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [37, '三十七'],
    [99, '九十九'],
  ])('writes %i as %s', (n, s) => {
    expect(toChineseNumeral(n)).toBe(s)
  })

  it('reads back every number it writes', () => {
    for (let n = 1; n <= 99; n += 1) expect(parseChineseNumeral(toChineseNumeral(n))).toBe(n)
  })

  it.each(['', '零', '十十', '二三', '一百', '12'])('does not read %j', (s) => {
    expect(parseChineseNumeral(s)).toBeUndefined()
  })

  it.each([0, 100, 1.5])('refuses to write %d', (n) => {
    expect(() => toChineseNumeral(n)).toThrow(RangeError)
  })
})
