import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadMeasure } from '@lunshen/measure'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { FoundElement } from '../../src/elements/find-elements.ts'
import { buildOutline } from '../../src/outline/build-outline.ts'
import { findMissingPoints } from '../../src/substance-points/find-missing-points.ts'
import { loadPointLexicon, pointKey } from '../../src/substance-points/point-lexicon.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { readText } from '../read-text.ts'

const require = createRequire(import.meta.url)
const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const { elements } = measure
const lexicon = loadPointLexicon()

/** The points missing in an element whose evidence is the passage with `evidence`, in a document. */
async function missingIn(name: string, text: string, evidence = text): Promise<string[]> {
  const outline = buildOutline(await readText(text))
  const element = elements.find(({ id }) => id.endsWith(`.${name}`))
  const passage = outline.passages.find((one) => one.text.includes(evidence.trim()))
  if (element === undefined || passage === undefined) throw new Error(`no ${name}`)
  const sentences = splitSentences(passage).map((sentence) => ({
    sentence,
    nature: 'content' as const,
    denies: new Set<number>(),
  }))
  const item: FoundElement = { element, status: 'present', reason: 'evidence', confidence: 1, sentences }
  return [...findMissingPoints([item], outline, lexicon).values()].flat().map(({ id }) => id)
}

