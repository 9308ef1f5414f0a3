import type { Document } from '@lunshen/reader'
import { describe, expect, it } from 'vitest'
import { checkDocument, makeChecker, type PracticeData } from '../../src/index.ts'
import { check, measure } from './practised.ts'

const ignore = (what: string) => `<!-- lunshen-ignore ${what} -->`
const why = '经费明细已在附件二列出'

/** Funding is said in one word: a warning at line 7 or below. */
const source = (parts: {
  top?: string
  beforeHeading?: string
  beforeText?: string
  inText?: string
}) => `${parts.top ?? ''}
# 申请书

${parts.beforeHeading ?? ''}
## 经费来源

${parts.beforeText ?? ''}

自筹${parts.inText ?? ''}

## 研究背景

基层医院缺少影像医师，肺结节漏诊率高，人工智能辅助阅片有望缩短报告时间，提高检出率。
`
const outcome = async (text: string, data?: PracticeData) => {
  const { findings, suppressed } = await check(text, data)
  const problems = (findings ?? []).filter(({ ruleId }) => ruleId.startsWith('practice/'))
  return {
    isTold: (findings ?? []).some(
      ({ ruleId, element }) => ruleId === 'element/thin' && element === '12.1.funding',
    ),
    suppressed: suppressed ?? [],
    problems: problems.map(({ ruleId }) => ruleId),
    messages: problems.map(({ message }) => message),
  }
}

describe('a suppression in Markdown', () => {
  it.each([
    ['at the top, for the whole file', { top: ignore(`element/thin: ${why}`) }, 1],
    ['before the title', { beforeHeading: '', top: `\n${ignore(`element/thin: ${why}`)}` }, 2],
    ['before a heading, for its section', { beforeHeading: ignore(`element/thin 12.1.funding：${why}`) }, 4],
    ['before a block', { beforeText: ignore(`element/thin: ${why}`) }, 7],
    ['inside a block', { inText: ` ${ignore(`element/thin: ${why}`)}` }, 9],
    ['in Chinese words', { beforeText: `<!-- 伦审忽略 element/thin：${why} -->` }, 7],
  ])('%s', async (_where, parts, line) => {
    const { isTold, suppressed, problems } = await outcome(source(parts))
    expect(isTold).toBe(false)
    expect(problems).toEqual([])
    expect(suppressed).toMatchObject([
      { finding: { ruleId: 'element/thin' }, reason: why, by: `文内第 ${line} 行` },
    ])
  })

  it.each([
    ['no-reason', ignore('element/thin 12.1.funding')],
    ['no-reason', ignore('element/thin 12.1.funding:')],
    ['no-reason', ignore('element/thin 12.1.funding: 待补充')],
    ['unknown-rule', ignore(`: ${why}`)],
    ['unknown-rule', ignore(`element/tihn: ${why}`)],
    ['unknown-rule', ignore(`element/thin 12.1.money: ${why}`)],
    ['not-allowed', ignore(`element/missing: ${why}`)],
    ['not-allowed', ignore(`12.1.funding: ${why}`)],
    ['not-allowed', ignore(`contradiction/follow-up-interval: ${why}`)],
    ['not-allowed', ignore(`practice/unused: ${why}`)],
    ['unused', ignore(`file/encoding: ${why}`)],
    ['unused', ignore(`element/thin 12.1.purpose: ${why}`)],
  ])('that does not apply is reported as %s: %s', async (id, comment) => {
    const { isTold, suppressed, problems } = await outcome(source({ beforeHeading: comment }))
    expect(problems).toEqual([`practice/${id}`])
    expect(isTold).toBe(true)
    expect(suppressed).toEqual([])
  })

  it('does not reach beyond its block', async () => {
    const text = `${source({})}\n\n${ignore(`element/thin: ${why}`)}\n\n末段。\n`
    expect(await outcome(text)).toMatchObject({ isTold: true, problems: ['practice/unused'] })
  })

  it('names the article of what it may not touch', async () => {
    const text = source({ beforeHeading: ignore(`element/missing 12.3.commitment: ${why}`) })
    expect((await outcome(text)).messages).toEqual([
      '文内要求忽略“要素缺失”（element/missing），但这是办法第十二条（三）的要求，不能忽略，因此没有生效。',
    ])
  })

  it('cannot undo what the committee has raised to an error', async () => {
    const data: PracticeData = { severity: [{ rule: 'element/thin', to: 'error', reason: '会议决定如此' }] }
    const text = source({ beforeText: ignore(`element/thin: ${why}`) })
    const { isTold, problems, messages } = await outcome(text, data)
    expect({ isTold, problems }).toEqual({ isTold: true, problems: ['practice/not-allowed'] })
    expect(messages[0]).toContain('本委员会的规则要求必须补正')
  })

  it('counts before the practice where both speak of a finding', async () => {
    const relax = [{ rule: 'element/thin', to: 'off', reason: '会议决定如此', until: '2027-01-01' }] as const
    const { suppressed, problems } = await outcome(source({ beforeText: ignore(`element/thin: ${why}`) }), {
      relax,
    })
    expect(problems).toEqual([])
    expect(suppressed).toMatchObject([{ reason: why }])
  })

  it('is no other comment, and none inside code', async () => {
    const { problems } = await outcome(
      source({ beforeText: '<!-- lunshen-ignored element/thin -->\n\n`<!-- lunshen-ignore x -->`' }),
    )
    expect(problems).toEqual([])
  })

  it('takes a hostile comment in linear time', async () => {
    const long = `lunshen-ignore ${' '.repeat(200_000)}x${' '.repeat(200_000)}`
    const { problems } = await outcome(source({ beforeText: `<!-- ${long} -->` }))
    expect(problems).toEqual(['practice/unknown-rule'])
  })
})

describe('a suppression in Word', () => {
  const place = (paragraph: number, ...headingPath: string[]) => ({ paragraph, headingPath })
  const words = (value: string) => [{ type: 'text' as const, value }]
  /** Two sections of a heading and a paragraph each. */
  const commented = (paragraph: number, text: string): Document => ({
    type: 'document',
    format: 'docx',
    tree: {
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: words('经费来源'), data: { place: place(1) } },
        { type: 'paragraph', children: words('自筹'), data: { place: place(2, '经费来源') } },
        { type: 'heading', depth: 1, children: words('研究背景'), data: { place: place(3) } },
        { type: 'paragraph', children: words('见后。'), data: { place: place(4, '研究背景') } },
      ],
    },
    ledger: [
      {
        kind: 'comment',
        count: 1,
        effect: '',
        details: [{ text, author: '李秘书', location: { ...place(paragraph), excerpt: text } }],
      },
    ],
  })
  const judge = (paragraph: number, text: string) => {
    const { findings = [], suppressed = [] } = checkDocument(commented(paragraph, text), makeChecker(measure))
    return { suppressed, problems: findings.filter(({ ruleId }) => ruleId.startsWith('practice/')) }
  }

  it.each([
    ['the paragraph', 2],
    ['the heading above it', 1],
  ])('is a comment at %s', (_where, paragraph) => {
    const { suppressed, problems } = judge(paragraph, `伦审忽略 element/thin：${why}`)
    expect(problems).toEqual([])
    expect(suppressed).toMatchObject([{ reason: why, by: `第 ${paragraph} 段的批注（李秘书）` }])
  })

  it('does not reach the next section', () => {
    const { suppressed, problems } = judge(3, `伦审忽略 element/thin：${why}`)
    expect(suppressed).toEqual([])
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['practice/unused'])
  })

  it('is told apart from other comments', () => {
    expect(judge(2, '请补充经费明细。').problems).toEqual([])
  })
})
