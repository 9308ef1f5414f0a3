import { adviceIn, loadMeasure, voices } from '@lunshen/measure'
import { describe, expect, it } from 'vitest'
import { checkDocument, makeChecker } from '../../src/index.ts'
import { readText } from '../read-text.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const text = '# 申请书\n\n## 研究背景\n\n待补充\n\n## 经费来源\n\n自筹\n'
const findingsIn = async (voice?: (typeof voices)[number], language: 'zh' | 'en' = 'zh') =>
  checkDocument(await readText(text), makeChecker(measure, language, voice ? { voice } : {})).findings ?? []

describe('the voice of a check', () => {
  it('is the applicant’s unless said', async () => {
    expect(await findingsIn()).toEqual(await findingsIn('applicant'))
  })

  it.each(['teacher', 'committee'] as const)(
    '%s: words the advice and changes nothing else',
    async (voice) => {
      const [plain, voiced] = [await findingsIn(), await findingsIn(voice)]
      expect(plain.length).toBeGreaterThan(30)
      const bare = (findings: typeof plain) => findings.map(({ advice: _advice, ...rest }) => rest)
      expect(bare(voiced)).toEqual(bare(plain))
      for (const [index, { advice }] of voiced.entries()) expect(advice).not.toBe(plain[index]?.advice)
    },
  )

  it.each(voices)('%s: every finding of an element says what the element says in it', async (voice) => {
    for (const language of ['zh', 'en'] as const) {
      for (const { element: id, advice } of await findingsIn(voice, language)) {
        const element = measure.elements.find((one) => one.id === id)
        expect(advice).toContain(element && adviceIn(voice, element)[language])
        expect(advice).not.toMatch(/\{\w+\}/u)
      }
    }
  })

  it('tells the committee that a heading without content counts as not supplied', async () => {
    const findings = await findingsIn('committee')
    expect(findings.find(({ ruleId }) => ruleId === 'element/placeholder')?.advice).toMatch(
      /^所提交材料的该项只有标题或占位文字，视为未提供。依据《办法》第十二条第（一）项/u,
    )
  })
})
