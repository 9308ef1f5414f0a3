import { describe, expect, test } from 'vitest'
import { formatSarif } from '../src/index.ts'
import { artifactUri } from '../src/sarif/uri.ts'
import { hostileResult, hostileTexts } from './hostile.ts'
import { fixture, reportContext } from './report-context.ts'
import { sarifEssentials } from './sarif-essentials.ts'

interface Run {
  tool: { driver: { rules: { id: string; help: { text: string } }[] } }
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

const runOf = (name: 'good' | 'poor' | 'screen', language: 'zh' | 'en' = 'zh') =>
  (JSON.parse(formatSarif(fixture(name), reportContext(language))) as { runs: [Run] }).runs[0]

describe('formatSarif', () => {
  test.each(['good', 'poor', 'screen'] as const)('%s has the structure SARIF 2.1.0 asks for', (name) => {
    for (const language of ['zh', 'en'] as const) {
      expect(sarifEssentials(JSON.parse(formatSarif(fixture(name), reportContext(language))))).toEqual([])
    }
  })

  test.each(hostileTexts.map((text, index) => [index, text] as const))(
    'hostile text %i keeps the structure',
    (_, text) => {
      expect(sarifEssentials(JSON.parse(formatSarif(hostileResult(text), reportContext('zh'))))).toEqual([])
    },
  )

  test('a finding carries level, advice and place: a region for Markdown, a logical location for Word', () => {
    const { results } = runOf('poor')
    const word = results.find((one) => one.ruleId === 'element/12.1.population')
    expect(word?.level).toBe('error')
    expect(word?.message.text).toContain('补法：请写明由谁使用')
    expect(word?.locations[0]).toMatchObject({
      logicalLocations: [{ fullyQualifiedName: '一、活动方案/table-1-9-2/paragraph-31' }],
    })
    const markdown = results.find(
      (one) => one.ruleId === 'element/12.3.commitment' && 'region' in physical(one.locations[0]),
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

  test('the help of a rule quotes its article item', () => {
    const rule = runOf('poor').tool.driver.rules.find((one) => one.id === 'element/15.3.disclosure')
    expect(rule?.help.text).toContain('（三）透明可解释')
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
