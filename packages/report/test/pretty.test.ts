import { stripVTControlCharacters } from 'node:util'
import type { CheckResult } from '@lunshen/schemas'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { formatPretty } from '../src/index.ts'
import { hostileResult, hostileTexts } from './hostile.ts'
import { fixture } from './report-context.ts'

const plain = (result: CheckResult, language: 'zh' | 'en' = 'zh', width = 80) =>
  formatPretty(result, { language, color: false, width })

describe('formatPretty', () => {
  test.each([40, 64, 80, 120])('no line is wider than %i columns', (width) => {
    for (const name of ['good', 'poor', 'screen'] as const) {
      for (const language of ['zh', 'en'] as const) {
        for (const line of plain(fixture(name), language, width).split('\n')) {
          expect(stringWidth(line), line).toBeLessThanOrEqual(width)
        }
      }
    }
  })

  test.each(hostileTexts.map((text, index) => [index, text] as const))(
    'hostile text %i: width and no escapes',
    (_, text) => {
      for (const language of ['zh', 'en'] as const) {
        const report = plain(hostileResult(text), language)
        for (const line of report.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80)
        expect(report).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/u)
      }
    },
  )

  test('the verdict is the first line', () => {
    expect(plain(fixture('poor')).split('\n')[0]).toBe('✘ 需要补充：缺 12 项、2 项占位未填，另有 2 项待核实')
    expect(plain(fixture('good')).split('\n')[0]).toBe('✔ 材料基本齐全：36 项要素都找到了对应内容')
    expect(plain(fixture('screen')).split('\n')[0]).toBe('? 疑似属于复核清单第 1 项')
  })

  test('a gap says where to look and how to mend it', () => {
    const report = plain(fixture('poor'))
    expect(
      report.slice(report.indexOf('  ◐ 适用人群'), report.indexOf('第十二条（二）')),
    ).toMatchInlineSnapshot(`
      "  ◐ 适用人群（占位）
          位置  一、活动方案，表 1 第 9 行第 2 列，第 31 段
          原文  「（请填写适用人群）」
          问题  「适用人群」一栏还是填写提示，没有填写。
          补法  请写明由谁使用（调度员、安全员）、影响到谁（坑内作业人员），以及不适用
                的情形。

      "
    `)
  })

  test('colour adds nothing but colour', () => {
    const colored = formatPretty(fixture('poor'), { language: 'zh', color: true })
    expect(colored).toContain('\u001b[31m')
    expect(stripVTControlCharacters(colored)).toBe(plain(fixture('poor')))
  })

  test('several files end with a table that names each, with the unreadable one and its code above', () => {
    const report = plain(fixture('poor'))
    expect(report).toMatch(/错误代码 +legacy-doc$/mu)
    const table = report.slice(report.indexOf('总览（共 3 个文件）'))
    expect(table.match(/^[✔?✘] /gmu)).toHaveLength(3)
    expect(plain(fixture('good'))).not.toContain('总览')
  })

  test('a screen result shows no elements', () => {
    expect(plain(fixture('screen'))).not.toContain('逐项核对')
  })

  test('no files at all is said in words', () => {
    expect(plain({ ...fixture('good'), results: [] })).toContain('没有要核对的文件。')
  })
})
