import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, type Run, scratch } from './run-lunshen.ts'

const folder = scratch()
const input = join(folder, 'in')
const out = join(folder, 'out')
const source = '# 仓库盘点软件\n\n研究背景：盘点费时。\n'
const good = ['一.md', join('子文件夹', '二.md'), '三.txt']
const bad = ['坏.docx', '旧.doc']
const unread = '嵌入.docx'
const others = ['表.csv', '旧.rtf']

/** A Word file whose text lies in an embedded part, which is not read. */
function wordWithEmbedded(): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const body = '<w:p><w:r><w:t>仓库盘点软件</w:t></w:r></w:p><w:altChunk r:id="rId9"/>'
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${w}" xmlns:r="${r}"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

const linesOf = (folderOfResults: string) =>
  readFileSync(join(folderOfResults, 'batch.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

let ran: Run
beforeAll(async () => {
  mkdirSync(join(input, '子文件夹'), { recursive: true })
  for (const name of good) writeFileSync(join(input, name), source)
  writeFileSync(join(input, '三.txt'), `${source}\n另一份。\n`)
  writeFileSync(join(input, '坏.docx'), readFileSync(join(examples, 'broken/truncated.docx')))
  writeFileSync(join(input, '旧.doc'), readFileSync(join(examples, 'broken/old.doc')))
  writeFileSync(join(input, unread), wordWithEmbedded())
  for (const name of ['~$锁.docx', '.隐藏.md', 'Thumbs.db', ...others]) writeFileSync(join(input, name), 'x')
  ran = await lunshen('batch', input, '--out', out)
})

describe('batch', () => {
  it('checks every proposal below the folder, and names what it leaves out', () => {
    const lines = linesOf(out)
    const files = (status: string) => lines.filter((line) => line.status === status).map((line) => line.file)
    const paths = (names: readonly string[]) => names.map((name) => join(input, name))
    expect(files('checked').sort()).toEqual(paths([...good, unread]).sort())
    expect(files('unreadable').sort()).toEqual(paths(bad).sort())
    expect(files('skipped').sort()).toEqual(paths(others).sort())
    expect(ran.stderr).toMatch(/^另有 2 个文件不是可检查的格式：(?:表\.csv、旧\.rtf|旧\.rtf、表\.csv)$/m)
  })

  it('says in a line what a file is and how it stands', () => {
    const line = (name: string) => linesOf(out).find((one) => one.file === join(input, name))
    expect(line('一.md')).toMatchObject({
      ...{ status: 'checked', standing: 'gaps', title: '仓库盘点软件' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      summary: { present: expect.any(Number) },
      annex: [1, 2, 3].map((item) => ({ item, verdict: 'unlikely', score: expect.any(Number) })),
    })
    expect(line('坏.docx')).toMatchObject({ standing: 'unreadable', error: { code: 'truncated' } })
    expect(line('表.csv')).toMatchObject({ status: 'skipped', error: { code: 'unsupported-format' } })
  })

  it('never takes a file with unread parts for complete', () => {
    expect(linesOf(out).find((one) => one.file === join(input, unread))).toMatchObject({ standing: 'look' })
    expect(ran.stderr).toContain('共 6 件：齐全 0，有缺项 3，需人工查看 1，未能读取 2。')
  })

  it('points out files of the same bytes', () => {
    const [first, second] = [join(input, '一.md'), join(input, '子文件夹', '二.md')].sort()
    expect(ran.stderr).toContain(`以下文件内容完全相同，请核实是否重复提交：${first}、${second}\n`)
    expect(linesOf(out).flatMap((line) => (line.sameAs ? [[line.file, line.sameAs]] : []))).toEqual([
      [second, first],
    ])
  })

  it('ends with status 2 when a file could not be read, having done the others', () => {
    expect(ran).toMatchObject({ status: 2, stdout: '' })
  })

  it('ends with status 1 when a file must be looked at', async () => {
    const scans = join(folder, 'scans')
    mkdirSync(scans)
    writeFileSync(join(scans, unread), wordWithEmbedded())
    const { status, stderr } = await lunshen('batch', scans, '--out', join(folder, 'scans-out'))
    expect(status).toBe(1)
    expect(stderr).toContain('共 1 件：齐全 0，有缺项 0，需人工查看 1，未能读取 0。')
  })

  it.each([...good, ...bad, unread])('writes a result and a page for %s', (name) => {
    const { results } = parseResult(readFileSync(join(out, 'results', `${name}.json`), 'utf8'))
    expect(results.map((one) => one.file)).toEqual([join(input, name)])
    expect(readFileSync(join(out, 'results', `${name}.html`), 'utf8')).toMatch(/^<!doctype html>/i)
  })

  it('writes a page for all', () => {
    const page = readFileSync(join(out, 'index.html'), 'utf8')
    for (const name of ['一.md', '二.md', ...bad]) expect(page).toContain(name)
  })

  it('says so when there is nothing to check', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    const { status, stderr } = await lunshen('batch', empty, '--out', join(folder, 'no'))
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `${empty} 中没有找到 .docx、.md 或 .txt 文件。\n`,
    })
  })
})

describe('where the results go', () => {
  it('is never the folder of the proposals', async () => {
    const same = join(folder, 'same')
    mkdirSync(same)
    copyFileSync(join(input, '一.md'), join(same, '一.md'))
    const { status, stderr } = await lunshen('batch', same, '--out', join(same, '.'))
    expect(status).toBe(2)
    expect(stderr).toMatch(/^--out 不能就是存放材料的文件夹/)
    expect(readdirSync(same)).toEqual(['一.md'])
  })

  it('may lie inside it: a second run finds what the first found, and no results', async () => {
    const gather = join(folder, 'gather')
    const inner = join(gather, '结果')
    mkdirSync(inner, { recursive: true })
    for (const name of ['一.md', join('结果', '误放.md')]) writeFileSync(join(gather, name), source)
    const first = await lunshen('batch', gather, '--out', inner)
    const lines = linesOf(inner)
    const second = await lunshen('batch', gather, '--out', inner)
    expect(second).toEqual(first)
    expect(linesOf(inner)).toEqual(lines)
    expect(lines.map(({ file, status }) => [file, status])).toEqual([
      [join(gather, '一.md'), 'checked'],
      [join(inner, '误放.md'), 'skipped'],
    ])
    expect(first.stderr).toContain(
      `另有 1 个文件在输出文件夹 ${inner} 中，没有检查：${join('结果', '误放.md')}`,
    )
    expect(existsSync(join(inner, 'results', '一.md.html'))).toBe(true)
  })
})
