import { loadMeasure } from '@lunshen/measure'
import { expect, it } from 'vitest'
import { loadApplicationLexicon } from '../../src/application/application-lexicon.ts'
import { normaliseText } from '../../src/text/normalise.ts'

const lexicon = loadApplicationLexicon()
const ids = loadMeasure()?.elements.map(({ id }) => id) ?? []

it('names elements that the measure has', () => {
  for (const { elements } of lexicon.holds) expect(ids).toEqual(expect.arrayContaining([...elements]))
  const prefixes = [
    ...lexicon.parts.map(({ elements }) => elements),
    ...Object.values(lexicon.carries).flat(),
  ]
  for (const prefix of prefixes)
    expect(
      ids.some((id) => id.startsWith(prefix)),
      prefix,
    ).toBe(true)
})

it('has only words that a folded name can hold', () => {
  const words = [
    ...lexicon.roles.flatMap((role) => role.words),
    ...lexicon.holds.flatMap((one) => one.words),
    ...lexicon.kinds.flat(),
    ...Object.keys(lexicon.versions),
    ...lexicon.copies,
    ...lexicon.signed,
  ]
  for (const word of words) expect(normaliseText(word), word).toBe(word)
})
