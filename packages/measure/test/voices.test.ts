import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { adviceIn, defaultMeasureId, loadMeasure, loadRules, voices } from '../src/index.ts'
import { readElementSources } from '../src/read-element-sources.ts'

const require = createRequire(import.meta.url)
const elements = readElementSources(defaultMeasureId)
const measure = loadMeasure()

/** 第十二条（一） as an official letter cites it: 第十二条第（一）项. */
const formal = (article: string) => article.replace(/（(.)）$/u, '第（$1）项')

describe.each(elements.map((element) => [element.id, element] as const))(
  'the voices of %s',
  (_id, element) => {
    it('agree: each of them speaks of every point', () => {
      expect(element.voices.points.length).toBeGreaterThan(0)
      for (const voice of voices) {
        const text = adviceIn(voice, element).zh
        const silent = element.voices.points.filter((point) => !point.some((word) => text.includes(word)))
        expect(silent, `${voice}: ${text}`).toEqual([])
      }
    })

    it('differ, in either language', () => {
      for (const language of ['zh', 'en'] as const) {
        expect(new Set(voices.map((voice) => adviceIn(voice, element)[language])).size).toBe(3)
      }
    })

    it('give the committee the article and what to add, in words for a letter', () => {
      const { zh, en } = adviceIn('committee', element)
      expect(zh).toContain(`《办法》${formal(element.article)}`)
      expect(zh).toMatch(/请[^。]*补充/u)
      expect(zh).not.toMatch(/学员|你|咱|吧|啊/u)
      const [article, item] = element.id.split('.')
      expect(en).toContain(`Article ${article}(${item}) of the Measures`)
      expect(en).toContain('Please s')
    })

    it('give the teacher what is missed, why it is looked at and what a good answer has', () => {
      const { zh, en } = adviceIn('teacher', element)
      expect(zh).toMatch(/^学员/u)
      expect(zh).toMatch(/审查人员/u)
      expect(zh).toMatch(/好的答案/u)
      expect(en).toMatch(/^Students/u)
      expect(en).toContain('A good answer')
    })

    it('survive the way into the proposal schema', () => {
      expect(measure?.elements.find(({ id }) => id === element.id)?.voices).toEqual(element.voices)
    })
  },
)

describe.each([...loadRules()])('the voices of rule %s', (_id, rule) => {
  it('are there, with summary and help', () => {
    expect(rule).toMatchObject({
      voices: { teacher: { zh: expect.any(String) }, committee: { zh: expect.any(String) } },
      summary: { zh: expect.any(String) },
      help: { zh: expect.any(String) },
    })
  })

  it('leave nothing open that a check cannot fill', () => {
    const names = (text: string) => text.match(/\{\w+\}/gu) ?? []
    const known = new Set(
      [rule.advice, ...Object.values(rule.messages)].flatMap((text) => names(text.zh + text.en)),
    )
    for (const voice of voices) {
      const { zh, en } = adviceIn(voice, rule)
      expect(names(zh).filter((name) => !known.has(name))).toEqual([])
      expect(new Set(names(zh))).toEqual(new Set(names(en)))
    }
    for (const text of [rule.summary, rule.help]) expect(names(`${text.zh}${text.en}`)).toEqual([])
  })

  it('pass the voice of the element on where the applicant’s does', () => {
    if (!rule.advice.zh.includes('{advice}')) return
    for (const voice of voices) expect(adviceIn(voice, rule).zh).toContain('{advice}')
  })

  it('show no Chinese in English and no half-width marks in Chinese', () => {
    for (const text of [...voices.map((voice) => adviceIn(voice, rule)), rule.summary, rule.help]) {
      expect(text.en).not.toMatch(/[\p{Script=Han}，。；：]/u)
      expect(text.zh).not.toMatch(/\p{Script=Han}[,;:!?]/u)
    }
  })
})

it.each([
  ['element', elements[0]],
  ['rule', [...loadRules().values()][0]],
])('the schema of an %s refuses data without voices', (name, datum) => {
  const validate = new Ajv2020().compile(require(`@lunshen/schemas/${name}.schema.json`))
  expect(validate(datum), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...datum, voices: undefined })).toBe(false)
})
