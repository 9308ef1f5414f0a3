import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultMeasureId, loadMeasure } from '@lunshen/measure'
import type { CheckResult } from '@lunshen/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, type Run, scratch, stackTrace } from './run-lunshen.ts'

const folder = scratch()
const proposals = readdirSync(join(examples, 'proposals'))
  .filter((name) => /\.(?:docx|md)$/.test(name))
  .map((name) => join(examples, 'proposals', name))
const truncatedText = join(folder, 'nonsense.md')
const broken: readonly (readonly [string, string])[] = [
  [join(examples, 'broken/empty.docx'), 'empty-file'],
  [join(examples, 'broken/old.doc'), 'legacy-doc'],
  [join(examples, 'broken/encrypted.docx'), 'encrypted'],
  [join(examples, 'broken/picture.docx'), 'not-word'],
  [join(examples, 'broken/truncated.docx'), 'truncated'],
  [truncatedText, 'unsupported-encoding'],
  [join(folder, 'no-such-file.docx'), 'not-found'],
]
const otherEncoding = join(examples, 'broken/gb18030.md')
// Bad files stand between good ones, so that a stop at the first of them would show.
const files = [proposals[0]!, ...broken.map(([file]) => file), otherEncoding, ...proposals.slice(1)]

let ran: Run
let result: CheckResult
const of = (file: string) => result.results.find((one) => one.file === file)

beforeAll(async () => {
  writeFileSync(truncatedText, new Uint8Array([0, 1, 2, 3, 4, 5, 255, 254, 0, 9, 9, 1, 1, 1, 1, 2]))
  ran = await lunshen('check', ...files, '--format', 'json')
  result = parseResult(ran.stdout)
})

describe('check --format json', () => {
  it('is one document that names its tool and measure', () => {
    const measure = loadMeasure(defaultMeasureId)
    expect(result.tool).toEqual({ name: 'lunshen', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
    expect(result.measure).toEqual({ id: measure?.id, title: measure?.title, version: measure?.version })
  })

  it('answers for every file, in the order given', () => {
    expect(result.results.map((one) => one.file)).toEqual(files)
  })

  it.each(proposals)('gives the 36 elements of %s in the order of the measure', (file) => {
    const order = loadMeasure(defaultMeasureId)?.elements.map((element) => element.id)
    expect(order).toHaveLength(36)
    expect(of(file)?.elements?.map((element) => element.id)).toEqual(order)
  })

  it.each(proposals)('counts what it lists for %s', (file) => {
    const one = of(file)!
    const status = (name: string) => one.elements?.filter((element) => element.status === name).length
    const severity = (name: string) => one.findings?.filter((finding) => finding.severity === name).length
    expect(one.summary).toEqual({
      present: status('present'),
      placeholder: status('placeholder'),
      unclear: status('unclear'),
      missing: status('missing'),
      errors: severity('error'),
      warnings: severity('warning'),
    })
  })

  it('says where: paragraphs in Word, lines in Markdown', () => {
    const places = (file: string) => of(file)!.elements!.flatMap((e) => e.evidence.map((v) => v.location))
    for (const file of proposals) {
      expect(places(file).length).toBeGreaterThan(0)
      const key = file.endsWith('.md') ? 'line' : 'paragraph'
      for (const place of places(file)) expect(place[key]).toBeGreaterThan(0)
    }
  })

  it('identifies each file by its bytes', () => {
    for (const file of proposals)
      expect(of(file)?.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'))
    expect(of(join(folder, 'no-such-file.docx'))?.sha256).toBe('')
  })
})

describe('bad input', () => {
  it('ends with status 2 and without a stack trace', () => {
    expect(ran.status).toBe(2)
    expect(ran.stderr).not.toMatch(stackTrace)
  })

  it.each(broken)('%s is refused as %s', (file, code) => {
    const one = of(file)
    expect(one).toMatchObject({ status: 'unreadable', error: { code } })
    expect(one?.error?.message).toMatch(/^[^\n。]*\p{Script=Han}[^\n。]*。$/u)
    expect(ran.stderr.split('\n')).toContain(`${file}：${one?.error?.message}（${code}）`)
  })

  it('leaves the other files checked', () => {
    for (const file of proposals) expect(of(file)?.status).toBe('checked')
  })

  it('reads Markdown in GB18030, with a warning', () => {
    const one = of(otherEncoding)
    expect(one?.status).toBe('checked')
    expect(one?.title).toMatch(/\p{Script=Han}{4}/u)
    expect(one?.findings).toContainEqual(expect.objectContaining({ ruleId: 'file/encoding' }))
    expect(ran.stderr).toContain(`${otherEncoding}：文件不是 UTF-8 编码，已按 GB18030 读取`)
  })

  it('says nothing else on standard error', () => {
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(broken.length + 1)
  })

  it('speaks English where asked, with the same codes', async () => {
    const { status, stderr, stdout } = await lunshen(
      ...['check', ...broken.map(([file]) => file), '--format', 'json', '--lang', 'en'],
    )
    expect(status).toBe(2)
    const lines = stderr.trimEnd().split('\n')
    broken.forEach(([file, code], index) => {
      const { message } = parseResult(stdout).results[index]!.error!
      expect(message).toMatch(/^[\x20-\x7e]+\.$/)
      expect(lines[index]).toBe(`${file}: ${message} (${code})`)
    })
  })
})
