import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CheckResult } from '@lunshen/schemas'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, scratch, stackTrace } from './run-lunshen.ts'

const proposal = '# 影像辅助诊断申请书\n\n## 经费来源\n\n自筹\n'
const reason = '经费明细在科研系统中填报'
const relax = `relax:\n  - rule: element/thin\n    to: off\n    reason: ${reason}\n    until: 2999-12-31\n`
const note = (text: string) => `notes:\n  - rule: element/missing\n    text: ${text}\n`

/** A folder with these files, proposals where no content is given. */
function folderOf(files: Readonly<Record<string, string | undefined>>): string {
  const folder = scratch()
  for (const [name, content = proposal] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function checked(...args: readonly string[]) {
  const { stdout, stderr, status } = await lunshen('check', ...args, '--format', 'json')
  const result = parseResult(stdout)
  return { results: result.results, result, stderr, status }
}

const notesOf = (file: CheckResult['results'][number] | undefined) => [
  ...new Set((file?.findings ?? []).flatMap((one) => one.note ?? [])),
]

describe('finding lunshen.yaml', () => {
  it('takes the first one from the folder of the file upwards', async () => {
    const folder = folderOf({
      'lunshen.yaml': note('上级'),
      'a.md': undefined,
      'one/lunshen.yaml': note('本级'),
      'one/two/b.md': undefined,
      'off/lunshen.yaml': 'root: true\n',
      'off/c.md': undefined,
    })
    const files = ['a.md', 'one/two/b.md', 'off/c.md'].map((name) => join(folder, name))
    const { results, stderr } = await checked(...files)
    expect(results.map(notesOf)).toEqual([['上级'], ['本级'], []])
    expect(results.map(({ file }) => file)).toEqual(files)
    expect(stderr).toContain('已采用本地规则')
  })

  it('adds to what it extends', async () => {
    const folder = folderOf({
      'lunshen.yaml': note('上级'),
      'one/lunshen.yaml': `extends: ../lunshen.yaml\n${note('本级')}`,
      'one/a.md': undefined,
    })
    const { results } = await checked(join(folder, 'one/a.md'))
    expect(notesOf(results[0])).toEqual(['上级\n本级'])
  })

  it('is left aside with --no-config', async () => {
    const folder = folderOf({ 'lunshen.yaml': 'no: such\n', 'a.md': undefined })
    const { results, stderr } = await checked(join(folder, 'a.md'), '--no-config')
    expect(notesOf(results[0])).toEqual([])
    expect(stderr).not.toContain('本地规则')
  })

  it('is no matter for screen', async () => {
    const folder = folderOf({ 'lunshen.yaml': 'no: such\n', 'a.md': undefined })
    expect((await lunshen('screen', join(folder, 'a.md'))).status).toBe(0)
  })
})

it('a relaxed warning is told among what is suppressed', async () => {
  const folder = folderOf({ 'lunshen.yaml': relax, 'a.md': undefined })
  const { result, status } = await checked(join(folder, 'a.md'))
  const [file] = result.results
  expect(file?.findings?.some(({ ruleId }) => ruleId === 'element/thin')).toBe(false)
  expect(file?.suppressed).toMatchObject([
    { finding: { ruleId: 'element/thin' }, reason, until: '2999-12-31' },
  ])
  expect(file?.suppressed?.[0]?.by).toMatch(/lunshen\.yaml 第 2 行$/)
  expect(status).toBe(1)
})

it('what has run out no longer applies and is told', async () => {
  const folder = folderOf({ 'lunshen.yaml': relax.replace('2999', '2020'), 'a.md': undefined })
  const { results, stderr } = await checked(join(folder, 'a.md'))
  const ids = results[0]?.findings?.map(({ ruleId }) => ruleId) ?? []
  expect(ids).toContain('element/thin')
  expect(ids).toContain('practice/expired')
  expect(stderr).toMatch(/第 2 行：对 element\/thin 的调整已于 2020-12-31 到期/)
})

it('a comment in Word suppresses what stands at its paragraph', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const links = (...items: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
  const link = (kind: string, target: string) =>
    `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${target}"/>`
  const heading = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>一、经费来源</w:t></w:r></w:p>`
  const text = `<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>自筹</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`
  const words = `伦审忽略 element/thin 12.1.funding：${reason}`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': links(link('officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document ${w}><w:body>${heading}${text}</w:body></w:document>`,
    'word/_rels/document.xml.rels': links(link('comments', 'comments.xml')),
    'word/comments.xml': `<w:comments ${w}><w:comment w:id="0" w:author="李秘书"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment></w:comments>`,
  }
  const file = join(scratch(), 'a.docx')
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))),
  )
  const { results } = await checked(file)
  expect(results[0]?.suppressed).toMatchObject([{ reason, by: '第 2 段的批注（李秘书）' }])
})

