import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CheckResult } from '@lunshen/schemas'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { csvCell } from '../src/csv/cell.ts'
import { formatCsv, formatJsonl, formatJunit } from '../src/index.ts'
import { hostileResult, hostileTexts } from './hostile.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { fixture, reportContext } from './report-context.ts'

const names = ['good', 'poor', 'screen', 'application'] as const
const hostile = hostileTexts.map((text, index) => [index, text] as const)
const empty: CheckResult = { ...fixture('good'), results: [] }

describe('formatJsonl', () => {
  const schema = createRequire(import.meta.url).resolve('@lunshen/schemas/check-result.schema.json')
  const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(
    JSON.parse(readFileSync(schema, 'utf8')) as object,
  )

  test.each(names)('%s: a line a file, each a valid result of its own', (name) => {
    const lines = formatJsonl(fixture(name)).split('\n')
    expect(lines.pop()).toBe('')
    const results = lines.map((line) => JSON.parse(line) as CheckResult)
    for (const one of results) expect(validate(one), JSON.stringify(validate.errors)).toBe(true)
    expect(results.flatMap((one) => one.results)).toEqual(fixture(name).results)
    expect(results.every((one) => one.results.length === 1)).toBe(true)
  })

  test('no file, no line', () => {
    expect(formatJsonl(empty)).toBe('')
  })
})

