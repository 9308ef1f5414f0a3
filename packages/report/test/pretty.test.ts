import { stripVTControlCharacters } from 'node:util'
import { loadRules } from '@lunshen/measure'
import type { CheckResult } from '@lunshen/schemas'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { formatPretty } from '../src/index.ts'
import { hostileResult, hostileTexts } from './hostile.ts'
import { fixture } from './report-context.ts'

const plain = (result: CheckResult, language: 'zh' | 'en' = 'zh', width = 80) =>
  formatPretty(result, { language, color: false, width, rules: loadRules() })

describe('formatPretty', () => {
  test.each([40, 64, 80, 120])('no line is wider than %i columns', (width) => {
    for (const name of ['good', 'poor', 'screen', 'application'] as const) {
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
          位置  一、活动方案，表 1 第 9 行第 2 格，第 31 段
          原文  「（请填写适用人群）」
          问题  「适用人群」一栏还是填写提示，没有填写。
          补法  请写明由谁使用（调度员、安全员）、影响到谁（坑内作业人员），以及不适用
                的情形。

      "
    `)
  })

  test('weak evidence is named below what is present, and what is too brief names its element', () => {
    const report = plain(fixture('poor'))
    expect(
      report.slice(report.indexOf('第十二条（一） '), report.indexOf('  ? 相关机构')),
    ).toMatchInlineSnapshot(`
      "第十二条（一） 11/15
        ✔ 研究背景、研究目的、研究计划、实施步骤、人员情况、经费来源、拟采用的算法机制
          机理、数据使用类型、测试评估方法、拟形成的软硬件产品、预期应用领域
          其中依据较弱：经费来源
      "
    `)
    expect(
      report.slice(report.indexOf('其他问题'), report.indexOf('  ? 研究计划：请核实')),
    ).toMatchInlineSnapshot(`
      "其他问题
        ? 经费来源：内容过于简略（第十二条（一））
          位置  一、活动方案，表 1 第 6 行第 2 格，第 17 段
          原文  「企业自筹」
          问题  “经费来源”已写，但只有“企业自筹”，过于简略。
          补法  建议补充：请写明出资单位和金额。
      "
    `)
    expect(plain(fixture('good'))).not.toContain('依据较弱')
  })

  test('colour adds nothing but colour', () => {
    const colored = formatPretty(fixture('poor'), { language: 'zh', color: true, rules: loadRules() })
    expect(colored).toContain('\u001b[31m')
    expect(stripVTControlCharacters(colored)).toBe(plain(fixture('poor')))
  })

  test('several files end with a table that names each, with the unreadable one and its code above', () => {
    const report = plain(fixture('poor'))
    expect(report).toMatch(/错误代码 +legacy-doc$/mu)
    const table = report.slice(report.indexOf('总览（共 3 个文件）'))
    expect(table.match(/^[✔?✘] /gmu)).toHaveLength(3)
    expect(table.slice(0, table.indexOf('本报告'))).toMatchInlineSnapshot(`
      "总览（共 3 个文件） ────────────────────────────────────────────────────────────
         文件                     缺  占位  待核实  复核清单
      ✘  露天矿无人驾驶运输.docx  12  2     2       疑似属于 3
      ✘  新闻推荐.md              0   1     1       疑似属于 2
      ✘  旧版申请表.doc           –   –     –       未能读取
         这是旧版 Word 格式（.doc），请用 Word 或 WPS 另存为 .docx 后再试。

      "
    `)
    expect(plain(fixture('good'))).not.toContain('总览')
  })

  test('a screen result shows no elements', () => {
    expect(plain(fixture('screen'))).not.toContain('逐项核对')
  })

  test('no files at all is said in words', () => {
    expect(plain({ ...fixture('good'), results: [] })).toContain('没有要核对的文件。')
  })
})
