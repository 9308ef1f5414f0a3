import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { contradictionsIn } from './read-application.ts'

const plan = '# 活动方案\n\n项目名称：肺结节影像辅助诊断模型研究\n\n项目负责人：周一帆\n\n计划入组120例。'
const consent = '# 知情同意书\n\n研究名称：肺结节影像辅助诊断模型研究\n\n本研究共招募150名受试者参加。'
const pledge = '# 承诺书\n\n本人负责的《智能客服机器人研发》项目将遵守要求。\n\n项目负责人（签字）：林晓舟'

describe('an application of several files', () => {
  it('names both files, in the places and in the message', async () => {
    const found = await contradictionsIn([plan, consent])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      ruleId: 'contradiction/sample-size',
      severity: 'warning',
      location: { file: '1.md' },
      related: [{ file: '2.md', excerpt: expect.stringContaining('150') }],
    })
    expect(found[0]?.message).toContain('“120例”（1.md）')
    expect(found[0]?.message).toContain('“150名”（2.md）')
  })

  it('finds the same, whatever the order of the files', async () => {
    const files = [plan, consent, pledge]
    const ids = async (list: readonly string[]) =>
      (await contradictionsIn(list)).map(({ ruleId }) => ruleId).sort()
    expect(await ids(files)).toEqual([
      'contradiction/commitment-project',
      'contradiction/project-leader',
      'contradiction/sample-size',
    ])
    expect(await ids([...files].reverse())).toEqual(await ids(files))
  })

  it('finds the same in one document', async () => {
    const one = `${plan}\n\n## 知情同意书\n\n本研究共招募150名受试者参加。`
    const [found] = await contradictionsIn(one)
    expect(found).toMatchObject({
      ruleId: 'contradiction/sample-size',
      location: { line: 7 },
      related: [{ line: 11 }],
    })
    expect(found?.location).not.toHaveProperty('file')
  })
})

describe('the limit of follow-up intervals', () => {
  const text = '我们接受委员会的跟踪审查，跟踪审查间隔为9个月。'

  it('is 12 months for most activities, 6 where an annex item is likely', async () => {
    expect(await contradictionsIn(text)).toEqual([])
    const [found] = await contradictionsIn(text, true)
    expect(found).toMatchObject({ severity: 'error', article: '第二十五条' })
    expect(found?.message).toContain('6个月')
    const [long] = await contradictionsIn('跟踪审查间隔为24个月。')
    expect(long).toMatchObject({ severity: 'error', article: '第十七条' })
  })
})

describe('findings', () => {
  it('are valid against the schema and keep no unfilled word', async () => {
    const schema = createRequire(import.meta.url)('@lunshen/schemas/check-result.schema.json')
    const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile({
      ...schema,
      $id: 'urn:test:finding',
      ...{ type: 'object', required: [], properties: { finding: { $ref: '#/$defs/finding' } } },
    })
    const found = await contradictionsIn([plan, consent, pledge])
    for (const finding of found) {
      expect(validate({ finding }), JSON.stringify(validate.errors)).toBe(true)
      expect(`${finding.message}${finding.advice}`).not.toMatch(/[{}]/)
    }
  })

  it('stay silent where nothing is said', async () => {
    expect(await contradictionsIn('无')).toEqual([])
    expect(await contradictionsIn('项目负责人：＿＿＿＿\n\n项目负责人：XXX\n\n总经费：＿＿万元')).toEqual([])
  })
})

describe('hostile texts', () => {
  it.each([
    ['digits', '1,'.repeat(60_000)],
    ['dates', '2026年3月至'.repeat(15_000)],
    ['cues', '总经费其中'.repeat(20_000)],
    ['brackets', '《“「'.repeat(30_000)],
    ['claims', '本项目不涉及个人信息采集人脸'.repeat(8_000)],
    ['leaders', '项目负责人为'.repeat(15_000)],
    ['pledge', `作为${'项目'.repeat(40_000)}`],
  ])('takes little time over many %s', async (_, text) => {
    const started = performance.now()
    await contradictionsIn(`## 承诺书与计划\n\n${text}`)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
