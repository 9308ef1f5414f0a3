import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import {
  buildCoverage,
  type CoverageData,
  type CoverageForm,
  defaultMeasureId,
  findArticle,
  loadMeasure,
  loadRules,
  type Measure,
  readCoverageData,
} from '../src/index.ts'

const require = createRequire(import.meta.url)
const measure = loadMeasure() as Measure
const data = readCoverageData(defaultMeasureId)
const forms: CoverageForm[] = [
  { id: 'decision', title: { zh: '审查决定书', en: 'Decision' }, articles: ['第十六条'] },
  { id: 'letter', title: { zh: '承诺书', en: 'Commitment' }, articles: ['第十二条（三）'] },
]
const cover = (changes: Partial<CoverageData> = {}, given: readonly CoverageForm[] = forms) =>
  buildCoverage({ measure, rules: loadRules(), forms: given, ...data, ...changes })
const of = (label: string, coverage = cover()) => coverage.articles.find((one) => one.label === label)

describe('the coverage map', () => {
  it('has every article once, in order', () => {
    expect(cover().articles.map(({ number }) => number)).toEqual(Array.from({ length: 37 }, (_, i) => i + 1))
  })

  it('loses no element, deadline, committee rule, form or annex item', () => {
    const { articles } = cover()
    const all = (key: 'elements' | 'deadlines' | 'committeeRules' | 'forms' | 'screens') =>
      articles.flatMap((article) => article[key].map(({ id }) => id))
    expect(all('elements').toSorted()).toEqual(measure.elements.map(({ id }) => id).toSorted())
    expect(all('deadlines').toSorted()).toEqual(measure.deadlines.map(({ id }) => id).toSorted())
    expect(all('committeeRules').toSorted()).toEqual(measure.committeeRules.map(({ id }) => id).toSorted())
    expect(all('forms').toSorted()).toEqual(['decision', 'letter'])
    expect(all('screens')).toEqual(expect.arrayContaining(['annex/1', 'annex/2', 'annex/3']))
  })

  it('puts every rule under an article, those about elements under all articles with elements', () => {
    const covered = cover().articles.flatMap(({ rules }) => rules.map(({ id }) => id))
    expect([...loadRules().keys()].filter((id) => !covered.includes(id))).toEqual([])
    for (const label of ['第十二条', '第十五条']) {
      expect(of(label)?.rules.map(({ id }) => id)).toContain('element/missing')
    }
    expect(of('第十五条')?.rules.map(({ id }) => id)).not.toContain('file/unread')
  })

  it.each([
    ['第十二条', 'checked'],
    ['第二十一条', 'checked'],
    ['第十六条', 'paper'],
    ['第二十四条', 'recorded'],
    ['第三十一条', 'open'],
    ['第三十六条', 'exempt'],
  ])('%s is %s', (label, level) => {
    expect(of(label)?.level).toBe(level)
  })

  it('does not call an article covered because its rules are recorded', () => {
    expect(of('第十六条', cover({}, []))?.level).toBe('recorded')
  })

  it('shows an article without anything as open unless a note exempts it', () => {
    expect(of('第三十六条', cover({ notes: [] }))?.level).toBe('open')
  })

  it('counts what it lists', () => {
    const { totals, articles } = cover()
    expect(Object.values(totals.levels).reduce((sum, count) => sum + count, 0)).toBe(37)
    expect(totals.covered).toBe(totals.levels.checked + totals.levels.paper)
    expect(totals.demanding).toBe(37 - totals.levels.exempt)
    expect(totals.share).toBeCloseTo(totals.covered / 37, 3)
    expect(totals.having.elements).toBe(2)
    expect(totals.having.forms).toBe(articles.filter((article) => article.forms.length > 0).length)
  })

  it('names the fixtures of its rules, and a labelled set only where it measures something', () => {
    expect(of('第十二条')?.tests.fixtures).toContain(
      'packages/checker/test/rules/fixtures/element/missing/hit.md',
    )
    expect(of('第十二条')?.tests.labelled).toBe(data.tests.labelled.proposals)
    expect(of('第二十一条')?.tests.labelled).toBe(data.tests.labelled.texts)
    expect(of('第十七条')?.tests).toMatchObject({ labelled: 0, samples: 0 })
    expect(of('第十六条')?.tests).toMatchObject({ samples: 1, quotes: 6 })
  })
})

describe('the notes on the articles', () => {
  it('are valid, and a note of another kind is not', () => {
    const validate = new Ajv2020().compile(require('@lunshen/schemas/coverage-notes.schema.json'))
    const notes = require(`@lunshen/corpora/measures/${defaultMeasureId}/coverage-notes.json`)
    expect(validate(notes), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...notes, notes: [{ ...notes.notes[0], kind: 'fine' }] })).toBe(false)
  })

  it('speak of articles there are, each once', () => {
    const labels = data.notes.map(({ article }) => article)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels.filter((label) => findArticle(measure, label)?.article.label !== label)).toEqual([])
    expect(findArticle(measure, data.annexArticle ?? '')).toBeDefined()
  })

  it('give a reason for every article that has no check and no form', () => {
    const silent = cover({}, []).articles.filter(({ level, note }) => level !== 'checked' && !note)
    expect(silent.map(({ label }) => label)).toEqual([])
  })

  it('exempt no article that has an element or a rule', () => {
    const exempt = cover().articles.filter(({ note }) => note !== undefined && note.kind !== 'gap')
    for (const { label, elements, rules } of exempt)
      expect([label, elements.length + rules.length]).toEqual([label, 0])
  })
})
