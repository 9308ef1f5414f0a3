import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { toChineseNumeral } from '../src/chinese-numeral.ts'
import { defaultMeasureId, listMeasures, readMeasureData } from '../src/load-measure.ts'
import type { Article, CommitteeRule, MeasureData, Period } from '../src/measure-types.ts'

const require = createRequire(import.meta.url)
const schema = JSON.parse(readFileSync(require.resolve('@lunshen/schemas/measure.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true }).compile(schema)
const measure = readMeasureData(defaultMeasureId) as MeasureData
const article = (label: string) => measure.articles.find((candidate) => candidate.label === label)
const text = (label: string) => article(label)?.text ?? ''
const periods = measure.deadlines.filter((deadline): deadline is Period => deadline.kind === 'period')

describe.each(listMeasures())('measure %s', (id) => {
  it('is valid against the schema and named like its folder', () => {
    expect(validate(readMeasureData(id)), JSON.stringify(validate.errors, null, 1)).toBe(true)
    expect(readMeasureData(id)?.id).toBe(id)
  })
})

describe('the schema', () => {
  // A path is written `deadlines.2.assumption`; a value of undefined takes the property away.
  const changedAt = (path: string, value: unknown) => {
    const copy: unknown = structuredClone(measure)
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    const holder = steps.reduce((node, step) => (node as Record<string, unknown>)[step], copy) as object
    if (value === undefined) Reflect.deleteProperty(holder, last)
    else Reflect.set(holder, last, value)
    return copy
  }

  it.each([
    ['an article too few', 'articles', measure.articles.slice(1)],
    ['a property nobody knows', 'articles.0.remark', 'x'],
    ['an assumed start without the assumption', 'deadlines.2.assumption', undefined],
    ['an assumption beside a stated start', 'deadlines.0.assumption', { zh: '推定', en: 'assumed' }],
    ['a rule without quotation or reference', 'committeeRules.0.quote', undefined],
    ['a quotation of unverified law', 'deadlines.8.reference.quote', '设立后30日内'],
  ])('refuses %s', (_what, path, value) => {
    expect(validate(changedAt(path, value))).toBe(false)
  })

  it('has exactly the properties of the types', () => {
    const articleKeys = {
      number: 1,
      label: 1,
      name: 1,
      chapter: 1,
      section: 1,
      text: 1,
      items: 1,
    } satisfies Record<keyof Article, 1>
    const ruleKeys = {
      id: 1,
      article: 1,
      text: 1,
      value: 1,
      fraction: 1,
      options: 1,
      quote: 1,
      reference: 1,
    } satisfies Record<keyof CommitteeRule, 1>
    const periodKeys = {
      id: 1,
      kind: 1,
      article: 1,
      value: 1,
      unit: 1,
      direction: 1,
      startsFrom: 1,
      startStated: 1,
      assumption: 1,
      duty: 1,
      who: 1,
      extension: 1,
      quote: 1,
      reference: 1,
    } satisfies Record<keyof Period, 1>
    expect(Object.keys(schema.$defs.article.properties)).toEqual(Object.keys(articleKeys))
    expect(Object.keys(schema.$defs.committeeRule.properties)).toEqual(Object.keys(ruleKeys))
    expect(Object.keys(schema.$defs.period.properties)).toEqual(Object.keys(periodKeys))
  })
})

describe('the text', () => {
  it('has 37 articles, numbered in order and labelled alike', () => {
    expect(measure.articles.map(({ number }) => number)).toEqual(
      Array.from({ length: 37 }, (_, index) => index + 1),
    )
    for (const { number, label } of measure.articles) expect(label).toBe(`第${toChineseNumeral(number)}条`)
  })

  it('is what was compared with the published text, to the character', () => {
    const whole = measure.articles.map((one) => one.text).join('\n')
    expect(createHash('sha256').update(whole).digest('hex')).toBe(
      'acf5e98422c4e69840b316c5539925483e2a7482a9207489153799eff2e5b1de',
    )
  })

  it.each([
    ['第十二条', '拟形成的软硬件产品，预期应用领域及适用人群等；'],
    ['第十二条', '包括人工智能技术预期应用、误用及滥用带来的潜在科技伦理风险评估'],
    ['第十五条', '防止偏见歧视、算法压榨，保障资源分配、机会获取、决策过程的客观性与包容性。'],
    ['第十五条', '拟开展人工智能科技活动的科技人员资质符合相关要求，'],
    ['第十六条', '申诉理由充分的，委员会或服务中心应在7个工作日内重新作出决定。'],
    ['第三十三条', '未标注为工作日的，为自然日。'],
  ])('%s says %s', (label, phrase) => {
    expect(text(label)).toContain(phrase)
  })

  it('has no line broken inside a sentence', () => {
    for (const one of measure.articles)
      for (const line of one.text.split('\n')) expect(line).toMatch(/[。；：]$/)
  })

  it('repeats each item word for word, in order', () => {
    expect(measure.articles.filter((one) => one.items).map((one) => one.number)).toEqual([12, 15, 19])
    for (const one of measure.articles) {
      one.items?.forEach((item, index) => {
        expect(item.label).toBe(`（${toChineseNumeral(index + 1)}）`)
        expect(one.text).toContain(`\n${item.label}${item.text}`)
      })
    }
  })

  it('places every article in a chapter and a section that exist', () => {
    for (const { chapter, section } of measure.articles) {
      const sections = measure.chapters
        .find(({ number }) => number === chapter)
        ?.sections?.map(({ number }) => number)
      if (sections) expect(sections).toContain(section)
      else expect(section).toBeUndefined()
    }
  })
})

describe('what is drawn from the text', () => {
  const drawn = [...measure.deadlines, ...measure.committeeRules, { id: 'day-count', ...measure.dayCount }]

  it.each(drawn.map((one) => [one.id, one] as const))(
    '%s names an article that exists and quotes it word for word',
    (_id, one) => {
      expect(article(one.article)).toBeDefined()
      if ('quote' in one) expect(text(one.article)).toContain(one.quote)
    },
  )

  it('gives every deadline the value its quotation gives', () => {
    const words = { day: '日', workday: '个工作日', month: '个月', hour: '小时' }
    for (const { quote, value, unit } of periods) if (quote) expect(quote).toContain(`${value}${words[unit]}`)
  })

  it('misses no count of days, months or hours', () => {
    const counts = measure.articles.flatMap((one) =>
      [...one.text.matchAll(/[0-9]+(个工作日|个月|小时|日)/g)].map(([count]) => `${one.label} ${count}`),
    )
    const covered = periods
      .filter(({ quote }) => quote)
      .map(({ article, quote }) => `${article} ${/[0-9]+(个工作日|个月|小时|日)/.exec(quote ?? '')?.[0]}`)
    expect(covered.toSorted()).toEqual(counts.toSorted())
  })

  it('uses each id once', () => {
    const ids = [measure.deadlines, measure.committeeRules].map((list) => list.map(({ id }) => id))
    for (const list of ids) expect(new Set(list).size).toBe(list.length)
  })

  it('lists the three annex items in order', () => {
    expect(measure.annex.items.map(({ item }) => item)).toEqual([1, 2, 3])
    expect(measure.annex.items[1]?.title).toBe(
      '具有舆论社会动员能力和社会意识引导能力的算法模型、应用程序及系统的研发。',
    )
  })
})
