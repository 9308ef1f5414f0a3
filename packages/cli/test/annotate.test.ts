import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileResult, Finding } from '@lunshen/schemas'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseResult } from './check-result-schema.ts'
import { examples, lunshen, type Run, scratch } from './run-lunshen.ts'

const folder = scratch()
const proposals = join(examples, 'proposals')
const word = join(proposals, readdirSync(proposals).find((name) => /^05-.*\.docx$/.test(name))!)
const markdown = join(folder, 'proposal.md')
const source = [
  '# 仓库盘点软件',
  '',
  '## 研究背景',
  '',
  '仓库盘点费时，货架多而人手少，每次盘点要停业两天，因此需要一套软件。',
  '',
  '## 经费来源',
  '',
  '（待补充）',
  '',
]

const isMissing = (finding: Finding) => finding.ruleId === 'element/missing'

/** A comment a finding, one for each other place of it, one a heading under which something is missing. */
function commentsOf({ findings = [] }: FileResult): number {
  const headings = findings.filter((one) => isMissing(one) && one.location.excerpt !== '')
  const related = findings.flatMap((one) => one.related ?? [])
  const places = new Set(headings.map(({ location }) => location.line ?? location.paragraph))
  return findings.filter((one) => !isMissing(one)).length + related.length + places.size
}

async function annotate(file: string, copy: string): Promise<{ ran: Run; checked: FileResult }> {
  const ran = await lunshen('check', file, '--annotate', copy, '--format', 'json')
  return { ran, checked: parseResult(ran.stdout).results[0]! }
}

describe('an annotated Word copy', () => {
  const copy = join(folder, 'copy.docx')
  let ran: Run
  let checked: FileResult
  let before: Record<string, Uint8Array>
  let after: Record<string, Uint8Array>

  beforeAll(async () => {
    const original = readFileSync(word)
    ;({ ran, checked } = await annotate(word, copy))
    before = unzipSync(original)
    after = unzipSync(readFileSync(copy))
    expect(readFileSync(word).equals(original)).toBe(true)
  })

  it('is announced apart from the result', () => {
    expect(ran.stderr).toBe(`已写入 ${copy}\n`)
  })

  it('has a comment at each place, and one summary with verdict, counts and plan', () => {
    const xml = strFromU8(after['word/comments.xml']!)
    const comments = xml.match(/<w:comment [\s\S]*?<\/w:comment>/g) ?? []
    expect(checked.findings!.length).toBeGreaterThan(0)
    expect(comments).toHaveLength(commentsOf(checked) + 1)
    expect(comments.filter((one) => one.includes('伦审检查结论：'))).toEqual([comments[0]])
    expect(comments[0]).toContain('36 项要素中，已提供')
    for (const { task } of checked.plan!) expect(comments[0]).toContain(task)
    const texts = comments.map((comment) => comment.replace(/<[^>]+>/g, ''))
    const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    for (const finding of checked.findings!)
      expect(texts.some((text) => text.includes(plain(finding.message)))).toBe(true)
  })

  it('refers to each comment once in the text', () => {
    const ids = (pattern: RegExp, part: string) =>
      [...strFromU8(after[part]!).matchAll(pattern)].map((match) => Number(match[1])).sort((a, b) => a - b)
    const declared = ids(/<w:comment [^>]*w:id="(\d+)"/g, 'word/comments.xml')
    for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(ids(new RegExp(`<w:${mark} [^>]*w:id="(\\d+)"`, 'g'), 'word/document.xml')).toEqual(declared)
  })

  it('leaves every other part byte for byte', () => {
    const touched = ['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']
    expect(Object.keys(after).sort()).toEqual([...Object.keys(before), 'word/comments.xml'].sort())
    for (const [name, bytes] of Object.entries(before)) {
      if (!touched.includes(name)) expect(Buffer.compare(after[name]!, bytes), name).toBe(0)
    }
  })

  it('leaves the text as it was', () => {
    const text = (parts: Record<string, Uint8Array>) =>
      strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '')
    expect(text(after)).toBe(text(before))
  })

  it('can be checked again, to the same end', async () => {
    const again = parseResult((await lunshen('check', copy, '--format', 'json')).stdout).results[0]
    expect(again?.summary).toEqual(checked.summary)
  })
})

