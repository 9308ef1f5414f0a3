import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString as textOf } from 'mdast-util-to-string'
import { gfmTable } from 'micromark-extension-gfm-table'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import {
  createPdfWriter,
  type Form,
  listForms,
  loadForm,
  type OutputFormat,
  type PdfWriter,
  renderForm,
} from '../src/index.ts'
import { hostileCommitment, hostileCount, hostileTexts } from './hostile-data.ts'

const date = '2026-11-22'
const formats: readonly OutputFormat[] = ['docx', 'pdf', 'html', 'md']
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

let writer: Promise<PdfWriter> | undefined

async function sharedWriter(): Promise<PdfWriter> {
  writer ??= createPdfWriter().then((outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  })
  return writer
}

async function render(form: Form, data: unknown, to: OutputFormat): Promise<Uint8Array> {
  const rendered = await renderForm(form, data, { to, date, pdf: await sharedWriter() })
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems))
  return rendered.value.bytes
}

function commitment(): Form {
  return loadForm('commitment-letter')!
}

function wordText(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  return decodeEntities(
    xml
      .replace(/<w:br\/>/g, '\n')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, ''),
  )
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (_, code: string | undefined, name: string) =>
    code === undefined ? entities[name]! : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

function htmlText(bytes: Uint8Array): string {
  const body = strFromU8(bytes).replace(/^[\s\S]*<main>/, '')
  return decodeEntities(body.replace(/<br>/g, '\n').replace(/<[^>]+>/g, ''))
}

function parsedMarkdown(bytes: Uint8Array): Nodes {
  return fromMarkdown(strFromU8(bytes), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
}

function pdfText(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'letter-')), 'letter.pdf')
  writeFileSync(path, bytes)
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

function dense(text: string): string {
  return text.replace(/\s+/g, '')
}

describe.each(listForms().map((form) => [form.id, form] as const))('%s', (_, form) => {
  it.each(formats)('renders its sample to %s, twice the same bytes', async (to) => {
    const first = await render(form, form.sample, to)
    expect(await render(form, form.sample, to)).toEqual(first)
    expect(first.length).toBeGreaterThan(1500)
  })

  it('says the same in Word, HTML and Markdown', async () => {
    const word = dense(wordText(await render(form, form.sample, 'docx')))
    expect(dense(htmlText(await render(form, form.sample, 'html')))).toBe(word)
    const markdown = textOf(parsedMarkdown(await render(form, form.sample, 'md')))
    expect(dense(markdown.replaceAll('<br>', ''))).toBe(word)
  })

  it.skipIf(!hasPdftotext)('says the same in PDF', async () => {
    const word = dense(wordText(await render(form, form.sample, 'docx')))
    const pdf = dense(pdfText(await render(form, form.sample, 'pdf')).replace(/—\s*\d+\s*—/g, ''))
    // Columns come out in another order and header rows repeat: compare what is said, not where.
    const characters = (text: string) => [...new Set(text)].sort().join('')
    expect(characters(pdf)).toBe(characters(word))
    expect(pdf.length).toBeGreaterThanOrEqual(word.length)
  })
})

describe('Word structure', () => {
  it('is A4 with the margins, fonts, grid and table widths of GB/T 9704', async () => {
    const parts = unzipSync(await render(commitment(), commitment().sample, 'docx'))
    const body = strFromU8(parts['word/document.xml']!)
    const styles = strFromU8(parts['word/styles.xml']!)
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/)
    expect(body).toMatch(/<w:docGrid [^>]*w:type="lines"/)
    expect(body).toMatch(/<w:tblGrid><w:gridCol w:w="2211"\/><w:gridCol w:w="6633"\/><\/w:tblGrid>/)
    for (const font of ['仿宋_GB2312', '方正小标宋_GBK', '黑体', '楷体_GB2312']) {
      expect(styles).toContain(`w:eastAsia="${font}"`)
      expect(strFromU8(parts['word/fontTable.xml']!)).toContain(`w:name="${font}"`)
    }
    expect(styles).toMatch(/<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>/)
    expect(styles).toMatch(/w:styleId="LetterCell"[\s\S]*?<w:snapToGrid w:val="0"\/>/)
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('2026-11-22T00:00:00Z</dcterms:created>')
  })

  it('marks drafts on every page and lets required fields wait', async () => {
    const strict = await renderForm(commitment(), {}, { to: 'docx', date })
    expect(strict.ok ? [] : strict.problems.map(({ where }) => where)).toEqual([
      '/projectTitle',
      '/institution',
      '/leader',
    ])
    const draft = await renderForm(commitment(), {}, { to: 'docx', date, draft: true })
    const parts = unzipSync(draft.ok ? draft.value.bytes : new Uint8Array())
    const headers = Object.keys(parts).filter((name) => /header\d+\.xml$/.test(name))
    expect(headers.map((name) => strFromU8(parts[name]!).includes('草稿'))).toEqual([true, true])
  })
})

describe('drafts', () => {
  it.each([{}, { projectTitle: null, institution: '', leader: null }])(
    'mark Markdown, show a blank for every required field and name it: %j',
    async (data) => {
      const draft = await renderForm(commitment(), data, { to: 'md', date, draft: true })
      if (!draft.ok) throw new Error(JSON.stringify(draft.problems))
      const text = strFromU8(draft.value.bytes)
      expect(text.startsWith('**草稿**\n\n# 人工智能')).toBe(true)
      for (const label of ['项目名称', '申请单位', '负责人', '联系方式', '项目组成员']) {
        expect(text).toMatch(new RegExp(`\\| ${label} +\\| ＿{4,}`))
      }
      expect(draft.value.missingFields.map(({ zh }) => zh)).toEqual([
        '致送单位',
        '项目名称',
        '申请单位',
        '负责人 › 姓名',
        '负责人 › 联系方式',
        '项目组成员',
      ])
    },
  )

  it('do not mark the finished paper, nor forgive what is wrong', async () => {
    expect(strFromU8(await render(commitment(), commitment().sample, 'md'))).not.toContain('草稿')
    const wrong = await renderForm(commitment(), { projectTitle: 7 }, { to: 'md', date, draft: true })
    expect(wrong.ok ? [] : wrong.problems.map(({ where }) => where)).toEqual(['/projectTitle'])
  })
})