describe('the points', () => {
  const words = JSON.parse(readFileSync(require.resolve('@lunshen/corpora/lexicons/points.json'), 'utf8'))
  const validate = new Ajv2020().compile(require('@lunshen/schemas/points.schema.json'))

  it('are valid against their schema, and would not be with a point nothing gives', () => {
    expect(validate(words), JSON.stringify(validate.errors)).toBe(true)
    const [name = '', [point]] = Object.entries<object[]>(words.elements)[0] ?? ['', []]
    expect(validate({ ...words, elements: { [name]: [{ ...point, given: [] }] } })).toBe(false)
  })

  it('belong to elements of the measure', () => {
    for (const name of Object.keys(words.elements))
      expect(
        elements.some(({ id }) => pointKey(id) === name),
        name,
      ).toBe(true)
  })

  it('have whole patterns: no gap inside braces, no braces inside braces', () => {
    for (const point of Object.values(lexicon.elements).flat())
      for (const pattern of [...point.given, ...(point.anywhere ?? [])])
        expect(pattern, point.id).not.toMatch(/\{[^}]*[‥…{]/u)
  })
})

describe('a secretary misses', () => {
  it.each([
    ['data-source', '数据来源于某三甲医院信息科的历史病历。', 'basis'],
    ['data-source', '训练数据从互联网公开渠道采集。', 'basis'],
    ['data-source', '数据由合作医院提供。', 'basis'],
    ['data-source', '数据来自本院影像归档系统，授权尚未取得。', 'basis'],
    ['data-source', 'Images come from the archive of the hospital.', 'basis'],
    ['evaluation', '项目完成后将对系统进行全面评估，确保效果良好。', 'metric,test'],
    ['evaluation', '以准确率、召回率评价模型性能。', 'test'],
    ['evaluation', '在独立测试集上评估模型效果。', 'metric'],
    ['evaluation', 'The model will be evaluated thoroughly.', 'metric,test'],
    ['intended-risk', '预期使用中存在误诊、漏诊风险。', 'severity,likelihood'],
    ['intended-risk', '本系统可能带来一定的伦理风险，但总体可控。', 'severity,likelihood'],
    ['abuse-risk', '系统有被滥用的可能。', 'severity,likelihood'],
    ['misuse-risk', '用户可能误用本系统，发生概率较低。', 'severity'],
    ['control-plan', '针对上述风险，我们将采取多种技术和管理措施加以防控。', 'person,trigger'],
    ['control-plan', '加强数据加密和访问控制，完善管理制度，做好风险防控。', 'person,trigger'],
    ['control-plan', '由安全负责人统筹风险防控工作。', 'trigger'],
    ['control-plan', '误报率超过5%时暂停使用。', 'person'],
    ['control-plan', 'Access control and encryption will reduce the risks.', 'person,trigger'],
    ['contingency', '发生突发事件时，立即停用系统并上报主管部门。', 'time,drill'],
    ['contingency', '发生数据泄露时，30分钟内断网并上报。', 'drill'],
    ['contingency', '制定应急预案，每半年演练一次。', 'time'],
    ['contingency', 'In an emergency the system is shut down and the committee is informed.', 'time,drill'],
    ['plan', '项目分为需求调研、模型研发、试点推广三个阶段。', 'dates'],
    ['funding', '项目经费共50万元。', 'source'],
    ['funding', '由省自然科学基金资助。', 'amount'],
    ['funding', '本项目经费自筹。', 'amount'],
    ['monitoring', '系统上线后进行监测。', 'how'],
    ['logging', '系统记录操作日志，日志不可篡改。', 'retention'],
    ['personnel', '项目组成员为张三、李四、王五。', 'role'],
  ])('in %s: %s', async (name, text, expected) => {
    expect((await missingIn(name, text)).join(',')).toBe(expected)
  })
})

describe('a secretary misses nothing', () => {
  it.each([
    ['data-source', '数据取自本院影像归档系统，经伦理委员会批准免除知情同意。'],
    ['data-source', '使用公开的 ChestX-ray14 数据集，许可协议为 CC0。'],
    ['data-source', 'Speakers sign a written consent before recording.'],
    ['evaluation', '留出 20% 数据作测试集，以准确率不低于 95% 为合格。'],
    ['intended-risk', '漏诊会延误治疗，发生概率低，后果严重。'],
    ['control-plan', '误报率超过 5% 时，由信息科主任下令暂停使用。'],
    ['control-plan', 'The safety officer suspends the system when errors exceed 5%.'],
    ['contingency', '值班工程师 30 分钟内切回旧版，每半年演练一次。'],
    ['plan', '2026 年 3 月开工，2027 年 2 月结题。'],
    ['plan', '2026.3—2027.2'],
    ['funding', '省自然科学基金资助 50 万元。'],
    ['monitoring', '由运维组每周抽查一次。'],
    ['logging', '日志保存三年。'],
    ['personnel', '张三负责算法，李四负责数据。'],
  ])('in %s: %s', async (name, text) => {
    expect(await missingIn(name, text)).toEqual([])
  })

  it('that another paragraph under the same heading says', async () => {
    const text = '## 应急预案\n\n系统失灵时停用。\n\n报告主管部门。\n\n每年演练一次，30 分钟内处置。\n'
    expect(await missingIn('contingency', text, '系统失灵时停用')).toEqual([])
  })

  it('that stands far away but says plainly what it gives', async () => {
    const far = (end: string) =>
      `## 数据\n\n数据由合作医院提供。\n\n## 背景\n\n略。\n\n## 算法\n\n卷积网络。\n\n## 其他\n\n${end}\n`
    expect(await missingIn('data-source', far('项目组同意上述安排。'), '合作医院')).toEqual(['basis'])
    expect(await missingIn('data-source', far('所有病人均签署知情同意书。'), '合作医院')).toEqual([])
  })

  it('that a table’s column tells', async () => {
    const text =
      '| 序号 | 来源 | 金额（万元） |\n| --- | --- | --- |\n| 1 | 省基金资助 | 46 |\n| 2 | 学院配套 | 10 |\n'
    expect(await missingIn('funding', text, '省基金资助')).toEqual([])
  })

  it('that a lead-in tells', async () => {
    expect(await missingIn('plan', '2026 年 3 月：语料收集与标注。\n', '语料收集')).toEqual([])
  })

  it('of what stands in an attachment', async () => {
    const outline = buildOutline(await readText('## 经费\n\n经费情况详见附件 3。'))
    const [passage] = outline.passages
    const element = elements.find(({ id }) => id.endsWith('.funding'))
    if (passage === undefined || element === undefined) throw new Error('no passage')
    const sentences = splitSentences(passage).map((sentence) => ({
      sentence,
      nature: 'reference' as const,
      denies: new Set<number>(),
    }))
    const item: FoundElement = { element, status: 'present', reason: 'evidence', confidence: 1, sentences }
    expect(findMissingPoints([item], outline, lexicon).size).toBe(0)
  })
})
