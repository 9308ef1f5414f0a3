import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { formatJson } from '../src/index.ts'
import { fixture } from './report-context.ts'

const schemaPath = createRequire(import.meta.url).resolve('@lunshen/schemas/check-result.schema.json')
const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(
  JSON.parse(readFileSync(schemaPath, 'utf8')) as object,
)

describe.each(['good', 'poor', 'screen', 'application'] as const)('%s.json', (name) => {
  test('is valid against the schema, also as formatJson writes it', () => {
    const text = formatJson(fixture(name))
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true)
    expect(JSON.parse(text)).toEqual(fixture(name))
    expect(text.endsWith('}\n')).toBe(true)
  })
})

test('checked fixtures hold all 36 elements and a summary that adds up', () => {
  for (const file of [...fixture('good').results, ...fixture('poor').results.filter((one) => one.summary)]) {
    expect(new Set(file.elements?.map((element) => element.id)).size).toBe(36)
    const { present, placeholder, unclear, missing } = file.summary!
    expect(present + placeholder + unclear + missing).toBe(36)
  }
})
