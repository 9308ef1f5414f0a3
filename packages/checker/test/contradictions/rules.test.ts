import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allContradictionRules } from '../../src/contradictions/all-rules.ts'
import { contradictionsIn } from './read-application.ts'

/** Texts, or lists of the files of one application, that a rule has to catch and to leave alone. */
type Cases = Readonly<Record<'hit' | 'clean', readonly (string | readonly string[])[]>>

const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8')) as Record<
  string,
  Cases
>

const rulesIn = async (text: string | readonly string[]) =>
  (await contradictionsIn(text)).map(({ ruleId }) => ruleId)

it('has cases for every rule, and a rule for all cases', () => {
  const ids = allContradictionRules.map(({ id }) => id.replace('contradiction/', ''))
  expect(Object.keys(cases).sort()).toEqual(ids.sort())
  for (const { hit, clean } of Object.values(cases))
    expect(Math.min(hit.length, clean.length)).toBeGreaterThan(3)
})

describe.each(Object.entries(cases))('%s', (name, { hit, clean }) => {
  it.each(hit.map((text) => ({ text })))('catches $text', async ({ text }) => {
    expect(await rulesIn(text)).toContain(`contradiction/${name}`)
  })

  it.each(clean.map((text) => ({ text })))('leaves $text', async ({ text }) => {
    expect(await rulesIn(text)).toEqual([])
  })
})
