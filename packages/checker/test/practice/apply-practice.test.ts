import { describe, expect, it } from 'vitest'
import { applyPractice, buildOutline, makeChecker, type PracticeData } from '../../src/index.ts'
import { readText } from '../read-text.ts'
import { check, measure, practiceOf } from './practised.ts'

const text = `# 影像辅助诊断系统申请书

## 研究背景

基层医院缺少影像医师，近三年全县肺结节漏诊四十余例。国内外研究表明，人工智能辅助阅片可以把检出率提高一成，但尚无针对县级医院设备的系统。

## 经费来源

自筹

## 安全

本系统绝对安全，不会对受试者造成任何伤害。
`
const reason = '经费明细在科研系统中填报'
const off = { rule: 'element/thin', to: 'off', reason, until: '2027-01-01' } as const
const rule = {
  severity: 'warning',
  title: '名',
  message: '“{text}”：{term}',
  advice: '改',
  why: '因',
} as const
const idsOf = async (data?: PracticeData, source = text) =>
  (await check(source, data)).findings?.map(({ ruleId }) => ruleId) ?? []

describe('relaxing a warning', () => {
  it('moves it to what is suppressed, with reason, place and date, and out of the count', async () => {
    const plain = await check(text)
    const { findings, suppressed, summary } = await check(text, { relax: [off] })
    const [thin] = plain.findings?.filter(({ ruleId }) => ruleId === 'element/thin') ?? []
    expect(thin).toBeDefined()
    expect(findings?.some(({ ruleId }) => ruleId === 'element/thin')).toBe(false)
    expect(suppressed).toEqual([{ finding: thin, reason, by: 'lunshen.yaml 第 7 行', until: '2027-01-01' }])
    expect(summary?.warnings).toBe((plain.summary?.warnings ?? 0) - 1)
  })

  it('leaves other elements alone', async () => {
    expect(await idsOf({ relax: [{ ...off, element: '12.1.purpose' }] })).toContain('element/thin')
  })

  it('to a remark says why', async () => {
    const { findings, suppressed } = await check(text, { relax: [{ ...off, to: 'info' }] })
    const thin = findings?.find(({ ruleId }) => ruleId === 'element/thin')
    expect(thin?.severity).toBe('info')
    expect(thin?.note).toBe(`已降为提示：${reason}（lunshen.yaml 第 7 行，至 2027-01-01）`)
    expect(suppressed).toEqual([])
  })

  it('ends with its last day and is then reported', async () => {
    const { findings } = await check(text, { relax: [{ ...off, until: '2026-11-21' }] })
    expect(findings?.some(({ ruleId }) => ruleId === 'element/thin')).toBe(true)
    const expired = findings?.find(({ ruleId }) => ruleId === 'practice/expired')
    expect(expired?.message).toMatch(/lunshen\.yaml 第 7 行.*element\/thin.*2026-11-21/)
  })

  it('is no matter any more once another entry has renewed it', async () => {
    expect(await idsOf({ relax: [{ ...off, until: '2026-11-21' }, off] })).not.toContain('practice/expired')
  })
})

it('raises a warning to an error', async () => {
  const plain = await check(text)
  const data: PracticeData = { severity: [{ rule: 'element/thin', to: 'error', reason }] }
  const { findings, summary } = await check(text, data)
  expect(findings?.find(({ ruleId }) => ruleId === 'element/thin')?.severity).toBe('error')
  expect(summary?.errors).toBe((plain.summary?.errors ?? 0) + 1)
})

it('shows a note with the findings it speaks of and changes nothing else', async () => {
  const notes = [{ rule: 'element/missing', element: '12.3.commitment', text: '用 2026 版模板。' }]
  const plain = await check(text)
  const { findings } = await check(text, { notes })
  const noted = findings?.filter(({ note }) => note !== undefined) ?? []
  expect(noted.map(({ element, note }) => [element, note])).toEqual([['12.3.commitment', '用 2026 版模板。']])
  expect(findings?.map(({ note: _note, ...rest }) => rest)).toEqual(plain.findings)
})

it('reads a heading of the committee’s own', async () => {
  const source = text.replace('## 经费来源', '## 钱粮到位清单').replace('自筹', '待补充')
  const statusIn = async (data?: PracticeData) =>
    (await check(source, data)).elements?.find(({ id }) => id === '12.1.funding')?.status
  expect(await statusIn()).toBe('missing')
  expect(await statusIn({ aliases: { '12.1.funding': ['钱粮到位清单'] } })).toBe('placeholder')
})

it('asks for more where the committee does', async () => {
  const thinIn = async (data?: PracticeData) =>
    (await check(text, data)).findings?.some(
      ({ element, severity }) => element === '12.1.background' && severity === 'warning',
    )
  expect(await thinIn()).toBe(false)
  expect(await thinIn({ thresholds: { minLength: { '12.1.background': 200 } } })).toBe(true)
})

