import type { FileResult, Finding } from '@lunshen/schemas'
import { describe, expect, test } from 'vitest'
import { formatHtml, formatMarkdown, formatPretty } from '../src/index.ts'
import { messagesFor } from '../src/messages/messages.ts'
import { fileVerdict } from '../src/verdict.ts'
import { fixture, reportContext } from './report-context.ts'

type Status = 'missing' | 'placeholder' | 'unclear'

const unread: Finding = {
  ruleId: 'file/unread',
  severity: 'warning',
  article: '第十二条',
  message: '文件中有未读取的内容（1 处）：整页图片没有读取。',
  advice: '请人工查看该处。',
  location: { paragraph: 1, headingPath: [], excerpt: '' },
}

/** The good file with so many of its 36 elements in another status, and with extra findings. */
function fileWith(counts: Partial<Record<Status, number>>, findings: readonly Finding[] = []): FileResult {
  const [file] = fixture('good').results
  const given = Object.entries(counts).flatMap(([status, n]) => Array<Status>(n).fill(status as Status))
  const elements = file!.elements!.map((element, index) => ({
    ...element,
    status: given[index] ?? element.status,
  }))
  const count = (status: string) => elements.filter((element) => element.status === status).length
  const summary = {
    ...file!.summary!,
    present: count('present'),
    placeholder: count('placeholder'),
    unclear: count('unclear'),
    missing: count('missing'),
  }
  return { ...file!, elements, summary, findings: [...file!.findings!, ...findings] }
}

describe('fileVerdict', () => {
  test.each([
    ['one element of a scan', { unclear: 35 }, [unread], '未能核对完整：有未读取的内容'],
    ['all elements, yet something unread', {}, [unread], '未能核对完整：有未读取的内容'],
    [
      'gaps beside unread content',
      { placeholder: 2, unclear: 9 },
      [unread],
      '未能核对完整：有未读取的内容；已知占位未填 2 项',
    ],
    ['more than half unclear', { unclear: 19 }, [], '未能核对完整：36 项要素中 19 项待核实'],
    ['half unclear', { unclear: 18 }, [], '没有发现缺项，但有 18 项待核实'],
    ['more than a few unclear', { unclear: 4 }, [], '没有发现缺项，但有 4 项待核实'],
    ['a few unclear', { unclear: 3 }, [], '材料基本齐全，3 项待核实'],
  ] as const)('%s', (_, counts, findings, headline) => {
    expect(fileVerdict(fileWith(counts, findings), messagesFor('zh'))).toMatchObject({
      tone: 'attention',
      headline,
    })
  })

  test('a gap that is certain is not called largely complete', () => {
    const verdict = fileVerdict(fileWith({ missing: 1, unclear: 30 }), messagesFor('zh'))
    expect(verdict).toMatchObject({ tone: 'gaps', headline: '需要补充：缺 1 项，另有 30 项待核实' })
  })

  test('the lead on unread content counts what was found and what is open', () => {
    const lead = (unclear: number, language: 'zh' | 'en') =>
      fileVerdict(fileWith({ unclear }, [unread]), messagesFor(language)).lead
    expect([lead(35, 'zh'), lead(0, 'zh'), lead(35, 'en')]).toMatchInlineSnapshot(`
      [
        "读到的文字里，36 项要素找到 1 项，35 项待核实；请先人工查看未读取的部分，再判断是否齐全。",
        "读到的文字里，36 项要素找到 36 项；未读取的部分仍请人工查看。",
        "The text that was read holds 1 of 36 elements; 35 are to be verified. Please look at what was not read before judging completeness.",
      ]
    `)
  })

  test('every report says so, and none says “largely complete”', () => {
    const result = { ...fixture('good'), results: [fileWith({ unclear: 35 }, [unread])] }
    const zh = [
      formatPretty(result, { language: 'zh', color: false }),
      formatMarkdown(result, reportContext('zh')),
      formatHtml(result, reportContext('zh')),
    ]
    for (const report of zh) {
      expect(report).toContain('未能核对完整：有未读取的内容')
      expect(report).not.toContain('基本齐全')
    }
    const english = formatPretty(result, { language: 'en', color: false })
    expect(english.split('\n')[0]).toBe('? Check incomplete: there is content that was not read')
    expect(english).not.toContain('Largely complete')
  })
})
