import { describe, expect, test } from 'vitest'
import { formatHtml, formatMarkdown, formatPretty, formatSarif } from '../src/index.ts'
import { fixture, reportContext } from './report-context.ts'

const reports = (voice?: 'applicant' | 'teacher' | 'committee') => {
  const context = { ...reportContext('zh'), ...(voice ? { voice } : {}) }
  return {
    pretty: formatPretty(fixture('poor'), { ...context, color: false }),
    md: formatMarkdown(fixture('poor'), context),
    html: formatHtml(fixture('poor'), context),
    sarif: formatSarif(fixture('poor'), context),
  }
}

describe('advice is headed by what it is to the one it speaks to', () => {
  test.each([
    ['applicant', '补法', /评语|补正要求/u],
    ['teacher', '评语', /补法：|怎样补|问题与补法/u],
    ['committee', '补正要求', /补法：|怎样补|问题与补法/u],
  ] as const)('%s: %s', (voice, label, others) => {
    for (const [format, text] of Object.entries(reports(voice))) {
      expect(text, format).toContain(format === 'html' && voice === 'applicant' ? '怎样补' : label)
      expect(others.exec(text)?.[0], format).toBeUndefined()
    }
  })

  test('the applicant is spoken to unless said', () => {
    expect(reports()).toEqual(reports('applicant'))
  })
})
