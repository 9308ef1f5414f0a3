import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, scratch } from './run-lunshen.ts'

const folder = scratch()
const inside = (name: string) => join(folder, name)
const word = inside('稿.docx')
const text = inside('稿.md')
const originals = new Map<string, Buffer>()

beforeAll(() => {
  const proposals = join(examples, 'proposals')
  copyFileSync(join(proposals, readdirSync(proposals).find((name) => name.endsWith('.docx'))!), word)
  writeFileSync(text, '# 仓库盘点软件\n\n研究背景：盘点费时。\n')
  symlinkSync(word, inside('链接.docx'))
  linkSync(text, inside('另一个名字.json'))
  for (const file of [word, text]) originals.set(file, readFileSync(file))
})

afterEach(() => {
  for (const [file, bytes] of originals) expect(readFileSync(file).equals(bytes)).toBe(true)
})

describe('what is never written', () => {
  const names = /：\.html \.md \.txt \.csv \.json \.jsonl \.sarif \.xml$/m
  it.each<[string, readonly string[], RegExp]>([
    ['the proposal itself', [word, '--output', word], /^--output 不能写入 .*原文件不能覆盖/],
    ['one of several', [word, text, '--output', text], /^--output 不能写入 /],
    ['it by another spelling', [text, '--output', join(folder, 'x', '..', '稿.md')], /^--output 不能写入 /],
    ['it by a hard link', [text, '--output', inside('另一个名字.json')], /^--output 不能写入 /],
    ['it by a symbolic link', [word, '--annotate', inside('链接.docx')], /^--annotate 不能写入 /],
    ['a Word file that is none', [text, '--output', inside('新.docx')], names],
    ['a PDF that is none', [text, '--output', inside('新.pdf'), '--format', 'json'], names],
    ['an unknown kind', [text, '--output', inside('新.xyz')], names],
    ['no kind at all', [text, '--output', inside('新')], names],
    ['Markdown in a Word copy', [text, '--annotate', inside('新.docx')], /扩展名应为：\.md \.markdown \.txt/],
    ['Word in a Markdown copy', [word, '--annotate', inside('新.md')], /扩展名应为：\.docx$/m],
    [
      'report and copy in one file',
      [text, '--output', inside('新.md'), '--annotate', inside('新.md')],
      /指向同一个文件/,
    ],
  ])('%s', async (_name, args, sentence) => {
    const { status, stdout, stderr } = await lunshen('check', ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(readdirSync(folder).filter((name) => name.startsWith('新'))).toEqual([])
  })
})

describe('what is written where', () => {
  it('takes - for standard output', async () => {
    const { stdout, stderr } = await lunshen('check', text, '--format', 'json', '--output', '-')
    expect(stderr).toBe('')
    expect(parseResult(stdout).results).toHaveLength(1)
    expect(existsSync('-')).toBe(false)
  })

  it('takes a name without extension where the format is said', async () => {
    await lunshen('check', text, '--format', 'json', '--output', inside('无扩展名'))
    expect(parseResult(readFileSync(inside('无扩展名'), 'utf8')).results).toHaveLength(1)
  })
})

describe('what is no file', () => {
  it('does not keep the others from being checked', async () => {
    const pattern = inside('*.docx')
    const { status, stdout, stderr } = await lunshen('check', folder, text, pattern, '--format', 'json')
    const [dir, good, none] = parseResult(stdout).results
    expect(status).toBe(2)
    expect(good).toMatchObject({ file: text, status: 'checked' })
    expect(dir).toMatchObject({ file: folder, status: 'unreadable', error: { code: 'is-folder' } })
    expect(dir?.error?.message).toContain(`lunshen batch ${folder} --out`)
    expect(none).toMatchObject({ status: 'unreadable', error: { code: 'not-found' } })
    expect(none?.error?.message).toMatch(/没有展开成文件名.*lunshen batch/)
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })

  it('points out files of the same bytes', async () => {
    const copy = inside('副本.md')
    copyFileSync(text, copy)
    const { stderr } = await lunshen('check', text, word, copy)
    expect(stderr).toBe(`以下文件内容完全相同，请核实是否重复提交：${text}、${copy}\n`)
  })
})
