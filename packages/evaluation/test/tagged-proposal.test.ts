import { expect, it } from 'vitest'
import { parseTagged } from '../src/index.ts'

const ids = ['12.1.funding', '15.4.logging', '15.2.monitoring']

it('takes the tags out and keeps their places', () => {
  const { text, fragments } = parseTagged('钱：⟦funding⟧市里拨。⟦/⟧又⟦logging ?monitoring⟧记着。⟦/⟧完', ids)
  expect(text).toBe('钱：市里拨。又记着。完')
  expect(fragments.map(({ start, end }) => text.slice(start, end))).toEqual(['市里拨。', '记着。'])
  expect(fragments[1]).toMatchObject({ provides: ['15.4.logging'], touches: ['15.2.monitoring'] })
})

it.each([
  ['⟦money⟧市里拨。⟦/⟧', /no element is called money/],
  ['⟦funding⟧市里拨。', /not closed/],
  ['市里拨。⟦/⟧', /not opened/],
  ['⟦funding⟧市里⟦logging⟧拨。⟦/⟧⟦/⟧', /not closed before logging/],
])('refuses %s', (source, fault) => {
  expect(() => parseTagged(source, ids)).toThrow(fault)
})