it('says a longer follow-up interval than the committee’s apart from the measure’s limit', async () => {
  const every = (months: number) => `# 申请书\n\n## 跟踪审查\n\n跟踪审查每${months}个月一次。\n`
  const data: PracticeData = { thresholds: { followUpMonths: 6 } }
  expect(await idsOf(data, every(6))).not.toContain('practice/follow-up')
  expect(await idsOf(data, every(10))).toContain('practice/follow-up')
  expect(await idsOf(undefined, every(10))).not.toContain('practice/follow-up')
  const beyond = await idsOf(data, every(18))
  expect(beyond).toContain('contradiction/follow-up-interval')
  expect(beyond).not.toContain('practice/follow-up')
})

describe('a rule of the committee’s own', () => {
  const found = async (condition: object, source = text) => {
    const data = { rules: [{ ...rule, id: 'local/a', ...condition }] } as PracticeData
    return (await check(source, data)).findings?.filter(({ ruleId }) => ruleId === 'local/a') ?? []
  }

  it('finds forbidden words, not denied ones, and fills in its message', async () => {
    const [finding, ...more] = await found({ forbid: { terms: ['绝对安全', '零风险'] } })
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      severity: 'warning',
      article: '本地规则',
      message: '“本系统绝对安全，不会对受试者造成任何伤害。”：绝对安全',
      location: { line: 13 },
    })
    const denied = text.replace('本系统绝对安全', '本项目不承诺绝对安全')
    expect(await found({ forbid: { terms: ['绝对安全'] } }, denied)).toEqual([])
  })

  it('finds forbidden words only where it looks', async () => {
    expect(await found({ forbid: { terms: ['绝对安全'], under: ['经费来源'] } })).toEqual([])
    expect(await found({ forbid: { terms: ['绝对安全'], under: ['安全'] } })).toHaveLength(1)
  })

  it.each([
    ['words that stand nowhere', { terms: ['保险'] }, 1],
    ['words that stand in the text', { terms: ['保险', '肺结节'] }, 0],
    ['words under another heading', { terms: ['肺结节'], under: ['经费来源'] }, 1],
    ['words under an element', { terms: ['肺结节'], under: ['12.1.background'] }, 0],
    ['words of a heading, with content below', { terms: ['安全'], minLength: 10 }, 0],
    ['more content than there is', { under: ['研究背景'], minLength: 500 }, 1],
  ])('requires %s', async (_what, require, count) => {
    expect(await found({ require })).toHaveLength(count)
  })

  it('does not take a filler or a denial for what it requires', async () => {
    const source = (line: string) => `${text}\n## 受试者保险\n\n${line}\n`
    expect(await found({ require: { terms: ['保险'] } }, source('待补充'))).toHaveLength(1)
    expect(await found({ require: { terms: ['责任险'] } }, source('本项目不购买责任险。'))).toHaveLength(1)
    expect(await found({ require: { terms: ['责任险'] } }, source('由某公司承保临床试验责任险。'))).toEqual(
      [],
    )
  })

  it('points to the heading that lacks it', async () => {
    const [finding] = await found({ require: { terms: ['保险'], under: ['安全'] } })
    expect(finding?.location).toMatchObject({ line: 11, excerpt: '安全' })
  })
})

it('takes the files of one application together: required in any of them, forbidden in each', async () => {
  const own = {
    rules: [
      { ...rule, id: 'local/needs', require: { terms: ['责任险'] } },
      { ...rule, id: 'local/forbids', forbid: { terms: ['绝对安全'] } },
    ],
  } as PracticeData
  const checker = makeChecker(measure, 'zh', { practice: practiceOf(own) })
  const textOf = async (file: string, source: string) => {
    const document = await readText(source)
    return { file, document, outline: buildOutline(document) }
  }
  const plan = await textOf('方案.md', text)
  const policy = await textOf('保险.md', '# 保险说明\n\n由某公司承保临床试验责任险。\n')
  const places = (...texts: (typeof plan)[]) =>
    applyPractice([], texts, checker).findings.map(({ ruleId, location }) => [ruleId, location.file])
  expect(places(plan)).toEqual([
    ['local/needs', '方案.md'],
    ['local/forbids', '方案.md'],
  ])
  expect(places(policy, plan)).toEqual([['local/forbids', '方案.md']])
})

it('keeps a suppression to its own file', async () => {
  const checker = makeChecker(measure)
  const ignored = await readText(`<!-- lunshen-ignore element/thin: ${reason} -->\n\n# 甲\n`)
  const texts = [{ file: '甲.md', document: ignored, outline: buildOutline(ignored) }]
  const [thin] = (await check(text)).findings?.filter(({ ruleId }) => ruleId === 'element/thin') ?? []
  if (thin === undefined) throw new Error('no finding')
  const inFile = (file: string) => [{ ...thin, location: { ...thin.location, file } }]
  expect(applyPractice(inFile('甲.md'), texts, checker).suppressed).toHaveLength(1)
  expect(applyPractice(inFile('乙.md'), texts, checker).suppressed).toEqual([])
})
