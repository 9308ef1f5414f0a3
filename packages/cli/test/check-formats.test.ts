import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLimits, readXml } from '@lunshen/reader'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { binary, examples, lunshen, run, scratch, stackTrace } from './run-lunshen.ts'

const folder = scratch()
const short = join(folder, 'short.md')
const word = join(
  examples,
  'proposals',
  readdirSync(join(examples, 'proposals')).find((name) => /^02-/.test(name))!,
)
const outputs: Record<string, string> = {}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for.
const colour = /\u001b\[/

beforeAll(async () => {
  writeFileSync(
    short,
    '# 无人配送车\n\n研究背景：本项目研发自动驾驶配送车，解决末端配送难题。\n\n## 数据来源\n\n（待补充）\n',
  )
  const write = async (name: string) => {
    const { stdout, stderr } = await lunshen('check', short, '--output', join(folder, 'new', name))
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: `已写入 ${join(folder, 'new', name)}\n` })
    outputs[name] = read(`new/${name}`)
  }
  const names = ['r.json', 'r.sarif', 'r.html', 'r.md', 'r.txt', 'r.jsonl', 'r.xml', 'r.csv']
  await Promise.all(names.map(write))
})

describe('--output', () => {
  it('writes JSON, by the name of the file', () => {
    expect(parseResult(outputs['r.json']!).results).toHaveLength(1)
  })

  it('writes SARIF 2.1.0 with a result for each finding', () => {
    const sarif = JSON.parse(outputs['r.sarif']!)
    const findings = parseResult(outputs['r.json']!).results.flatMap((file) => file.findings ?? [])
    expect(sarif.version).toBe('2.1.0')
    const ids = sarif.runs[0].results.map((one: { ruleId: string }) => one.ruleId)
    for (const finding of findings) expect(ids).toContain(finding.ruleId)
    expect(ids.length).toBeGreaterThanOrEqual(findings.length)
  })

  it('writes JSON Lines, a result a line', () => {
    const lines = outputs['r.jsonl']!.trimEnd().split('\n')
    expect(lines.map(parseResult)).toEqual([parseResult(outputs['r.json']!)])
  })

  it('writes JUnit XML that Lunshen’s own reader of XML takes, with a case an element', async () => {
    const cases: string[] = []
    let isDamaged = false
    const handler = {
      open: (name: string) => void cases.push(name),
      damaged: () => {
        isDamaged = true
      },
    }
    const options = { limits: defaultLimits, signal: new AbortController().signal }
    await readXml(Buffer.from(outputs['r.xml']!), handler, options)
    expect(isDamaged).toBe(false)
    expect(cases.filter((name) => name === 'testcase').length).toBeGreaterThanOrEqual(36)
  })

  it('writes a table for Excel and WPS', () => {
    const [head = '', ...rows] = outputs['r.csv']!.split('\r\n')
    expect(head.startsWith('\ufeff文件,题目,类别,级别,状态,')).toBe(true)
    expect(rows.length).toBeGreaterThan(36)
  })

  it('writes an HTML page that needs nothing from anywhere', () => {
    const html = outputs['r.html']!
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html).toMatch(/<html[^>]*lang="zh/)
    expect(html).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i)
    expect(html).not.toMatch(/@import|url\(\s*["']?(?!data:|#)|<link\b|<iframe\b|<script[^>]*\bsrc/i)
    expect(html).toContain('无人配送车')
  })

  it('writes Markdown', () => {
    expect(outputs['r.md']).toMatch(/^# /m)
    expect(outputs['r.md']).toContain('第十二条')
  })

  it('writes plain text without colour where the name says nothing else', () => {
    expect(outputs['r.txt']).toContain('第十二条')
    expect(outputs['r.txt']).not.toMatch(colour)
    expect(() => JSON.parse(outputs['r.txt']!)).toThrow()
  })

  it('lets --format win over the name', async () => {
    await lunshen('check', short, '--format', 'md', '--output', join(folder, 'page.html'))
    expect(read('page.html')).toMatch(/^# /m)
  })

  it('gives the same bytes on standard output', async () => {
    const { stdout } = await lunshen('check', short, '--format', 'sarif')
    expect(stdout).toBe(outputs['r.sarif'])
  })
})

describe('the terminal', () => {
  it('gets a report within 80 columns and without colour when it is none', async () => {
    const { stdout, stderr } = await lunshen('check', short)
    expect(stderr).toBe('')
    expect(stdout).not.toMatch(colour)
    const width = (line: string) =>
      [...line].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0)
    expect(Math.max(...stdout.split('\n').map(width))).toBeLessThanOrEqual(80)
  })

  // `script` of util-linux gives the command a real terminal.
  it.runIf(existsSync('/usr/bin/script'))('shows colour unless NO_COLOR says not to', async () => {
    const command = `'${process.execPath}' '${binary}' check '${short}'`
    const onTerminal = (env: Record<string, string | undefined>) =>
      run('/usr/bin/script', ['-qec', command, '/dev/null'], { TERM: 'xterm', CI: undefined, ...env })
    expect((await onTerminal({ NO_COLOR: undefined })).stdout).toMatch(colour)
    const plain = (await onTerminal({ NO_COLOR: '1' })).stdout
    expect(plain).toContain('第十二条')
    expect(plain).not.toMatch(colour)
  })

  it('answers in English where asked', async () => {
    const { stdout } = await lunshen('check', short, '--lang', 'en')
    expect(stdout).toMatch(/committee|required|missing/i)
    expect(stdout).not.toContain('缺少')
  })

  it.concurrent.each(['pretty', 'html', 'json'])('may close early (%s)', async (format) => {
    const command = `'${process.execPath}' '${binary}' check '${word}' --format ${format} | head -1`
    const { status, stdout, stderr } = await run('/bin/sh', ['-c', command])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stdout).not.toMatch(stackTrace)
  })
})
