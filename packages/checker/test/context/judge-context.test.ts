import { expect, test } from 'vitest'
import { loadContextRules } from '../../src/context/context-rules.ts'
import { isNegated, judgeContext } from '../../src/context/judge-context.ts'
import { normaliseText } from '../../src/text/normalise.ts'
import cards from './cards.json' with { type: 'json' }

const rules = loadContextRules()

test.each(cards)('$rule: $sentence → $term $worth', ({ sentence, term, worth }) => {
  const text = normaliseText(sentence)
  const start = text.indexOf(term)
  expect(start).toBeGreaterThanOrEqual(0)
  const { factor, reason } = judgeContext(text, start, start + term.length, rules)
  if (worth === 'full') expect(factor).toBe(1)
  if (worth === 'none') expect(factor).toBe(0)
  if (worth === 'part') expect(factor > 0 && factor < 1).toBe(true)
  if (worth !== 'full') expect(reason?.zh && reason.en).toBeTruthy()
})

test('every context rule and every kind of negation word has a card', () => {
  const { negation, rules: list } = rules.data
  const kinds = Object.keys(negation).filter((kind) => kind !== 'reason')
  const covered = new Set(cards.map(({ rule }) => rule))
  expect([...kinds, 'self', ...list.map(({ id }) => id)].filter((id) => !covered.has(id))).toEqual([])
})

test.each([
  '不仅',
  '不断',
  '无论',
  '未来',
  '未成年人',
  '无障碍',
  '不良',
  '不同',
  '无人',
  '无线',
  '非常',
  '无创',
])('%s is no negation of what follows', (word) => {
  const sentence = `${word}脑机接口设备`
  expect(isNegated(sentence, sentence.indexOf('脑机接口'))).toBe(false)
})

test.each(['不涉及', '未采用', '没有', '暂无', '尚未使用', '不具备', '并未', '不包括', '不含'])(
  '%s negates what follows, also in an enumeration',
  (word) => {
    const sentence = `本项目${word}生物样本、脑机接口和人脸识别`
    for (const term of ['生物样本', '脑机接口', '人脸识别']) {
      expect(isNegated(sentence, sentence.indexOf(term)), term).toBe(true)
    }
  },
)
