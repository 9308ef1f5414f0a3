import { loadMeasure } from '@lunshen/measure'
import type { Finding, PlanStep } from '@lunshen/schemas'
import { describe, expect, it } from 'vitest'
import { checkDocument, makeChecker } from '../../src/index.ts'
import { blankFacts } from '../../src/plan/blank-facts.ts'
import { makePlan, type PlanElement } from '../../src/plan/make-plan.ts'
import { loadPlanWords, sectionOf } from '../../src/plan/plan-words.ts'
import { readText } from '../read-text.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const words = loadPlanWords()
const { elements } = measure
const all: PlanElement[] = elements.map((element) => ({ element, reason: 'none' }))

const finding = (ruleId: string, element: string | undefined, excerpt = ''): Finding => ({
  ruleId,
  severity: 'error',
  article: '第十二条',
  ...(element === undefined ? {} : { element }),
  message: '“300 例”与“320 例”不一致。',
  advice: '请补交承诺书。',
  location: { paragraph: 3, headingPath: [], excerpt },
})

const plan = (findings: readonly Finding[], found = all, language: 'zh' | 'en' = 'zh') =>
  makePlan(found, findings, words, language)
const shape = (steps: readonly PlanStep[]) =>
  steps.map(({ order, action, effort, elements: ids }) => [order, action, effort, ids.length])

describe('makePlan', () => {
  it('is empty where nothing is to be done', () => {
    expect(plan([])).toEqual([])
    expect(plan([finding('file/encoding', undefined)])).toEqual([])
  })

  it('writes what belongs together as one section, numbered, with a sample a piece', () => {
    const steps = plan([
      finding('element/missing', '12.2.intended-risk'),
      finding('element/missing', '12.2.misuse-risk'),
      finding('element/missing', '12.2.abuse-risk'),
    ])
    expect(shape(steps)).toEqual([[1, 'write', 'section', 3]])
    expect(steps[0]?.task).toBe(
      '新写一节“科技伦理风险评估”，写明“预期应用的伦理风险评估”“误用的伦理风险评估”“滥用的伦理风险评估”。',
    )
    expect(steps[0]?.sample?.split('\n').map((line) => line.slice(0, 11))).toEqual([
      '预期应用的伦理风险评估',
      '误用的伦理风险评估：可',
      '滥用的伦理风险评估：可',
    ])
    expect(steps[0]).not.toHaveProperty('location')
  })

  it('names the part where it belongs, if there is one', () => {
    const [step] = plan([finding('element/missing', '15.4.logging', '八、运行与日志')])
    expect(step).toMatchObject({
      task: '在“八、运行与日志”部分补写“日志管理”。',
      effort: 'paragraph',
      location: { paragraph: 3 },
    })
  })

  it('keeps the order: sign, fill, write by effort, complete, reconcile, confirm, attach', () => {
    const found = all.map((one) => (one.element.signed ? { ...one, reason: 'unsigned' as const } : one))
    const steps = plan(
      [
        finding('application/attachment-missing', undefined),
        finding('element/unclear', '12.1.plan', '计划'),
        finding('contradiction/sample-size', undefined, '300 例'),
        finding('element/thin', '12.1.background', '背景'),
        finding('element/missing', '12.2.control-plan', '风险'),
        finding('element/missing', '12.1.funding', '经费'),
        finding('element/placeholder', '12.1.personnel', '人员'),
        finding('element/placeholder', '12.3.commitment', '承诺书'),
      ],
      found,
    )
    expect(shape(steps)).toEqual([
      [1, 'sign', 'line', 1],
      [2, 'fill', 'paragraph', 1],
      [3, 'write', 'line', 1],
      [4, 'write', 'section', 1],
      [5, 'complete', 'paragraph', 1],
      [6, 'reconcile', 'line', 0],
      [7, 'confirm', 'line', 1],
      [8, 'attach', 'line', 0],
    ])
    expect(steps[0]?.sample).toBeUndefined()
    expect(steps[5]?.task).toBe('“300 例”与“320 例”不一致。请核实后改正，各处说法一致。')
    expect(steps[7]?.task).toBe('请补交承诺书。')
  })

  it('looks at what was not read once, however many elements it may hold', () => {
    const found = all.map((one) =>
      one.element.id.startsWith('15.') ? { ...one, reason: 'unread' as const } : one,
    )
    const unread = elements
      .filter(({ id }) => id.startsWith('15.'))
      .map(({ id }) => finding('element/unclear', id, 'x'))
    const steps = plan([finding('file/unread', undefined, '附件'), ...unread], found)
    expect(shape(steps)).toEqual([[1, 'confirm', 'line', unread.length]])
    expect(steps[0]?.task).toContain('没有读取的内容')
    expect(plan([finding('file/unread', undefined, '附件')])[0]?.task).not.toContain('{')
  })

  it('does as a rule of the committee’s own advises, and leaves alone what asks for nothing', () => {
    const steps = plan([
      finding('local/insurance', undefined),
      finding('application/duplicate-file', undefined),
    ])
    expect(steps.map(({ action, task }) => [action, task])).toEqual([['write', '请补交承诺书。']])
  })

  it('speaks English', () => {
    const [step] = plan([finding('element/missing', '12.1.funding', '团队')], all, 'en')
    expect(step?.task).toBe('Under “团队”, add “Funding”.')
  })

  it('leaves no word unfilled, whatever the finding', () => {
    for (const language of ['zh', 'en'] as const)
      for (const { rule } of words.actions)
        for (const excerpt of ['', '处'])
          for (const { id } of elements) {
            const [step] = plan([finding(rule.endsWith('/') ? `${rule}x` : rule, id, excerpt)], all, language)
            expect(step?.task).not.toMatch(/[{}]|“”/)
            expect(step?.task).not.toBe('')
          }
  })
})