/** RFC 4180: rows of cells; throws where quotes are wrong. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let row: string[] = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const match = cell.exec(text)
    if (match === null) throw new Error(`no cell at ${at}: ${text.slice(at, at + 60)}`)
    row.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'))
    if (match[3] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

const csv = (result: CheckResult, language: 'zh' | 'en' = 'zh') => formatCsv(result, reportContext(language))
const table = (result: CheckResult) => {
  const [head = [], ...rows] = readCsv(csv(result).slice(1))
  return rows.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])))
}

describe('formatCsv', () => {
  test('opens with a byte order mark and ends every line with CR LF', () => {
    expect([...Buffer.from(csv(empty)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv(fixture('poor')).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test.each(names)('%s: as many cells a row as there are heads, in both languages', (name) => {
    for (const language of ['zh', 'en'] as const) {
      const [head = [], ...rows] = readCsv(csv(fixture(name), language).slice(1))
      expect(new Set(head).size).toBe(head.length)
      for (const row of rows) expect(row).toHaveLength(head.length)
    }
  })

  test('has a row a finding and a row for each element nothing is said of', () => {
    for (const file of fixture('application').results) {
      const rows = table({ ...fixture('application'), results: [file] })
      const quiet = file.elements!.filter(({ id }) => !file.findings!.some(({ element }) => element === id))
      const count = (kind: string) => rows.filter((row) => row.类别 === kind).length
      expect(count('要素') + count('其他问题')).toBe(file.findings!.length + quiet.length)
      expect(count('不再提示')).toBe(file.suppressed!.length)
      expect(rows.filter((row) => row.级别 === '须补正' && row.类别 !== '不再提示')).toHaveLength(
        file.summary!.errors,
      )
      expect(rows.filter((row) => row.类别 === '要素' && row.状态 === '缺')).toHaveLength(
        file.summary!.missing,
      )
    }
  })

  test('says where else to look, the local note, and why something is not reported', () => {
    const rows = table(fixture('application'))
    const conflict = rows.find((row) => row.编号 === 'contradiction/sample-size')
    expect(conflict).toMatchObject({
      类别: '其他问题',
      另见: '风险评估.docx，第 12 行第 1 列「以 320 架次飞行数据测试。」',
      说明: '本中心对样本量不一致一律退回补正。',
    })
    expect(rows.find((row) => row.类别 === '不再提示')?.说明).toBe(
      '本项目为延续项目，背景已在原批件中载明。 出处：申请/lunshen-rules.yaml 有效期至 2027-03-31',
    )
  })

  test('names no place for what fits nowhere', () => {
    const row = table(fixture('application')).find((one) => one.编号 === '15.4.logging')
    expect(row).toMatchObject({ 位置: '没有合适的章节，请另写一段或一节', 原文: '' })
  })

  test('a file that could not be read is one row, with the reason', () => {
    const rows = table(fixture('poor')).filter((row) => row.类别 === '文件')
    expect(rows).toHaveLength(fixture('poor').results.filter(({ error }) => error).length)
    expect(rows[0]).toMatchObject({ 状态: '未能读取', 编号: 'legacy-doc' })
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+86 10', "'+86 10"],
    ['-5%', "'-5%"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\u200b=1', "'=1"],
    ['＝1', "'＝1"],
    ['1=1', '1=1'],
    ['a,"b"', '"a,""b"""'],
    ['="a"', '"\'=""a"""'],
    ['a\nb', 'a b'],
  ])('cell %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  test.each(hostile)('hostile text %i keeps the table', (_, text) => {
    const harmless = readCsv(csv(hostileResult('文')).slice(1))
    const rows = readCsv(csv(hostileResult(text)).slice(1))
    expect(rows.map((row) => row.length)).toEqual(harmless.map((row) => row.length))
    for (const cell of rows.flat()) {
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠]|\p{Cc}|\p{Cs}/u)
      expect(cell.length).toBeLessThan(32_767)
    }
  })
})

const junit = (result: CheckResult, language: 'zh' | 'en' = 'zh') =>
  readXml(formatJunit(result, reportContext(language)))
const below = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)])

describe('formatJunit', () => {
  test.each(names)('%s: counts what it holds', (name) => {
    for (const language of ['zh', 'en'] as const) {
      const root = junit(fixture(name), language)
      for (const one of [root, ...root.children]) {
        const count = (kind: string) =>
          below(one, 'testcase').filter((each) => below(each, kind).length > 0).length
        expect(one.attributes).toMatchObject({
          tests: String(below(one, 'testcase').length),
          failures: String(count('failure')),
          errors: String(count('error')),
          skipped: String(count('skipped')),
        })
      }
    }
  })

  test('a suite a file, a case an element and one a rule that fired elsewhere', () => {
    const { children } = junit(fixture('application'))
    expect(children.map((suite) => suite.attributes.name)).toEqual(['无人机巡检申请'])
    const cases = below(children[0]!, 'testcase').map(({ attributes }) => attributes.name)
    expect(cases).toHaveLength(37)
    expect(cases[36]).toMatch(/\(contradiction\/sample-size\)$/)
    expect(new Set(cases).size).toBe(37)
  })

  test('errors fail, with place, other places, advice and note; warnings are output', () => {
    const cases = below(junit(fixture('application')), 'testcase')
    const conflict = cases.at(-1)!
    expect(conflict.children.map(({ name }) => name)).toEqual(['failure'])
    for (const said of ['风险评估.docx，第 12 行', '补法：请核实', '本地说明：本中心'])
      expect(conflict.children[0]!.text).toContain(said)
    const unclear = cases.find(({ attributes }) => attributes.name?.includes('misuse-risk'))!
    expect(unclear.children.map(({ name }) => name)).toEqual(['system-out'])
  })

  test('what is suppressed is skipped with its reason; the plan is the suite’s output', () => {
    const [suite] = junit(fixture('application')).children
    expect(below(suite!, 'skipped').map(({ attributes }) => attributes.message)).toEqual([
      '本项目为延续项目，背景已在原批件中载明。',
    ])
    const output = suite!.children.at(-1)!
    expect(output.name).toBe('system-out')
    expect(output.text.split('\n')).toHaveLength(1 + fixture('application').results[0]!.plan!.length)
  })

  test('a file that could not be read is an error', () => {
    const errors = below(junit(fixture('poor')), 'error')
    expect(errors.map(({ attributes }) => attributes.type)).toEqual(['legacy-doc'])
  })

  test.each(hostile)('hostile text %i keeps the structure', (_, text) => {
    const shape = (element: XmlElement): unknown[] => [element.name, element.children.map(shape)]
    expect(shape(junit(hostileResult(text)))).toEqual(shape(junit(hostileResult('文'))))
  })
})
