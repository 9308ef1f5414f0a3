import { loadRules } from '@lunshen/measure'
import { expect, it } from 'vitest'
import { findPracticeFaults, type PracticeData } from '../../src/index.ts'
import { measure, practiceOf } from './practised.ts'

const faultsOf = (data: PracticeData) => findPracticeFaults(practiceOf(data), measure, loadRules())
const rule = {
  id: 'local/a',
  severity: 'warning',
  title: '甲',
  message: '乙',
  advice: '丙',
  why: '丁',
} as const
const reason = '委员会 2026 年第 3 次会议决定'
const off = { to: 'off', reason, until: '2027-01-01' } as const

it.each<[string, PracticeData, Record<string, string>]>([
  ['unknown-rule', { relax: [{ rule: 'element/tihn', ...off }] }, { rule: 'element/tihn' }],
  ['unknown-rule', { notes: [{ rule: 'local/none', text: '甲' }] }, { rule: 'local/none' }],
  ['unknown-element', { aliases: { '12.9.none': ['甲'] } }, { element: '12.9.none' }],
  ['unknown-element', { thresholds: { minLength: { '12.9.none': 9 } } }, { element: '12.9.none' }],
  ['unknown-element', { notes: [{ element: '12.9.none', text: '甲' }] }, { element: '12.9.none' }],
  ['unknown-article', { rules: [{ ...rule, article: '第九十九条', forbid: { terms: ['甲'] } }] }, {}],
  ['rule-twice', { rules: [rule, rule] }, { rule: 'local/a', file: 'lunshen.yaml', line: '7' }],
  ['alias-taken', { aliases: { '12.1.funding': ['二、研究背景'] } }, { element: '12.1.background' }],
  ['alias-empty', { aliases: { '12.1.funding': ['一、'] } }, { name: '一、' }],
  ['looser-length', { thresholds: { minLength: { '12.1.background': 5 } } }, { article: '第十二条（一）' }],
  ['looser-follow-up', { thresholds: { followUpMonths: 18 } }, { article: '第十七条', most: '12' }],
  [
    'not-raised',
    { severity: [{ rule: 'local/a', to: 'warning', reason }], rules: [{ ...rule, severity: 'error' }] },
    {},
  ],
  ['filler-reason', { relax: [{ rule: 'element/thin', ...off, reason: '待补充' }] }, {}],
  ['not-allowed-practice', { relax: [{ rule: 'practice/unused', ...off }] }, { rule: 'practice/unused' }],
])('finds %s', (code, data, words) => {
  const faults = faultsOf(data)
  expect(faults.map((fault) => fault.code)).toEqual([code])
  expect(faults[0]).toMatchObject({ words, origin: { file: 'lunshen.yaml', line: 7 } })
})

it.each<[PracticeData, string]>([
  [{ relax: [{ rule: 'element/missing', ...off }] }, '第十二条、第十五条'],
  [{ relax: [{ rule: 'element/placeholder', ...off, to: 'info' }] }, '第十二条、第十五条'],
  [{ relax: [{ rule: 'element/missing', element: '15.5.value', ...off }] }, '第十五条（五）'],
  [{ relax: [{ element: '12.3.commitment', ...off }] }, '第十二条（三）'],
  [{ relax: [{ rule: '12.3.commitment', ...off }] }, '第十二条（三）'],
  [{ relax: [{ rule: 'contradiction/follow-up-interval', ...off }] }, '第十七条'],
  [{ severity: [{ rule: 'element/missing', to: 'warning', reason }] }, '第十二条、第十五条'],
])('names the article of a demand of the measure: %j', (data, article) => {
  expect(faultsOf(data)).toMatchObject([{ code: 'not-allowed', words: { article } }])
})

it('refuses every rule of severity error, whatever it is called', () => {
  const demands = [...loadRules().values()].filter(({ severity }) => severity === 'error')
  expect(demands.length).toBeGreaterThan(2)
  for (const { id } of demands)
    expect(faultsOf({ relax: [{ rule: id, ...off }] }).map(({ code }) => code)).toEqual(['not-allowed'])
})

it('has nothing against what only adds', () => {
  const data: PracticeData = {
    rules: [{ ...rule, article: '第十五条（四）', require: { terms: ['保险'] } }],
    aliases: { '12.1.funding': ['经费落实情况'] },
    thresholds: { minLength: { '12.1.background': 200 }, followUpMonths: 6 },
    severity: [{ rule: 'element/thin', to: 'error', reason }],
    relax: [
      { rule: 'element/unclear', ...off },
      { rule: 'local/a', ...off },
    ],
    notes: [{ rule: 'element/missing', text: '见模板' }],
  }
  expect(faultsOf(data)).toEqual([])
})
