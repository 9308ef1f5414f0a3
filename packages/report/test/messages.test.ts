import { expect, test } from 'vitest'
import { formatHtml, formatMarkdown, formatPretty, formatSarif } from '../src/index.ts'
import { hostileResult } from './hostile.ts'
import { reportContext } from './report-context.ts'

/** The poor result with every word of the documents, the measure and the checker in English. */
function englishResult() {
  const result = hostileResult('plain words')
  return JSON.parse(JSON.stringify(result), (key, value: unknown) =>
    key === 'article' ? '第十二条（一）' : value,
  ) as typeof result
}

test('the English reports have no Chinese of their own', () => {
  const result = englishResult()
  const context = { ...reportContext('en'), articles: [] }
  const reports = [
    formatPretty(result, { language: 'en', color: false }),
    formatMarkdown(result, context),
    formatHtml(result, context),
    formatSarif(result, context).replaceAll('"article": "第十二条（一）"', ''),
  ]
  for (const report of reports) {
    expect(report).toContain('Article 12(1)')
    expect(/.{0,40}[\p{Script=Han}，。；：「」（）、].{0,40}/u.exec(report)?.[0]).toBeUndefined()
  }
})
