import { loadMeasure } from '@lunshen/measure'
import { describe, expect, it } from 'vitest'
import { foldLabel } from '../../src/elements/fold-label.ts'
import { compileAliases } from '../../src/elements/match-labels.ts'

const elements = loadMeasure()?.elements ?? []
const { match: matcher } = compileAliases(elements)
const named = (label: string) =>
  matcher(label)
    .filter((match) => match.kind === 'strong' && match.strength >= 0.8)
    .map((match) => elements[match.element]?.id)

describe('labels', () => {
  it.each([
    ['研究背景', '12.1.background'],
    ['一、研究背景', '12.1.background'],
    ['1.1 研 究 背 景：', '12.1.background'],
    ['（二）研究目的（限500字）', '12.1.purpose'],
    ['經費來源', '12.1.funding'],
    ['Research Background', '12.1.background'],
    ['本项目的数据来源情况', '12.1.data-source'],
    ['七、人工智能科技活动经费来源说明', '12.1.funding'],
  ])('%s names %s', (label, id) => {
    expect(named(label)).toContain(id)
  })

  it('naming several things are taken apart, with the common head or tail put back', () => {
    expect(named('研究背景与研究目的')).toEqual(expect.arrayContaining(['12.1.background', '12.1.purpose']))
    expect(named('误用、滥用风险评估')).toEqual(
      expect.arrayContaining(['12.2.misuse-risk', '12.2.abuse-risk']),
    )
    expect(named('数据来源与清洗')).toEqual(
      expect.arrayContaining(['12.1.data-source', '12.1.data-cleaning']),
    )
  })

  it.each(['目录', '姓名', '备注', '参考文献', '张三', '2026年3月'])('%s names nothing', (label) => {
    expect(named(label)).toEqual([])
  })

  it('inside a section on the same matter may be short', () => {
    const risk = new Set([elements.findIndex((element) => element.id === '12.2.misuse-risk')])
    const ids = matcher('超出说明书的误用', risk).map((match) => elements[match.element]?.id)
    expect(ids).toContain('12.2.misuse-risk')
  })
})

it('folding keeps a label that is all remark', () => {
  expect(foldLabel('（略）')).toBe('(略)')
})
