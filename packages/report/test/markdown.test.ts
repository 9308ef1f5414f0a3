import { describe, expect, test } from 'vitest'
import { formatMarkdown } from '../src/index.ts'
import { escapeMarkdown } from '../src/markdown/escape.ts'
import { hostileResult, hostileTexts } from './hostile.ts'
import { fixture, reportContext } from './report-context.ts'

const cellsOf = (row: string) => row.split(/(?<!\\)\|/u).length - 2

describe('formatMarkdown', () => {
  test('has a table of 36 elements', () => {
    const report = formatMarkdown(fixture('good'), reportContext('zh'))
    expect(report.match(/^\| 第十[二五]条（.）\s/gmu)).toHaveLength(36)
    expect(report).toContain('**✔ 材料基本齐全：36 项要素都找到了对应内容**')
  })

  test('numbers each finding, with place, quote and advice', () => {
    const report = formatMarkdown(fixture('poor'), reportContext('zh'))
    expect(report.match(/^\d+\. \*\*(须补正|请核实)\*\*/gmu)).toHaveLength(20)
    expect(report).toContain('（第十二条（一）【申请】）')
    expect(report).toContain('   > （请填写适用人群）')
  })

  test.each(hostileTexts.map((text, index) => [index, text] as const))(
    'hostile text %i breaks no table and adds no markup',
    (_, text) => {
      const report = formatMarkdown(hostileResult(text), reportContext('zh'))
      expect(report).not.toMatch(/<(script|img)|(?<!\\)\]\(/u)
      for (const table of report.matchAll(/(?:^\|.*\n)+/gmu)) {
        const counts = table[0].trimEnd().split('\n').map(cellsOf)
        expect(new Set(counts).size).toBe(1)
      }
    },
  )

  test('names unreadable files with their code, and why in the overview', () => {
    const report = formatMarkdown(fixture('poor'), reportContext('zh'))
    expect(report).toContain('（错误代码 legacy-doc）')
    expect(report.split('\n').filter((line) => line.startsWith('| proposals/'))).toMatchInlineSnapshot(`
      [
        "| proposals/露天矿无人驾驶运输.docx | 需要补充：缺 12 项、2 项占位未填，另有 2 项待核实 | 疑似属于复核清单第 3 项 | 一般程序，需要专家复核 |",
        "| proposals/新闻推荐.md | 需要补充：1 项占位未填，另有 1 项待核实 | 疑似属于复核清单第 2 项 | 一般程序，可能需要专家复核 |",
        "| proposals/旧版申请表.doc | 文件未能读取，没有核对：这是旧版 Word 格式（.doc），请用 Word 或 WPS 另存为 .docx 后再试。 | – | – |",
      ]
    `)
  })
})

test('escapeMarkdown shows markup instead of obeying it', () => {
  expect(escapeMarkdown('<b>|*x* & 1')).toMatchInlineSnapshot(`"&lt;b\\>\\|\\*x\\* &amp; 1"`)
  expect(escapeMarkdown('1. 第一\n- 二')).toBe('1\\. 第一 - 二')
})
