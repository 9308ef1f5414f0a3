import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckResult, FileResult, Finding } from '@lunshen/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { exitStatus, type FailLevel } from '../src/commands/exit-status.ts'
import { examples, lunshen, scratch, stackTrace } from './run-lunshen.ts'

const folder = scratch()
const poor = join(folder, 'poor.md')
const flagged = join(folder, 'flagged.md')
const plain = join(folder, 'plain.md')

beforeAll(() => {
  writeFileSync(poor, '# 仓库盘点软件\n\n研究背景：仓库盘点费时，货架多而人手少，需要一套软件来做。\n')
  writeFileSync(flagged, '# 情绪调控头环\n\n本项目研发闭环脑机接口，读取脑电并刺激大脑，用于调控人的情绪。\n')
  writeFileSync(plain, '# 仓库盘点软件\n\n本项目开发货架条码盘点软件。\n')
})

const finding = (severity: Finding['severity']): Finding => ({
  ...{ ruleId: 'element/missing', severity, article: '第十二条', message: '缺', advice: '补' },
  location: { line: 1, column: 1, excerpt: '' },
})
const checked = (...severities: Finding['severity'][]): FileResult => ({
  ...{ file: 'a.md', sha256: '', status: 'checked', findings: severities.map(finding) },
})
const screened = (verdict: 'likely' | 'possible' | 'unlikely'): FileResult => ({
  ...{ file: 'a.md', sha256: '', status: 'checked' },
  annex: [{ item: 1, title: '', verdict, score: 0, evidence: [], discounted: [] }],
})
const unreadable: FileResult = {
  ...{ file: 'a.md', sha256: '', status: 'unreadable', error: { code: 'not-found', message: '' } },
}
const resultOf = (...results: FileResult[]): CheckResult => ({
  schemaVersion: 1,
  tool: { name: 'lunshen', version: '0.0.0' },
  measure: { id: 'draft', title: '', version: '' },
  results,
})

describe('exit status of a result', () => {
  it.concurrent.each<[string, FileResult[], Record<FailLevel, number>]>([
    ['nothing found', [checked()], { error: 0, warning: 0, never: 0 }],
    ['a remark', [checked('info')], { error: 0, warning: 0, never: 0 }],
    ['a warning', [checked('warning')], { error: 0, warning: 1, never: 0 }],
    ['an error', [checked('error')], { error: 1, warning: 1, never: 0 }],
    ['an error in the second file', [checked(), checked('error')], { error: 1, warning: 1, never: 0 }],
    ['an unreadable file', [checked('error'), unreadable], { error: 2, warning: 2, never: 2 }],
    ['an unlikely annex match', [screened('unlikely')], { error: 0, warning: 0, never: 0 }],
    ['a possible annex match', [screened('possible')], { error: 0, warning: 1, never: 0 }],
    ['a likely annex match', [screened('likely')], { error: 0, warning: 1, never: 0 }],
  ])('%s', (_name, results, expected) => {
    for (const level of ['error', 'warning', 'never'] as const)
      expect(exitStatus(resultOf(...results), level)).toBe(expected[level])
  })
})

describe('exit status of the command', () => {
  it.concurrent.each([
    ['gaps, by default', ['check', poor], 1],
    ['gaps, at errors', ['check', poor, '--fail-on', 'error'], 1],
    ['gaps, at warnings', ['check', poor, '--fail-on', 'warning'], 1],
    ['gaps, never', ['check', poor, '--fail-on', 'never'], 0],
    ['a file that cannot be read, never', ['check', join(folder, 'none.md'), '--fail-on', 'never'], 2],
    ['an annex match, by default', ['screen', flagged], 0],
    ['an annex match, at warnings', ['screen', flagged, '--fail-on', 'warning'], 1],
    ['no annex match, at warnings', ['screen', plain, '--fail-on', 'warning'], 0],
  ])('%s', async (_name, args, expected) => {
    expect((await lunshen(...args)).status).toBe(expected)
  })
})

describe('wrong usage', () => {
  const notice = join(examples, 'forms/supplement-notice.yaml')
  it.concurrent.each<[readonly string[], RegExp]>([
    [['chek'], /^没有“chek”这个命令，可用的有：check、screen、/],
    [['help', 'chek'], /^没有“chek”这个命令/],
    [['--frmat'], /^不认识的选项 --frmat/],
    [['check'], /^缺少参数：文件\n/],
    [['render'], /^缺少参数：文书编号\n/],
    [['check', 'a.md', '--colour'], /^不认识的选项 --colour/],
    [
      ['check', 'a.md', '--format', 'xlsx'],
      /“xlsx”，可以是：pretty, json, jsonl, sarif, junit, csv, html, md/,
    ],
    [['check', 'a.md', '--format'], /^选项缺少取值/],
    [['check', 'a.md', '--lang', 'fr'], /“fr”，可以是：zh, en/],
    [['check', 'a.md', '--fail-on', 'info'], /“info”，可以是：error, warning, never/],
    [['check', 'a.md', '--measure', 'final-2099'], /^没有“final-2099”这个办法版本，可用的有：draft-2025/],
    [['show', examples], /这是文件夹.*lunshen batch/],
    [['show', join(folder, '*.md')], /没有展开成文件名.*lunshen batch/],
    [['check', 'a.md', 'b.md', '--annotate', 'c.md'], /^--annotate 一次只能用于一个文件/],
    [['check', notice, '--annotate', notice], /^--annotate 不能写入 .*原文件不能覆盖/],
    [['screen', 'a.jsonl', 'b.md'], /^\.jsonl 文件请单独筛查/],
    [['screen', 'a.jsonl', '--format', 'html'], /^\.jsonl 输入只支持/],
    [
      ['screen', join(folder, 'none.jsonl'), '--format', 'json'],
      /^无法读取 .*none\.jsonl：文件或文件夹不存在/,
    ],
    [['show'], /^缺少参数：文件\n/],
    [['forms', 'extra'], /^参数太多：extra/],
    [['batch', examples], /^缺少参数：--out <文件夹>\n/],
    [['batch', join(folder, 'none'), '--out', folder], /^无法读取 .*：文件或文件夹不存在/],
    [['demo', '--date', '2026-02-30'], /^日期“2026-02-30”应写成 2026-11-22 的形式/],
  ])('%j', async (args, sentence) => {
    const { status, stdout, stderr } = await lunshen(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(stackTrace)
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
  })

  it('is told in English where asked', async () => {
    const { status, stderr } = await lunshen('check', '--lang', 'en', '--colour')
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'unknown option --colour\nSee lunshen check --help.\n',
    })
  })

  it('says why a report cannot be written', async () => {
    const { status, stderr } = await lunshen('check', plain, '--output', join(plain, 'report.html'))
    expect(status).toBe(2)
    expect(stderr).toMatch(/^无法写入 .*：同名的文件已经存在\n$/)
  })
})
