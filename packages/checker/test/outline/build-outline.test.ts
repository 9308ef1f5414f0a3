import { describe, expect, it } from 'vitest'
import { buildOutline } from '../../src/index.ts'
import { readText } from '../read-text.ts'

/** Each passage with the names it stands under, nearest first. */
async function passages(text: string): Promise<[string, string[]][]> {
  const { passages: found } = buildOutline(await readText(text))
  return found.map((passage) => [passage.text, passage.labels.map((label) => label.text)])
}

describe('what a passage stands under', () => {
  it('is its headings, from the innermost outwards', async () => {
    expect(
      await passages('# 题目\n\n## 一、数据\n\n### 来源\n\n取自三家医院。\n\n## 二、风险\n\n可能误诊。'),
    ).toEqual([
      ['取自三家医院。', ['来源', '一、数据']],
      ['可能误诊。', ['二、风险']],
    ])
  })

  it.each([
    ['研究背景：近年来需求增长。'],
    ['**研究背景** 近年来需求增长。'],
    ['**研究背景：** 近年来需求增长。'],
    ['【研究背景】近年来需求增长。'],
    ['1. 研究背景：近年来需求增长。'],
    ['（1）研究背景。近年来需求增长。'],
    ['- **研究背景**：近年来需求增长。'],
    ['研究背景——近年来需求增长。'],
  ])('is a lead-in: %s', async (text) => {
    expect(await passages(text)).toEqual([['近年来需求增长。', ['研究背景']]])
  })

  it('changes inside a paragraph where a new lead-in starts', async () => {
    expect(await passages('研究背景：需求增长。经费来源：自筹五十万元。')).toEqual([
      ['需求增长。', ['研究背景']],
      ['自筹五十万元。', ['经费来源']],
    ])
  })

  it('is an open lead-in for the list below it', async () => {
    expect(await passages('数据来源：\n\n- 三家医院的影像\n- 公开数据集')).toEqual([
      ['三家医院的影像', ['数据来源']],
      ['公开数据集', ['数据来源']],
    ])
  })

  it('is the label cell of a form, several pairs a row, under its section bar', async () => {
    const text =
      '| 项目名称 | 智能问诊 | 负责人 | 张三 |\n|---|---|---|---|\n| 研究目的 | 提高检出率 | 经费来源 | 自筹 |'
    expect(await passages(text)).toEqual([
      ['智能问诊', ['项目名称']],
      ['张三', ['负责人']],
      ['提高检出率', ['研究目的']],
      ['自筹', ['经费来源']],
    ])
  })

  it('is the row and the column in a table with a header', async () => {
    const text = '| 风险类型 | 描述 | 措施 |\n|---|---|---|\n| 误用 | 超出适用范围使用 | 限定账号权限 |'
    expect(await passages(text)).toEqual([
      ['误用', ['风险类型']],
      ['超出适用范围使用', ['误用', '描述']],
      ['限定账号权限', ['超出适用范围使用', '误用', '措施']],
    ])
  })
})

describe('what is left out', () => {
  it('rows of a table that hold nothing but their name', async () => {
    expect(
      await passages('| 阶段 | 时间 | 任务 |\n|---|---|---|\n| 第一阶段 | | |\n| 第二阶段 | | |'),
    ).toEqual([])
  })

  it('dates and times before a dash or colon are no labels', async () => {
    expect(await passages('2026年5—7月采图')).toEqual([['2026年5—7月采图', []]])
  })
})

describe('the title', () => {
  it('is the project name of a form before the heading of the paper', async () => {
    const text =
      '# 伦理审查申请书\n\n| 项目名称 | 智能问诊研究 |\n|---|---|\n| 负责人 | 张三 |\n\n## 一、背景\n'
    expect(buildOutline(await readText(text)).title).toBe('智能问诊研究')
  })

  it('loses what a letter cannot print', async () => {
    expect(buildOutline(await readText('# 🚀 千面 智聘\n\n## 背景\n\n有')).title).toBe('千面 智聘')
  })
})
