import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadRules } from '@lunshen/measure'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { findPracticeFaults, type PracticeData } from '../../src/index.ts'
import { measure, practiceOf } from './practised.ts'

const root = new URL('../../../../', import.meta.url)
const require = createRequire(import.meta.url)
const text = readFileSync(new URL('examples/practice/lunshen.yaml', root), 'utf8')

it('the example is valid, uses every kind of entry and asks for nothing it may not', () => {
  const data = parse(text) as PracticeData
  const ajv = new Ajv2020({ strict: false, formats: { date: true } })
  const validate = ajv.compile(require('@lunshen/schemas/practice.schema.json'))
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  const {
    root: _root,
    extends: _extends,
    ...kinds
  } = require('@lunshen/schemas/practice.schema.json').properties
  expect(Object.keys(data).sort()).toEqual(Object.keys(kinds).sort())
  expect(findPracticeFaults(practiceOf(data), measure, loadRules())).toEqual([])
})

it('the page shows the example as it is', () => {
  expect(readFileSync(new URL('docs/practice.md', root), 'utf8')).toContain(text)
})