describe('a lunshen.yaml with faults', () => {
  const told = async (content: string, ...args: readonly string[]) => {
    const folder = folderOf({ 'lunshen.yaml': content, 'a.md': undefined })
    const { status, stdout, stderr } = await lunshen('check', join(folder, 'a.md'), ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toMatch(stackTrace)
    return stderr
  }

  it.each([
    ['comittee: {}\n', /第 1 行：不认识的字段“comittee”，是不是“committee”？/],
    ['\nroot: false\n', /第 2 行：root 只能是 true/],
    ['- a\n', /第 1 行：整个文件 应为一组“字段: 内容”/],
    ['extends: /etc/a.yaml\n', /第 1 行：extends 写法不对：继承的上一级本地规则，写相对本文件的路径/],
    ['extends: ../../none.yaml\n', /第 1 行：extends 所指的 \.\.\/\.\.\/none\.yaml 无法读取/],
    ['extends: lunshen.yaml\n', /第 1 行：extends 绕了一圈/],
    ['root: true\nextends: a.yaml\n', /第 2 行：root: true 表示不继承/],
    ['rules:\n  - id: insurance\n', /第 2 行：rules\[1\]\.id 写法不对：编号，以 local\/ 开头/],
    ['rules:\n  - id: local/a\n', /第 2 行：rules\[1\] 至少要写以下一项：require、forbid/],
    [
      'rules:\n  - id: local/a\n    severity: 错\n',
      /第 3 行：rules\[1\]\.severity 只能是 error、warning、info/,
    ],
    ['relax:\n  - rule: element/thin\n', /第 2 行：relax\[1\] 缺少 reason；请补上：为什么这样规定/],
    ['relax:\n  - rule: element/thin\n', /第 2 行：relax\[1\] 缺少 until；请补上：到期日/],
    [relax.replace('2999-12-31', '2026-02-30'), /第 5 行：relax\[1\]\.until 写法不对：到期日/],
    [relax.replace('2999-12-31', ''), /第 5 行：relax\[1\]\.until 应为文字/],
    [
      relax.replace('element/thin', 'element/missing'),
      /第 2 行：“要素缺失”（element\/missing）是办法第十二条、第十五条的要求，不能关闭或降低/,
    ],
    [relax.replace('element/thin', 'element/tihn'), /第 2 行：没有“element\/tihn”这条规则/],
    [relax.replace(reason, '待补充。'), /第 2 行：理由只是占位文字/],
    ['notes:\n  - text: 甲\n', /第 2 行：notes\[1\] 至少要写以下一项：rule、element/],
    ['aliases:\n  12.1.funding: 经费\n', /第 2 行：aliases\.12\.1\.funding 应为清单/],
    ['thresholds:\n  followUpMonths: 18\n', /第 2 行：第十七条规定跟踪审查间隔一般不超过 12 个月/],
    ['relax:\n - a: [1\n', /第 3 行第 1 列的写法不合格式/],
    ['a: 1\na: 2\n', /第 2 行第 1 列的写法不合格式/],
    [`a: &a [1]\nb: [${'*a, '.repeat(200)}]\n`, /写法不合格式|不认识的字段/],
    [`# ${'字'.repeat(100_000)}\n`, /文件超过 256 KB/],
  ])('says where and what to write: %j', async (content, sentence) => {
    expect(await told(content)).toMatch(sentence)
  })

  it('tells all of them at once, in the order of the lines', async () => {
    const stderr = await told('comittee: {}\nnotes:\n  - text: 甲\nrelax: 1\n')
    expect([...stderr.matchAll(/第 (\d+) 行/g)].map((match) => Number(match[1]))).toEqual([1, 3, 4])
  })

  it('speaks English', async () => {
    const stderr = await told(relax.replace('element/thin', 'element/missing'), '--lang', 'en')
    expect(stderr).toContain('“element/missing” is a demand of the measure')
  })

  it('is no link out of its folder', async () => {
    const folder = folderOf({ 'far/lunshen.yaml': relax, 'near/a.md': undefined })
    symlinkSync(join(folder, 'far/lunshen.yaml'), join(folder, 'near/lunshen.yaml'))
    const { status, stderr } = await lunshen('check', join(folder, 'near/a.md'))
    expect(status).toBe(2)
    expect(stderr).toContain('指向所在文件夹之外')
  })

  it('may not go in circles over several files', async () => {
    const folder = folderOf({
      'lunshen.yaml': 'extends: one/lunshen.yaml\n',
      'one/lunshen.yaml': 'extends: ../lunshen.yaml\n',
      'one/a.md': undefined,
    })
    const { status, stderr } = await lunshen('check', join(folder, 'one/a.md'))
    expect(status).toBe(2)
    expect(stderr).toContain('绕了一圈')
  })
})

describe('--print-config', () => {
  it('lists what applies, with origins and whether it has run out, and exits 0', async () => {
    const folder = folderOf({
      'lunshen.yaml': relax,
      'one/lunshen.yaml': `extends: ../lunshen.yaml\n${relax.replace('2999', '2020')}`,
      'one/a.md': undefined,
    })
    const { status, stdout } = await lunshen('check', join(folder, 'one/a.md'), '--print-config')
    expect(status).toBe(0)
    const printed = parse(stdout) as { files: string[]; relax: { origin: string; expired: boolean }[] }
    expect(printed.files).toHaveLength(2)
    expect(printed.relax.map(({ expired }) => expired)).toEqual([false, true])
    expect(printed.relax[1]?.origin).toMatch(/one\/lunshen\.yaml:3$/)
  })

  it('begins with a folder that is given', async () => {
    const folder = folderOf({ 'lunshen.yaml': relax, 'a.md': undefined })
    const { stdout } = await lunshen('check', folder, '--print-config')
    expect(parse(stdout)).toHaveProperty('relax')
  })

  it('says that nothing applies', async () => {
    const folder = folderOf({ 'lunshen.yaml': 'root: true\n', 'a.md': undefined })
    const { status, stdout } = await lunshen('check', join(folder, 'a.md'), '--no-config', '--print-config')
    expect({ status, data: parse(stdout) }).toEqual({ status: 0, data: {} })
  })
})

it('batch checks every folder under its own practice and takes none for a proposal', async () => {
  const folder = folderOf({
    'a/lunshen.yaml': note('甲'),
    'a/1.md': undefined,
    'b/lunshen.yaml': note('乙'),
    'b/1.md': undefined,
    'c.md': undefined,
  })
  const out = scratch()
  const run = await lunshen('batch', folder, '--out', out)
  const resultOf = (name: string) =>
    (JSON.parse(readFileSync(join(out, 'results', `${name}.json`), 'utf8')) as CheckResult).results[0]
  expect(['a/1.md', 'b/1.md', 'c.md'].map((name) => notesOf(resultOf(name)))).toEqual([['甲'], ['乙'], []])
  expect(run.stderr).not.toContain('不是可检查的格式')
  expect(readFileSync(join(out, 'batch.jsonl'), 'utf8').trim().split('\n')).toHaveLength(3)
})

it('batch tells a fault before it begins', async () => {
  const folder = folderOf({ 'a.md': undefined, 'b/lunshen.yaml': 'x: 1\n', 'b/1.md': undefined })
  const out = scratch()
  const { status, stderr } = await lunshen('batch', folder, '--out', join(out, 'o'))
  expect(status).toBe(2)
  expect(stderr).toContain('不认识的字段“x”')
})

it('reports call the committee’s own rules by their names', async () => {
  const folder = folderOf({ 'a.md': undefined })
  cpSync(join(examples, 'practice/lunshen.yaml'), join(folder, 'lunshen.yaml'))
  expect((await lunshen('check', join(folder, 'a.md'))).stdout).toMatch(/受试者保险（第十五条（四）/)
})

it('the example is one that loads', async () => {
  const folder = folderOf({ 'a.md': undefined })
  cpSync(join(examples, 'practice/lunshen.yaml'), join(folder, 'lunshen.yaml'))
  const { results, stderr } = await checked(join(folder, 'a.md'))
  expect(stderr).toContain('某市人民医院人工智能科技伦理委员会')
  expect(results[0]?.findings?.map(({ ruleId }) => ruleId)).toContain('local/insurance')
  expect(results[0]?.suppressed).toHaveLength(1)
})
