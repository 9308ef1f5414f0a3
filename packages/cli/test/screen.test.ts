import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, type Run, scratch } from './run-lunshen.ts'

const folder = scratch()
const lines = join(folder, 'texts.jsonl')
const source = [
  '{"id":"脑机","text":"本项目研发闭环脑机接口，读取脑电并刺激大脑，用于调控人的情绪。"}',
  '不是 JSON',
  '{"id":7,"text":"本项目开发仓库货架条码盘点软件。"}',
  '',
  '{"id":"没有正文"}',
  '{"id":"空","text":""}',
  '{"id":"末行","text":"面向公众的短视频新闻推荐算法，具有舆论社会动员能力。"}',
]

interface Answer {
  readonly id: unknown
  readonly annex: readonly { readonly item: number; readonly verdict: string; readonly score: number }[]
  readonly procedure: { readonly suggested: string; readonly expertReview: string }
}

let ran: Run
let answers: readonly Answer[]

beforeAll(async () => {
  writeFileSync(lines, `\ufeff${source.join('\r\n')}`)
  ran = await lunshen('screen', lines, '--format', 'json')
  answers = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
})

describe('screen texts.jsonl --format json', () => {
  it('answers a line each, in order, with the ids as they came', () => {
    expect(answers.map((answer) => answer.id)).toEqual(['脑机', 7, '空', '末行'])
  })

  it('gives the three annex items and a procedure each', () => {
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['id', 'annex', 'procedure'])
      expect(answer.annex.map((match) => match.item)).toEqual([1, 2, 3])
      expect(answer.procedure.suggested).toMatch(/^(?:general|simplified|emergency)$/)
    }
  })

  it('tells a match from none', () => {
    expect(answers[0]?.annex[0]?.verdict).not.toBe('unlikely')
    expect(answers[1]?.annex.map((match) => match.verdict)).toEqual(['unlikely', 'unlikely', 'unlikely'])
  })

  it('names the bad lines and ends with status 2', () => {
    expect(ran.status).toBe(2)
    const [second, fifth] = [2, 5].map((n) => `${lines} 第 ${n} 行不是 {"id","text"} 形式的 JSON，已跳过。`)
    const sixth = `${lines} 第 6 行的 text 是空的，没有可筛查的内容，所得结果不能作为依据。`
    expect(ran.stderr).toBe(`${second}\n${fifth}\n${sixth}\n`)
  })

  it('ends with status 0 when every line is good, with a line each for people', async () => {
    const good = join(folder, 'good.jsonl')
    writeFileSync(good, `${source[0]}\n${source[2]}\n`)
    const [forPrograms, forPeople] = await Promise.all([
      lunshen('screen', good, '--format', 'json', '--output', join(folder, 'answers.jsonl')),
      lunshen('screen', good),
    ])
    expect(forPrograms).toMatchObject({ status: 0, stdout: '' })
    expect(forPeople).toMatchObject({ status: 0, stderr: '' })
    const [first, second, ...rest] = forPeople.stdout.trimEnd().split('\n')
    expect(rest).toEqual([])
    expect(first).toMatch(/^脑机\t第 1 项 (?:疑似属于|可能涉及)（0\.\d\d）\t第 2 项 /)
    expect(second).toMatch(/^7\t第 1 项 未见相符（/)
    expect(forPeople.stdout).not.toMatch(/likely|possible/)
  })

  it('names a line without an id by its number', async () => {
    const bare = join(folder, 'bare.jsonl')
    writeFileSync(bare, '{"text":"本项目开发仓库货架条码盘点软件。"}\n')
    expect((await lunshen('screen', bare)).stdout).toMatch(/^第 1 行\t/)
  })

  it('never writes over its input', async () => {
    const { status, stderr } = await lunshen('screen', lines, '--format', 'json', '--output', lines)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^--output 不能写入 /)
    expect(readFileSync(lines, 'utf8')).toContain('不是 JSON')
  })
})

describe('screen FILE', () => {
  it('gives the annex alone, valid against the schema', async () => {
    const files = [join(examples, 'broken/old.doc'), join(examples, 'broken/gb18030.md')]
    const { status, stdout } = await lunshen('screen', ...files, '--format', 'json')
    const [bad, good] = parseResult(stdout).results
    expect(status).toBe(2)
    expect(bad).toMatchObject({ status: 'unreadable' })
    expect(good).toMatchObject({ status: 'checked', file: files[1] })
    expect(good?.annex).toHaveLength(3)
    expect(good).not.toHaveProperty('elements')
    expect(good).not.toHaveProperty('findings')
  })

  it.concurrent.each(['pretty', 'sarif', 'html', 'md'])('reports as %s', async (format) => {
    const { status, stdout, stderr } = await lunshen(
      ...['screen', join(examples, 'broken/gb18030.md'), '--format', format],
    )
    expect(status).toBe(0)
    expect(stderr).not.toMatch(/内部出错/)
    expect(stdout.length).toBeGreaterThan(100)
  })
})
