import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { makeClassifier } from '../src/index.ts'

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

describe('the sentence classifier', () => {
  const classifier = makeClassifier(corpus('models/elements.json'))
  const best = (text: string) => {
    const odds = classifier.classify(text)
    return classifier.classes[odds.indexOf(Math.max(...odds))]
  }

  it('gives probabilities that sum to one, also for what it never saw', () => {
    for (const text of ['', '🚀', 'zzz', '经费由省自然科学基金资助，金额五十万元。']) {
      expect([...classifier.classify(text)].reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6)
    }
  })

  it.each([
    ['经费由市科技局专项资助四十万元，其余自筹。', '12.1.funding'],
    ['每季度组织一次应急演练，十五分钟内到场处置，一小时内上报。', '15.5.contingency'],
    ['感谢各位领导的大力支持！', 'none'],
  ])('hears %s as %s', (text, id) => {
    expect(best(text)).toBe(id)
  })
})
