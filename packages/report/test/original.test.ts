import type { CheckResult, ElementResult, FileResult, Finding } from '@lunshen/schemas'
import { describe, expect, test } from 'vitest'
import { formatHtml, type PreviewPages, type ReportPreview } from '../src/index.ts'
import type { PreviewNode } from '../src/preview-shape.ts'
import { hostileTexts } from './hostile.ts'
import { fixture, reportContext } from './report-context.ts'

const text = (value: string): PreviewNode => ({ type: 'text', value })
const paragraph = (number: number, ...children: PreviewNode[]): PreviewNode => ({
  type: 'element',
  tag: 'p',
  place: { paragraph: number },
  children,
})
const cell = (number: number, value: string, rowSpan?: number): PreviewNode => ({
  type: 'element',
  tag: 'td',
  children: [paragraph(number, text(value))],
  ...(rowSpan === undefined ? {} : { rowSpan }),
})
const row = (...children: PreviewNode[]): PreviewNode => ({ type: 'element', tag: 'tr', children })
const table = (...rows: PreviewNode[]): PreviewNode => ({
  type: 'element',
  tag: 'table',
  columns: [40, 60],
  children: [{ type: 'element', tag: 'tbody', children: rows }],
})
const pages = (...nodes: PreviewNode[]): PreviewPages => ({
  type: 'preview',
  format: 'docx',
  nodes,
  cut: false,
})

const place = (number: number) => ({ paragraph: number, headingPath: [], excerpt: '原文' })
const element = (
  id: string,
  status: ElementResult['status'],
  evidence: [string, number][] = [],
): ElementResult => ({
  id,
  article: '第十二条（一）',
  title: `要素${id}`,
  status,
  confidence: 0.9,
  evidence: evidence.map(([quote, number]) => ({ text: quote, location: place(number) })),
})
const finding = (ruleId: string, number: number, about?: string): Finding => ({
  ruleId,
  severity: 'error',
  article: '第十二条（一）',
  message: `问题${ruleId}`,
  advice: '补法',
  location: place(number),
  ...(about === undefined ? {} : { element: about }),
})

function resultOf(elements: ElementResult[], findings: Finding[]): CheckResult {
  const file: FileResult = { file: 'a.docx', sha256: '', status: 'checked', elements, findings }
  return { ...fixture('good'), results: [file] }
}

const report = (result: CheckResult, ...previews: (ReportPreview | undefined)[]) =>
  formatHtml(result, reportContext('zh'), previews)
const section = (html: string) => /<section id="f1-original"[\s\S]*?<\/section>/u.exec(html)?.[0] ?? ''

