import { describe, expect, test } from 'vitest'
import { formatHtml, formatMarkdown, formatPretty, formatSarif, planText } from '../src/index.ts'
import { fixture, reportContext } from './report-context.ts'

const result = fixture('application')
const [file] = result.results
if (file?.plan === undefined) throw new Error('the fixture has no plan')
const { plan } = file
const context = reportContext('zh')
const html = formatHtml(result, context)
const markdown = formatMarkdown(result, context)
const pretty = formatPretty(result, { ...context, color: false })
const squeezed = pretty.replace(/\s+/gu, '')

describe('the plan', () => {
  test('comes right after the verdict, in every report', () => {
    for (const text of [html, markdown, pretty]) {
      const at = ['需要补充：缺', '补齐计划', '申请文件', '逐项核对'].map((part) => text.lastIndexOf(part))
      expect(text.indexOf('补齐计划')).toBeGreaterThan(text.indexOf('需要补充'))
      expect(at.every((one) => one > 0)).toBe(true)
      expect(text.lastIndexOf('逐项核对')).toBeGreaterThan(text.lastIndexOf('补齐计划'))
    }
    expect(html.indexOf('class="plan"')).toBeLessThan(html.indexOf('class="matrix"'))
  })

  test('is a list to be ticked off, a box a step', () => {
    expect(html.match(/<label><input type="checkbox">/gu)).toHaveLength(plan.length)
    expect(markdown.match(/^- \[ \] \*\*\d+\*\* /gmu)).toHaveLength(plan.length)
    expect(pretty.match(/^☐ /gmu)).toHaveLength(plan.length)
    for (const { task } of plan) expect(squeezed).toContain(task.replace(/\s+/gu, ''))
  })

  test('marks every sample as one', () => {
    const samples = plan.filter(({ sample }) => sample).length
    expect(samples).toBeGreaterThan(3)
    expect(html.match(/class="marked">示例，须按实际情况改写/gu)).toHaveLength(samples)
    expect(markdown.match(/示例写法（示例，须按实际情况改写/gu)).toHaveLength(samples)
    expect(pretty).toContain('各步的示例写法见')
  })

  test('is absent where nothing is to be done', () => {
    const good = { ...fixture('good'), results: fixture('good').results.map((one) => ({ ...one, plan: [] })) }
    expect(formatHtml(good, context)).not.toContain('class="plan"')
    expect(formatMarkdown(good, context)).not.toContain('补齐计划')
    expect(formatPretty(good, { ...context, color: false })).not.toContain('补齐计划')
    expect(planText(good.results[0]!, context)).toBe('')
  })

  test('speaks English', () => {
    const english = reportContext('en')
    expect(formatHtml(result, english)).toContain('What to do next')
    expect(formatMarkdown(result, english)).toContain('about a paragraph')
  })
})

describe('an application of several files', () => {
  test('says which file carries what, and what was not read', () => {
    const table = html.slice(html.indexOf('class="application"'), html.indexOf('class="matrix"'))
    for (const one of file.files ?? []) expect(table).toContain(`>${one.file}<`)
    expect(table).toContain('在场，未读取')
    expect(table).toContain('文件有打开密码')
    expect(markdown).toMatch(/\| 申请\/风险评估\.docx \| 风险评估 \| 已读取 \| 预期应用的伦理风险评估、/u)
    expect(squeezed).toContain('申请/承诺书.pdf（承诺书）状态在场，未读取')
  })

  test('names the file of each place, and leads to no place of another file', () => {
    expect(html).toContain('风险评估.docx，第 12 行第 1 列')
    expect(html).not.toMatch(/href="#f1-l12"/u)
  })
})

describe('a finding', () => {
  test.each(['html', 'markdown', 'pretty'] as const)('shows other places and the local note (%s)', (name) => {
    const text = { html, markdown, pretty }[name].replace(/\s+/gu, '')
    expect(text).toContain('另见')
    expect(text).toContain('以320架次飞行数据测试。')
    expect(text).toContain('本中心对样本量不一致一律退回补正。')
  })

  test('that fits in no section names no place', () => {
    const card = /id="f1-e-15-4-logging"[\s\S]*?<\/article>/u.exec(html)?.[0]
    expect(card).toContain('没有合适的章节，请另写一段或一节')
    expect(card).not.toContain('<blockquote>')
    expect(squeezed).toContain('可补在没有合适的章节，请另写一段或一节')
    expect(markdown).toContain('- 可补在：没有合适的章节，请另写一段或一节')
  })
})

describe('what is suppressed', () => {
  test.each(['html', 'markdown', 'pretty'] as const)(
    'stands in the open with reason and source (%s)',
    (name) => {
      const text = { html, markdown, pretty }[name].replace(/\s+|\\/gu, '')
      for (const said of [
        '不再提示的事项（1）',
        '本项目为延续项目，背景已在原批件中载明。',
        '出处：申请/lunshen-rules.yaml',
      ])
        expect(text).toContain(said)
      expect(text).toContain('有效期至2027-03-31')
    },
  )

  test('is a suppressed result in SARIF, and every other result says that it is not', () => {
    const { results, artifacts } = JSON.parse(formatSarif(result, context)).runs[0]
    const told = results.filter((one: { suppressions: object[] }) => one.suppressions.length > 0)
    expect(told).toHaveLength(1)
    expect(told[0].suppressions[0]).toMatchObject({ kind: 'external', status: 'accepted' })
    const conflict = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'contradiction/sample-size')
    const index = conflict.relatedLocations[0].physicalLocation.artifactLocation.index
    expect(decodeURIComponent(artifacts[index].location.uri)).toBe('申请/风险评估.docx')
    expect(artifacts).toHaveLength(5)
  })
})
