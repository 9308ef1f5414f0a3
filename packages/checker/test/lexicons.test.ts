import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { loadSentenceReader } from '../src/classifier/sentence-model.ts'
import { normaliseText } from '../src/text/normalise.ts'

const require = createRequire(import.meta.url)
const corpus = (path: string) => JSON.parse(readFileSync(require.resolve(`@lunshen/corpora/${path}`), 'utf8'))
const validator = (name: string) => new Ajv2020().compile(require(`@lunshen/schemas/${name}.schema.json`))

describe.each(['substance', 'label-words'])('the lexicon %s', (name) => {
  it('is valid against its schema', () => {
    const validate = validator(name)
    expect(validate(corpus(`lexicons/${name}.json`)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('would not be with a list left out or a word twice', () => {
    const data = corpus(`lexicons/${name}.json`)
    const [first = ''] = Object.keys(data)
    const { [first]: dropped, ...rest } = data
    expect(validator(name)(rest)).toBe(false)
    expect(validator(name)({ ...data, [first]: [...dropped, dropped[0]] })).toBe(false)
  })
})

describe('the reader of sentences', () => {
  const reader = loadSentenceReader()
  const oddsOf = (text: string, ...labels: string[]) => {
    const scores = reader.read(normaliseText(text), reader.readLabels(labels))
    return Object.fromEntries(reader.classes.map((id, i) => [id, scores[i] ?? 0]))
  }

  it('gives finite odds of every element, also for what it never saw', () => {
    for (const text of ['', '🚀', 'zzz', '经费由省自然科学基金资助，金额五十万元。']) {
      const odds = Object.values(oddsOf(text))
      expect(odds).toHaveLength(36)
      expect(odds.every(Number.isFinite)).toBe(true)
    }
  })

  it.each([
    ['经费由市科技局专项资助四十万元，其余自筹。', '12.1.funding'],
    ['每季度组织一次应急演练，十五分钟内到场处置，一小时内上报。', '15.5.contingency'],
    ['The project is funded by a provincial grant of 400,000 yuan.', '12.1.funding'],
  ])('hears %s as %s above all', (text, id) => {
    const odds = oddsOf(text)
    expect(odds[id]).toBe(Math.max(...Object.values(odds)))
    expect(odds[id]).toBeGreaterThan(0)
  })

  it('hears nothing in thanks', () => {
    expect(Math.max(...Object.values(oddsOf('感谢各位领导的大力支持！')))).toBeLessThan(0)
  })

  it('understands a sentence by its labels', () => {
    expect(oddsOf('省里拨的，四十万。', '钱从哪里来')['12.1.funding']).toBeGreaterThan(
      oddsOf('省里拨的，四十万。', '数据从哪里来')['12.1.funding'] ?? 0,
    )
  })
})