describe('PDF', () => {
  it('is a dated PDF/A with its fonts inside', async () => {
    const text = Buffer.from(await render(commitment(), commitment().sample, 'pdf')).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('pdfaid:part>2<')
    expect(text).toMatch(/\/Count 2\b/)
    expect(text).toContain('NotoSerifSC')
    expect(text).toContain('D:20261122')
  })

  it('prints boxes, page breaks, lists and headings of a template of the user’s', async () => {
    const template =
      '# 题\n\n### （一）小题\n\n:check[同意]{checked} :check[不同意]\n\n::page-break\n\n1. *甲*\n2. **乙**\n'
    const options = { date, template, pdf: await sharedWriter() }
    const pdf = await renderForm(commitment(), commitment().sample, { ...options, to: 'pdf' })
    expect(pdf.ok && Buffer.from(pdf.value.bytes).toString('latin1')).toMatch(/\/Count 2\b/)
    const word = await renderForm(commitment(), commitment().sample, { ...options, to: 'docx' })
    expect(word.ok && strFromU8(unzipSync(word.value.bytes)['word/document.xml']!)).toContain(
      '<w:pageBreakBefore/>',
    )
    expect(word.ok && wordText(word.value.bytes)).toBe(
      '题\n（一）小题\n☑\u00a0同意 ☐\u00a0不同意\n1. 甲\n2. 乙\n',
    )
  })

  it('says what it substituted, and that a font folder is empty', async () => {
    const rendered = await renderForm(commitment(), commitment().sample, {
      to: 'pdf',
      date,
      fonts: { folder: '/no/such/folder' },
    })
    const notes = rendered.ok ? rendered.value.notes.map(({ zh }) => zh) : []
    expect(notes[0]).toContain('/no/such/folder')
    expect(notes[1]).toContain('仿宋')
    expect(notes[1]).toContain('LUNSHEN_FONTS')
  })

  it('names a character no font can print, and its place', async () => {
    const data = { ...(commitment().sample as object), institution: '江州\u{3134b}大学' }
    const rendered = await renderForm(commitment(), data, { to: 'pdf', date })
    expect(rendered.ok).toBe(false)
    const problem = rendered.ok ? undefined : rendered.problems[0]
    expect(problem?.code).toBe('pdf-glyph-missing')
    expect(problem?.message.zh).toContain('U+3134B')
    expect(problem?.message.zh).toContain('江州')
  })
})

describe('hostile data stays literal', () => {
  it.each(hostileTexts)('%j', async (text) => {
    const data = hostileCommitment(text)
    expect(occurrences(wordText(await render(commitment(), data, 'docx')), text)).toBe(hostileCount)
    const html = await render(commitment(), data, 'html')
    expect(occurrences(htmlText(html), text)).toBe(hostileCount)
    expect(strFromU8(html)).not.toContain('<script')
    const markdown = parsedMarkdown(await render(commitment(), data, 'md'))
    // Viewers drop spaces at the ends of lines and cells: nothing to be done about it.
    expect(occurrences(dense(textOf(markdown)), dense(text))).toBe(hostileCount)
    const foreign: string[] = []
    visit(markdown, (node) => {
      if (!/^(?:root|heading|paragraph|text|table|tableRow|tableCell)$/.test(node.type))
        foreign.push(node.type)
    })
    expect(foreign).toEqual([])
  })

  it('keeps lines of a datum as lines, in paragraphs and cells', async () => {
    const data = hostileCommitment('第一行\n# 第二行\n\n| 第三行 |')
    expect(
      occurrences(wordText(await render(commitment(), data, 'docx')), '第一行\n# 第二行\n\n| 第三行 |'),
    ).toBe(hostileCount)
    expect(strFromU8(await render(commitment(), data, 'html'))).not.toContain('<h2')
    expect(occurrences(strFromU8(await render(commitment(), data, 'md')), '第一行<br>')).toBe(8)
  })

  it.skipIf(!hasPdftotext)('in PDF too', async () => {
    for (const text of hostileTexts) {
      const data = {
        ...(commitment().sample as object),
        conflicts: text,
        institution: text,
        members: [{ name: text }],
      }
      const pdf = dense(pdfText(await render(commitment(), data, 'pdf')))
      expect(occurrences(pdf, dense(text)), text).toBeGreaterThanOrEqual(3)
    }
  })

  it('refuses characters no paper can hold, by field', async () => {
    const data = { ...(commitment().sample as object), institution: '江州\u0007大学', conflicts: 'a\u202eb' }
    const rendered = await renderForm(commitment(), data, { to: 'docx', date })
    expect(rendered.ok ? [] : rendered.problems.map(({ code, where }) => [code, where])).toEqual([
      ['data-unprintable', '/institution'],
      ['data-unprintable', '/conflicts'],
    ])
  })

  it('does not see prototypes', async () => {
    const data = JSON.parse(
      '{"__proto__":{"conflicts":"来自原型"},"projectTitle":"a","institution":"b","leader":{"name":"c"}}',
    )
    const rendered = await renderForm(commitment(), data, { to: 'md', date })
    expect(rendered.ok ? [] : rendered.problems.map(({ where }) => where)).toEqual(['/__proto__'])
  })
})
