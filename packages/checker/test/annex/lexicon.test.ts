import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { loadAnnexLexicons } from '../../src/annex/lexicon.ts'
import { normaliseText } from '../../src/text/normalise.ts'

const resolve = createRequire(import.meta.url).resolve
const folder = join(dirname(resolve('@lunshen/corpora/package.json')), 'lexicons')
const schema = JSON.parse(readFileSync(resolve('@lunshen/schemas/lexicon.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)
const lexicons = loadAnnexLexicons()

// The folder also holds word lists of other checks, with schemas of their own.
const own = /^(concepts-.*|sets|items|context|procedure)\.json$/

test.each(readdirSync(folder).filter((name) => own.test(name)))('%s is valid against its schema', (name) => {
  validate(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  expect(validate.errors ?? []).toEqual([])
})

test('a file with an unknown scope is refused', () => {
  const rule = { id: '1/x', item: 1, all: [['implant']], scope: 'chapter', weight: 1 }
  expect(
    validate({ kind: 'items', thresholds: { likely: 1, possible: 0 }, rules: [rule], demotions: [] }),
  ).toBe(false)
})

test('rules and demotions name known concepts, and every concept is used', () => {
  const known = new Set(lexicons.concepts.map(({ id }) => id))
  const { rules, demotions } = lexicons.items
  const used = [
    ...rules.flatMap(({ all }) => all.flat()),
    ...demotions.flatMap(({ any, unless }) => [...any, ...(unless ?? [])]),
    ...lexicons.concepts.flatMap(({ yieldsTo }) => yieldsTo ?? []),
  ]
  expect(used.filter((id) => !known.has(id))).toEqual([])
  expect([...known].filter((id) => !used.includes(id))).toEqual([])
})

test('ids are unique', () => {
  const ids = [...lexicons.concepts, ...lexicons.items.rules, ...lexicons.items.demotions].map(({ id }) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test('terms are written as the screened text is folded', () => {
  const terms = lexicons.concepts
    .flatMap((concept) => concept.terms)
    .map((term) => term.replace(/[…‥@{}|*]/g, ''))
  const odd = terms.filter((term) => normaliseText(term) !== term.trim().toLowerCase())
  expect(odd).toEqual([])
})

test('lexicons are built once', () => {
  expect(loadAnnexLexicons()).toBe(lexicons)
})
