import {
  buildCoverage,
  defaultMeasureId,
  loadMeasure,
  loadRules,
  type Measure,
  readCoverageData,
} from '@lunshen/measure'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { formatCoverageHtml, formatCoverageMarkdown, formatCoveragePretty } from '../src/index.ts'
import { hostileTexts } from './hostile.ts'

const measure = loadMeasure() as Measure
const form = { id: 'notice', title: { zh: '告知书', en: 'Notice' }, articles: ['第十三条'] }
const sources = { measure, rules: loadRules(), forms: [form], ...readCoverageData(defaultMeasureId) }
const coverage = buildCoverage(sources)
const percent = Math.round((coverage.totals.covered / 37) * 100)
const reports = (language: 'zh' | 'en', given = coverage) => ({
  pretty: formatCoveragePretty(given, { language, color: false }),
  md: formatCoverageMarkdown(given, language),
  html: formatCoverageHtml(given, language),
})

describe('the coverage map', () => {
  test.each(['zh', 'en'] as const)(
    'says its share and names every blind spot with its reason, in %s',
    (language) => {
      const blind = coverage.articles.filter(({ level }) => level === 'open' || level === 'recorded')
      expect(blind.length).toBeGreaterThan(0)
      const { pretty, ...wide } = reports(language)
      for (const [format, text] of Object.entries({ ...wide, pretty: pretty.replaceAll(/\n {2}/gu, '') })) {
        expect(text, format).toContain(`${percent}%`)
        for (const { note } of blind) {
          const reason = note?.text[language].replaceAll(' ', '') ?? '?'
          expect(text.replaceAll('&#39;', "'").replaceAll(/[\\\s]/gu, ''), format).toContain(reason)
        }
      }
    },
  )

  test('lists all 37 articles with what covers them', () => {
    const { html, md, pretty } = reports('zh')
    for (const { label, name } of coverage.articles) {
      for (const text of [html, md, pretty]) expect(text).toContain(label)
      expect(pretty).toContain(`${label} ${name}`)
    }
    expect(html.match(/class="article-card"/gu)).toHaveLength(37)
    expect(md.split('\n').filter((line) => line.startsWith('| 第'))).toHaveLength(37)
    for (const text of [html, md]) expect(text).toContain('告知书')
  })

  test('every link on the page leads somewhere', () => {
    const { html } = reports('zh')
    const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)
    expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  test('the page runs nothing, loads nothing and admits its own style alone', () => {
    const { html } = reports('zh')
    expect(html).not.toMatch(/<script|https?:|javascript:/u)
    expect(html).toMatch(/default-src &#39;none&#39;|default-src 'none'/u)
  })

  test('no line of the terminal report is wider than asked', () => {
    for (const width of [40, 80, 132]) {
      const lines = formatCoveragePretty(coverage, { language: 'zh', color: false, width }).split('\n')
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
    }
  })

  test('the English map has Chinese only where the measure’s own words stand', () => {
    const names = [
      measure.title,
      measure.version,
      ...coverage.articles.flatMap((one) => [one.chapter, one.name]),
    ]
    const longestFirst = names.toSorted((a, b) => b.length - a.length)
    for (const [format, text] of Object.entries(reports('en'))) {
      const own = longestFirst.reduce((left, name) => left.replaceAll(name, ''), text.replaceAll('伦审', ''))
      expect(/.{0,30}\p{Script=Han}.{0,30}/u.exec(own)?.[0], format).toBeUndefined()
    }
  })

  test.each(hostileTexts)('%j in the data is text and not markup', (text) => {
    const both = { zh: text, en: text }
    const notes = [{ article: '第一条', kind: 'gap' as const, text: both }]
    const { html, md } = reports(
      'zh',
      buildCoverage({ ...sources, notes, forms: [{ ...form, title: both }] }),
    )
    expect(html).not.toMatch(/<(?:script|img|iframe|object)/iu)
    expect(md.replaceAll('<br>', '')).not.toMatch(/<(?:script|img|iframe)/iu)
    expect(md.split('\n').filter((line) => line.startsWith('| 第'))).toHaveLength(37)
  })
})