describe('the proposal in the report', () => {
  const elements = [
    element('a', 'present', [['甲乙 丙', 1]]),
    element('b', 'present', [['丙丁', 1]]),
    element('c', 'placeholder'),
    element('d', 'missing'),
  ]
  const findings = [
    finding('element/placeholder', 3, 'c'),
    finding('element/missing', 2, 'd'),
    finding('file/unread', 99),
  ]
  const preview = pages(
    paragraph(1, text('甲'), { type: 'element', tag: 'strong', children: [text('乙丙丁戊')] }),
    paragraph(2, text('二')),
    table(row(cell(4, '四', 2)), row(cell(5, '五')), row(cell(3, '三'))),
  )
  const html = report(resultOf(elements, findings), preview)

  test('is not there unless it is handed in, and the policy lets pictures in only then', () => {
    const without = report(resultOf(elements, findings))
    expect(section(without)).toBe('')
    expect(without).not.toMatch(/img-src|href="#f1-p\d/)
    expect(html).toContain('img-src data:;')
  })

  test('passages are marked across runs and white space, with every element they prove', () => {
    expect(section(html)).toContain(
      '<p id="f1-p1"><a class="proof present" href="#f1-e-a" title="依据：要素a">甲</a><strong><a class="proof present" href="#f1-e-a" title="依据：要素a">乙</a><a class="proof present" href="#f1-e-a" title="依据：要素a、要素b">丙</a><a class="proof present" href="#f1-e-b" title="依据：要素b">丁</a>戊</strong></p>',
    )
  })

  test('a finding stands just before the row it speaks of; a table is cut there and keeps its columns', () => {
    const pieces = section(html).split('<aside class="beside">')
    expect(pieces[1]).toContain('href="#f1-e-c"')
    expect(pieces[1]).toMatch(
      /<table class="continued"><colgroup><col width="40%"><col width="60%"><\/colgroup><tbody><tr><td><p id="f1-p3">/,
    )
    expect(section(html).match(/<table/g)).toHaveLength(2)
  })

  test('what is missing or has no place is listed first, with where it could be written', () => {
    const head = section(html).split('class="paper')[0] ?? ''
    expect(head).toMatch(/全文未见<b>1<\/b>/)
    expect(head).toContain('<a href="#f1-e-d">要素d</a><small><a href="#f1-p2">可补在第 2 段</a></small>')
    expect(head).toMatch(/<a href="#f1-o1">问题file\/unread<\/a>/)
  })

  test('a finding’s quotation leads to its place, and every anchor has one target', () => {
    expect(html).toMatch(/<blockquote>.*<footer><a href="#f1-p3">第 3 段<\/a><\/footer>/)
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const [, target] of html.matchAll(/\shref="#([^"]+)"/gu)) expect(ids).toContain(target)
  })

  test('a table is never cut through a cell that spans rows', () => {
    const spanning = pages(table(row(cell(1, '一', 2)), row(cell(3, '三'))))
    const cards = section(report(resultOf(elements, findings), spanning))
    expect(cards.match(/<table/g)).toHaveLength(1)
    expect(cards.indexOf('beside-card')).toBeLessThan(cards.indexOf('<table'))
  })

  test('lines of Markdown are found by the block they are in', () => {
    const lines: PreviewPages = {
      ...pages({ type: 'element', tag: 'p', place: { line: 3 }, children: [text('文')] }),
      format: 'markdown',
    }
    const at = { ...finding('element/placeholder', 1, 'c'), location: { line: 4, column: 1, excerpt: '' } }
    expect(section(report(resultOf(elements, [at]), lines))).toMatch(/beside-card[\s\S]*<p id="f1-l3">/)
  })

  test('is open for a single file, closed for several, and says why where there is none', () => {
    expect(html).toContain('<details class="original" open>')
    const one = resultOf(elements, findings)
    const two = report({ ...one, results: [...one.results, ...one.results] }, preview, {
      type: 'no-preview',
      reason: 'timeout',
    })
    expect(two).toContain('<details class="original">')
    expect(two).toContain('生成原文预览用时过长，已停止；核对不受影响。')
  })
})

test('what was not read leads to its place in the proposal, where that is shown', () => {
  const one = resultOf([], [])
  const ledger = [
    {
      kind: 'comment',
      count: 2,
      effect: '批注',
      details: [
        { text: '甲', location: place(2) },
        { text: '乙', location: place(9) },
      ],
    },
  ]
  const html = report({ ...one, results: [{ ...one.results[0]!, ledger }] }, pages(paragraph(2, text('二'))))
  expect(html).toContain('<p>甲</p><small><a href="#f1-p2">第 2 段</a></small>')
  expect(html).toContain('<p>乙</p><small>第 9 段</small>')
})

describe('hostile previews', () => {
  const names = (html: string) => [...html.matchAll(/<([a-z][a-z0-9]*)/gu)].map((match) => match[1])
  const bare = (...nodes: PreviewNode[]) => section(report(resultOf([], []), pages(...nodes)))

  test.each(hostileTexts.map((value, index) => [index, value] as const))(
    'text %i changes no markup',
    (_, value) => {
      const show = (one: string) =>
        bare(
          paragraph(1, text(one)),
          { type: 'box', kind: 'chart', alt: one },
          { type: 'image', source: 'data:image/png;base64,AA==', alt: one },
        )
      expect(names(show(value))).toEqual(names(show('文')))
    },
  )

  test('elements, addresses and sources that were not expected are left out', () => {
    const bad = (tag: string, more = {}): PreviewNode => ({
      type: 'element',
      tag,
      children: [text('文')],
      ...more,
    })
    const html = bare(
      bad('script'),
      bad('p onclick=alert(1)'),
      bad('iframe'),
      bad('a', { href: 'javascript:alert(1)' }),
      bad('a', { href: 'https://x.org/"onclick="y' }),
      { type: 'image', source: 'data:image/svg+xml;base64,AAAA', alt: '' },
      { type: 'image', source: 'https://x.org/a.png', alt: '' },
      { type: 'image', source: 'data:image/png;base64,AA"onerror="x', alt: '' },
    )
    expect(html).not.toMatch(/script|iframe|onclick=[^&]|onerror|<img|javascript/)
    expect(html).toContain('<a href="https://x.org/&quot;onclick=&quot;y" rel="noopener noreferrer">文</a>')
  })
})