describe('samples', () => {
  it('state no fact of the example they come from', () => {
    for (const { id, example } of elements) {
      const sample = blankFacts(example.good, words)
      expect(sample, id).not.toMatch(/\d|某|（　）（　）|（（　））/)
      expect(sample.replaceAll('（　）', '').length, id).toBeGreaterThan(10)
    }
  })

  it('keep what is no fact', () => {
    expect(blankFacts('第一步，三个阶段，陈某负责，经费 12.5 万元。', words)).toBe(
      '第一步，（　）个阶段，（　）负责，经费（　）万元。',
    )
  })

  it('every name to be blanked stands in an example', () => {
    const text = elements.map(({ example }) => example.good).join('\n')
    expect(words.names.filter((name) => !text.includes(name))).toEqual([])
  })

  it('takes time in proportion on long texts', () => {
    const start = performance.now()
    blankFacts('一百'.repeat(100_000) + '某'.repeat(100_000) + '1a'.repeat(100_000), words)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('the sections of a plan', () => {
  it('hold every element once', () => {
    const names = elements.map(({ id }) => id.slice(id.lastIndexOf('.') + 1)).sort()
    expect(words.sections.flatMap((section) => section.elements).sort()).toEqual(names)
    for (const { id } of elements) expect(sectionOf(id, words)).toBeDefined()
  })
})

describe('the plan of a document', () => {
  const checker = makeChecker(measure)
  const check = async (text: string) => checkDocument(await readText(text), checker)
  const source = [
    '# 申请书',
    '受理编号：2026-001',
    '## 一、数据',
    '### 数据类型',
    '本项目使用胸部 CT 影像 8000 例和对应的检查报告文本，含年龄、性别两个字段，属于健康信息。',
    '### 数据来源',
    '影像取自本院影像归档系统 2021 年至 2024 年的存档，由信息科脱敏后提供，已取得患者知情同意。',
    '## 二、经费来源',
    '（待补充）',
  ].join('\n\n')

  it('begins with what is blank', async () => {
    const { plan: steps = [] } = await check(source)
    expect(steps[0]).toMatchObject({ order: 1, action: 'fill', elements: ['12.1.funding'] })
  })

  it('names no place for what belongs nowhere', async () => {
    const { findings = [], plan: steps = [] } = await check(source)
    const risk = findings.find(({ element }) => element === '12.2.misuse-risk')
    expect(risk?.location).toEqual({ line: 17, column: 1, excerpt: '' })
    expect(JSON.stringify(steps)).not.toContain('受理编号')
  })

  it('settles every gap exactly once', async () => {
    const { findings = [], plan: steps = [] } = await check(source)
    const gaps = findings.flatMap(({ ruleId, element }) =>
      ruleId.startsWith('element/') && element ? [element] : [],
    )
    expect(steps.flatMap((step) => step.elements).sort()).toEqual(gaps.sort())
    expect(steps.length).toBeLessThan(gaps.length)
  })
})
