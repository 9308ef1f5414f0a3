import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, type Run, scratch } from './run-lunshen.ts'

const folder = scratch()
const input = join(folder, 'in')
const out = join(folder, 'out')
const good = ['一.md', join('子文件夹', '二.md')]
const bad = ['坏.docx', '旧.doc']
let ran: Run

beforeAll(async () => {
  mkdirSync(join(input, '子文件夹'), { recursive: true })
  for (const name of good) writeFileSync(join(input, name), '# 仓库盘点软件\n\n研究背景：盘点费时。\n')
  writeFileSync(join(input, '坏.docx'), readFileSync(join(examples, 'broken/truncated.docx')))
  writeFileSync(join(input, '旧.doc'), readFileSync(join(examples, 'broken/old.doc')))
  writeFileSync(join(input, '~$锁.docx'), 'x')
  writeFileSync(join(input, '说明.txt'), 'x')
  ran = await lunshen('batch', input, '--out', out)
})

describe('batch', () => {
  it('checks every proposal below the folder, and nothing else', () => {
    const lines = readFileSync(join(out, 'batch.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map((line) => line.file).sort()).toEqual(
      [...good, ...bad].map((name) => join(input, name)).sort(),
    )
    for (const line of lines) {
      if (line.status === 'checked') expect(line.summary.present).toEqual(expect.any(Number))
      else expect(line.error.code).toMatch(/^(?:truncated|legacy-doc)$/)
    }
  })

  it('ends with status 2 when a file could not be read, having done the others', () => {
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain('共 4 件：齐全 0，有缺项 2，未能读取 2。')
  })

  it.each([...good, ...bad])('writes a result and a page for %s', (name) => {
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
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${empty} 中没有找到 .docx 或 .md 文件。\n` })
  })
})
