import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileResult } from '@lunshen/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, scratch, stackTrace } from './run-lunshen.ts'

const example = join(examples, 'application')
const folder = join(scratch(), '申请')
const json = ['--application', '--format', 'json'] as const
/** Findings about the files themselves; what is said of the elements is the checker's tests' business. */
const ofFiles = ({ findings = [] }: FileResult) =>
  findings.filter(({ ruleId }) => ruleId.startsWith('application/'))
const never = (path: string) => ['check', path, '--application', '--fail-on', 'never']
const check = async (...args: readonly string[]) => {
  const { status, stdout, stderr } = await lunshen('check', ...args, ...json)
  expect(stderr).not.toMatch(stackTrace)
  const [result, ...others] = parseResult(stdout).results
  expect(others).toEqual([])
  if (result === undefined) throw new Error('no result')
  return { status, stderr, result }
}

beforeAll(() => {
  mkdirSync(join(folder, '附件'), { recursive: true })
  for (const name of readdirSync(example)) copyFileSync(join(example, name), join(folder, name))
  writeFileSync(
    join(folder, '附件/3-数据使用授权书.md'),
    '# 数据使用授权书\n\n兹授权澜溪农学院使用存档图片。\n',
  )
  writeFileSync(join(folder, '~$活动方案.docx'), 'lock')
  for (const name of ['.DS_Store', 'Thumbs.db']) writeFileSync(join(folder, name), 'x')
})

describe('check --application', () => {
  it('judges the example together and misses one attachment', async () => {
    const { result } = await check(example)
    expect(result).toMatchObject({ file: example, status: 'checked' })
    expect(result.summary?.present).toBeGreaterThan(30)
    const told = ofFiles(result).map(({ ruleId, message }) => [ruleId, /《[^》]+》/.exec(message)?.[0]])
    expect(told).toEqual([['application/attachment-missing', '《数据使用授权书》']])
    const roles = Object.fromEntries((result.files ?? []).map(({ file, role }) => [file, role]))
    expect(roles).toMatchObject({
      '活动方案.docx': 'plan',
      '伦理风险评估.md': 'risk-assessment',
      '承诺书.docx': 'commitment',
    })
  })

  it('reads folders below, and neither lock nor hidden files', async () => {
    const { result } = await check(folder)
    expect(result.files?.map(({ file }) => file)).toContain('附件/3-数据使用授权书.md')
    expect(result.files).toHaveLength(readdirSync(example).length + 1)
    expect(ofFiles(result)).toEqual([])
  })

  it('takes files one by one, in any order', async () => {
    const files = readdirSync(example).map((name) => join(example, name))
    const [one, other] = [await check(...files), await check(...files.toReversed())]
    expect(one.result).toEqual(other.result)
    expect(one.result).toEqual((await check(example)).result)
  })

  it('tells of a broken file, goes on, and ends with 2', async () => {
    const broken = join(scratch(), '坏')
    mkdirSync(broken)
    copyFileSync(join(example, '活动方案.docx'), join(broken, '活动方案.docx'))
    copyFileSync(join(examples, 'broken/truncated.docx'), join(broken, '承诺书.docx'))
    const { status, stderr, result } = await check(broken)
    expect([status, result.status]).toEqual([2, 'checked'])
    expect(stderr).toMatch(/^承诺书\.docx：.*（truncated）$/m)
  })

  it.each(['pretty', 'html', 'md', 'sarif'])('reports as %s', async (format) => {
    const { status, stdout } = await lunshen(...never(example), '--format', format)
    expect(status).toBe(0)
    expect(stdout).toContain(format === 'sarif' ? encodeURI('活动方案.docx') : '活动方案.docx')
  })

  it('leaves an earlier report out, and never writes over a paper', async () => {
    const report = join(folder, 'report.html')
    for (let turn = 0; turn < 2; turn++)
      expect((await lunshen(...never(folder), '--output', report)).status).toBe(0)
    expect(readFileSync(report, 'utf8')).not.toContain('report.html')
    const paper = join(folder, '伦理风险评估.md')
    const { status, stderr } = await lunshen('check', folder, '--application', '--output', paper)
    expect([status, stderr]).toEqual([2, expect.stringMatching(/原文件不能覆盖/)])
    expect(readFileSync(paper)).toEqual(readFileSync(join(example, '伦理风险评估.md')))
  })
})

describe('usage', () => {
  it('says what to do with a folder', async () => {
    const { status, stderr } = await lunshen('check', example)
    expect(status).toBe(2)
    expect(stderr).toMatch(/--application.*lunshen batch/)
  })

  it('refuses comments on several files', async () => {
    const { status, stderr } = await lunshen('check', example, '--application', '--annotate', 'x.docx')
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^--annotate 一次只能批注一个文件/)])
  })

  it('says so where there is nothing', async () => {
    const empty = join(scratch(), '空')
    mkdirSync(empty)
    const { status, stderr } = await lunshen('check', empty, '--application')
    expect([status, stderr]).toEqual([2, expect.stringMatching(/没有可以检查的文件/)])
  })
})