describe('an annotated Markdown copy', () => {
  const copy = join(folder, 'copy.md')
  let checked: FileResult
  let lines: string[]

  beforeAll(async () => {
    writeFileSync(markdown, source.join('\n'))
    ;({ checked } = await annotate(markdown, copy))
    lines = readFileSync(copy, 'utf8').split('\n')
  })

  it('has a note at each place, and one summary with verdict, counts and plan', () => {
    const notes = lines.filter((line) => line.startsWith('> **批注**'))
    expect(notes).toHaveLength(commentsOf(checked) + 1)
    for (const finding of checked.findings!) expect(lines.join('\n')).toContain(finding.message)
    expect(notes[0]).toContain('伦审检查结论：')
    expect(lines.join('\n')).toContain('36 项要素中，已提供')
    for (const { task } of checked.plan!) expect(lines.join('\n')).toContain(task)
  })

  it('keeps every line of the proposal, in order', () => {
    let at = -1
    for (const line of source.filter((one) => one !== '')) {
      at = lines.indexOf(line, at + 1)
      expect(at, line).toBeGreaterThanOrEqual(0)
    }
  })

  it('puts each note behind the line it speaks of', () => {
    const finding = checked.findings!.find((one) => one.element === '12.1.funding')!
    const own = lines.indexOf(source[finding.location.line! - 1]!)
    const note = lines.findIndex((line) => line.includes(finding.message))
    const next = lines.findIndex((line, index) => index > own && source.includes(line) && line !== '')
    expect(note).toBeGreaterThan(own)
    if (next > 0) expect(note).toBeLessThan(next)
  })
})

describe('where comments stand', () => {
  const copy = join(folder, 'places.md')

  it('is the heading for what could be added below it, once for all of it', async () => {
    const file = join(folder, 'places-source.md')
    const text =
      '# 题\n\n## 一、数据\n\n### 数据类型\n\n本项目使用胸部 CT 影像 8000 例和对应的检查报告文本，含年龄、性别两个字段，属于健康信息。\n'
    writeFileSync(file, `\ufeff${text}`)
    const { checked } = await annotate(file, copy)
    const made = readFileSync(copy, 'utf8')
    const belonging = checked.findings!.filter((one) => isMissing(one) && one.location.excerpt !== '')
    expect(belonging.length).toBeGreaterThan(1)
    expect(made.match(/这一部分可补写：/g)).toHaveLength(1)
    const at = made.indexOf('这一部分可补写：')
    expect(at).toBeGreaterThan(made.indexOf('数据类型\n'))
    expect(at).toBeLessThan(made.indexOf('本项目使用胸部'))
    for (const { message } of belonging) expect(made.indexOf(message)).toBeGreaterThan(at)
    expect(made.startsWith('\ufeff')).toBe(true)
  })

  it('is each of the places that contradict each other', async () => {
    const file = join(folder, 'contradiction.md')
    writeFileSync(
      file,
      '# 题\n\n## 数据\n\n本研究的样本量为 300 例。\n\n## 评估\n\n本研究的样本量为 320 例。\n',
    )
    const { checked } = await annotate(file, join(folder, 'contradiction-copy.md'))
    const made = readFileSync(join(folder, 'contradiction-copy.md'), 'utf8')
    const conflict = checked.findings!.find((one) => one.related?.length)!
    expect(made.split(conflict.message.slice(0, 12)).length - 1).toBeGreaterThanOrEqual(2)
    expect(made).toMatch(/320 例。\n\n(?:> .*\n\n)*> \*\*批注\*\*　与.*处不一致。/)
  })
})

describe('what is not annotated', () => {
  it('is a file that could not be read', async () => {
    const copy = join(folder, 'none.docx')
    const { status, stderr } = await lunshen('check', join(examples, 'broken/old.doc'), '--annotate', copy)
    expect(status).toBe(2)
    expect(stderr).toContain('文件未能读取，没有生成批注副本。')
    expect(readdirSync(folder)).not.toContain('none.docx')
  })
})
