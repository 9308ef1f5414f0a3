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
    expect(report.match(/^\d+\. \*\*(须补正|请核实)\*\*/gmu)).toHaveLength(19)
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

  test('names unreadable files with their code', () => {
    expect(formatMarkdown(fixture('poor'), reportContext('zh'))).toContain('（错误代码 legacy-doc）')
  })
})

test('escapeMarkdown shows markup instead of obeying it', () => {
  expect(escapeMarkdown('<b>|*x* & 1')).toMatchInlineSnapshot(`"&lt;b\\>\\|\\*x\\* &amp; 1"`)
  expect(escapeMarkdown('1. 第一\n- 二')).toBe('1\\. 第一 - 二')
})
