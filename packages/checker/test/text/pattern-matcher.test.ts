import { expect, test } from 'vitest'
import { compilePatterns } from '../../src/text/pattern-matcher.ts'

const found = (patterns: string[], text: string, sets = {}): string[] =>
  compilePatterns(patterns, sets)
    .find(text)
    .map(({ start, end }) => text.slice(start, end))

test('alternatives and named sets', () => {
  expect(found(['{自动|自主}驾驶'], '自主驾驶')).toEqual(['自主驾驶'])
  expect(found(['无@staff'], '车上无司机', { staff: ['司机', '安全员'] })).toEqual(['无司机'])
})

test('a gap holds up to its length and no further', () => {
  expect(found(['由…下发'], '由智能体直接下发')).toEqual(['由智能体直接下发'])
  expect(found(['由‥下发'], '由大模型智能体直接下发')).toEqual([])
  expect(found(['由…下发'], `由${'甲'.repeat(16)}下发`)).toEqual([])
  expect(found(['与……无关'], `与${'甲'.repeat(30)}无关`)).toHaveLength(1)
})

test('a named set has to follow without a gap unless one is written', () => {
  expect(found(['无@staff'], '无一名司机', { staff: ['司机'] })).toEqual([])
})

test('Latin words stand alone, plural allowed, star for any ending', () => {
  expect(found(['bci'], 'abci bci bcis bcix')).toEqual(['bci', 'bci'])
  expect(found(['implant*'], 'implanted')).toEqual(['implant'])
})

test('an unknown set is our own fault and told so', () => {
  expect(() => compilePatterns(['@nobody确认'])).toThrow(/@nobody/)
})
