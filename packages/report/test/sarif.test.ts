import { loadRules } from '@lunshen/measure'
import { describe, expect, test } from 'vitest'
import { formatSarif } from '../src/index.ts'
import { artifactUri } from '../src/sarif/uri.ts'
import { hostileResult, hostileTexts } from './hostile.ts'
import { fixture, reportContext } from './report-context.ts'
import { sarifEssentials } from './sarif-essentials.ts'

interface Rule {
  id: string
  shortDescription: { text: string }
  help: { text: string }
}
interface Run {
  tool: { driver: { rules: Rule[] } }
  invocations: {
    executionSuccessful: boolean
    toolExecutionNotifications: { descriptor: { id: string } }[]
  }[]
  results: {
    ruleId: string
    level: string
    message: { text: string }
    locations: Record<string, unknown>[]
  }[]
}

const runOf = (name: 'good' | 'poor' | 'screen' | 'application', language: 'zh' | 'en' = 'zh') =>
  (JSON.parse(formatSarif(fixture(name), reportContext(language))) as { runs: [Run] }).runs[0]

describe('formatSarif', () => {
  test.each(['good', 'poor', 'screen', 'application'] as const)(
    '%s has the structure SARIF 2.1.0 asks for',
    (name) => {
      for (const language of ['zh', 'en'] as const) {
        expect(sarifEssentials(JSON.parse(formatSarif(fixture(name), reportContext(language))))).toEqual([])
      }
    },
  )

  test.each(hostileTexts.map((text, index) => [index, text] as const))(
    'hostile text %i keeps the structure',
    (_, text) => {
      expect(sarifEssentials(JSON.parse(formatSarif(hostileResult(text), reportContext('zh'))))).toEqual([])
    },
  )

  test('a finding carries level, advice and place: a region for Markdown, a logical location for Word', () => {
    const { results } = runOf('poor')
    const word = results.find((one) => one.ruleId === 'element/placeholder')
    expect(word?.level).toBe('error')
    expect(word?.message.text).toContain('补法：请写明由谁使用')
    expect(word?.locations[0]).toMatchObject({
      logicalLocations: [{ fullyQualifiedName: '一、活动方案/table-1-9-2/paragraph-31' }],
    })
    const markdown = results.find(
      (one) => one.ruleId === 'element/placeholder' && 'region' in physical(one.locations[0]),
    )
    expect(physical(markdown?.locations[0])).toMatchObject({
      artifactLocation: { uri: 'proposals/%E6%96%B0%E9%97%BB%E6%8E%A8%E8%8D%90.md' },
      region: { startLine: 121, startColumn: 1 },
    })
  })

  test('annex matches are warnings or notes; unlikely items give no result', () => {
    const annex = runOf('screen').results.map((one) => [one.ruleId, one.level])
    expect(annex).toEqual([
      ['annex/item-1', 'warning'],
      ['annex/item-3', 'note'],
    ])
  })

  test('unreadable files are notifications of an unsuccessful execution', () => {
    const [invocation] = runOf('poor').invocations
    expect(invocation?.executionSuccessful).toBe(false)
    expect(invocation?.toolExecutionNotifications.map((one) => one.descriptor.id)).toEqual(['legacy-doc'])
    expect(runOf('good').invocations[0]?.executionSuccessful).toBe(true)
  })

  test('rules speak of no element and no article; each result does', () => {
    const rules = runOf('poor').tool.driver.rules.filter((one) => !one.id.startsWith('annex/'))
    expect(rules.map((one) => [one.id, one.shortDescription.text])).toMatchInlineSnapshot(`
      [
        [
          "element/unclear",
          "有所涉及，但不足以认定已经写明",
        ],
        [
          "element/thin",
          "已经写到，但内容太少",
        ],
        [
          "element/missing",
          "材料中没有找到应当写明的内容",
        ],
        [
          "element/placeholder",
          "有标题或栏目，内容为空或只有占位文字",
        ],
        [
          "consistency/period",
          "consistency/period",
        ],
      ]
    `)
    expect(JSON.stringify(rules.map(({ shortDescription, help }) => [shortDescription, help]))).not.toMatch(
      /第十[二五]条/u,
    )
    for (const one of runOf('poor').results.filter(({ ruleId }) => ruleId.startsWith('element/')))
      expect(one.message.text).toMatch(/（第十[二五]条（.））$/u)
  })

  test.each(['zh', 'en'] as const)('what a rule is comes from its data, in %s', (language) => {
    const result = fixture('poor')
    const findings = [...loadRules().keys()].map((ruleId) => ({
      ...result.results[0]?.findings?.[0],
      ruleId,
    }))
    const file = { ...result.results[0], findings } as (typeof result.results)[number]
    const log = JSON.parse(formatSarif({ ...result, results: [file] }, reportContext(language)))
    const rules: Rule[] = log.runs[0].tool.driver.rules
    expect(sarifEssentials(log)).toEqual([])
    for (const [id, rule] of loadRules()) {
      const shown = rules.find((one) => one.id === id)
      expect(shown).toMatchObject({
        shortDescription: { text: rule.summary?.[language] },
        fullDescription: { text: rule.why[language] },
        help: { text: rule.help?.[language] },
      })
    }
  })

  test('a rule without data is shown by its id', () => {
    const context = { ...reportContext('zh'), rules: new Map() }
    const { runs } = JSON.parse(formatSarif(fixture('poor'), context)) as { runs: [Run] }
    expect(runs[0].tool.driver.rules[0]).toMatchObject({
      shortDescription: { text: 'element/unclear' },
      help: { text: '请按提示修改后再次核对。' },
    })
  })
})

function physical(location: Record<string, unknown> | undefined): object {
  return location?.physicalLocation as object
}

test.each([
  ['材料/申请 书.docx', '%E6%9D%90%E6%96%99/%E7%94%B3%E8%AF%B7%20%E4%B9%A6.docx'],
  ['/home/a#b/c.md', 'file:///home/a%23b/c.md'],
  ['C:\\材料\\a.md', 'file:///C:/%E6%9D%90%E6%96%99/a.md'],
  ["x'(1).md", 'x%27%281%29.md'],
  ['半\ud800.md', '%E5%8D%8A%EF%BF%BD.md'],
])('artifactUri %#', (path, uri) => {
  expect(artifactUri(path)).toBe(uri)
})
