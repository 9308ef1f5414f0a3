import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { buildProposalSchema } from '../src/build-proposal-schema.ts'
import type { Element } from '../src/element-types.ts'

const element = (id: string, zh: string): Element => ({
  id,
  article: '第十二条（一）',
  title: { zh, en: zh },
  meaning: { zh: `说明${zh}`, en: zh },
  aliases: { strong: [zh], weak: [], english: [zh] },
  minLength: 4,
  why: { zh: '为何', en: 'why' },
  advice: { zh: '如何', en: 'how' },
  voices: { points: [['写明']], teacher: { zh: '评语', en: 'note' }, committee: { zh: '补正', en: 'add' } },
  example: { good: '写得清楚的一段例文', bad: '略' },
})

const elements = [element('12.1.purpose', '目的'), element('12.1.background', '背景')]
const schema = buildProposalSchema('invented', elements)

describe('buildProposalSchema', () => {
  it('gives every element one required property, in the order given', () => {
    expect(Object.keys(schema.properties)).toEqual(['12.1.purpose', '12.1.background'])
    expect(schema.required).toEqual(['12.1.purpose', '12.1.background'])
    expect(schema).toMatchObject({ 'x-measure': 'invented', $id: 'urn:lunshen:schema:proposal:invented' })
  })

  it('loses nothing of an element', () => {
    const restored = Object.entries(schema.properties).map(([id, property]) => ({
      id,
      ...property['x-lunshen'],
    }))
    expect(restored).toEqual(elements)
  })

  it.each([
    ['complete', { '12.1.purpose': '减轻负担', '12.1.background': '读片任务繁重' }, true],
    ['incomplete', { '12.1.purpose': '减轻负担' }, false],
    ['too short', { '12.1.purpose': '略', '12.1.background': '读片任务繁重' }, false],
    [
      'with an unknown element',
      { '12.1.purpose': '减轻负担', '12.1.background': '读片任务繁重', '9.9.x': '多余' },
      false,
    ],
  ])('judges a datum that is %s', (_what, datum, expected) => {
    const ajv = new Ajv2020({ keywords: ['x-lunshen', 'x-measure'] })
    expect(ajv.validate(schema, datum)).toBe(expected)
  })
})
