import { describe, expect, it } from 'vitest'
import { makeVariants, parseTagged, type Variant } from '../src/index.ts'

const ids = ['12.1.funding', '15.4.logging', '15.2.monitoring', '12.1.plan']
const source = `# 申请

## 经费

⟦funding⟧市科技局拨款八十万元。⟦/⟧

## 记录

⟦logging⟧日志保存三年。⟦/⟧⟦?monitoring⟧系统会保持稳定。⟦/⟧

| 栏目 | 内容 |
| --- | --- |
| 看护 | ⟦monitoring⟧每日看一次误报率。⟦/⟧ |

- ⟦plan⟧2026年3月启动。⟦/⟧
- ⟦plan logging⟧2027年结题，日志归档。⟦/⟧
`
const variants = makeVariants(parseTagged(source, ids), ids, 0)
const single = (id: string) =>
  variants.find(({ kind, truth }) => kind === 'single' && truth.get(id) !== 'present') as Variant

describe('variants', () => {
  it('begin with the whole, in which everything is there', () => {
    expect(variants[0]).toMatchObject({ kind: 'complete' })
    expect([...(variants[0]?.truth.values() ?? [])]).toEqual(['present', 'present', 'present', 'present'])
    expect(variants[0]?.text).not.toContain('⟦')
  })

  it('take out all that provides an element, and what only touches it', () => {
    const { text, truth } = single('15.2.monitoring')
    expect(text).not.toMatch(/误报率|保持稳定/)
    expect(truth.get('15.2.monitoring')).toBe('removed')
    expect(truth.get('15.4.logging')).toBe('present')
  })

  it('know what else goes with a sentence', () => {
    const { text, truth } = single('15.4.logging')
    expect(text).not.toContain('归档')
    expect(truth.get('12.1.plan')).toBe('present')
    expect(text).toContain('2026年3月启动')
  })

  it('leave an emptied heading standing or take it away, in turns', () => {
    const kept = ids.map((id) => single(id).text.includes('## 经费'))
    const [left, tidied] = [0, 1].map(
      (seed) =>
        makeVariants(parseTagged(source, ids), ids, seed).find(
          ({ kind, truth }) => kind === 'single' && truth.get('12.1.funding') === 'removed',
        )?.text ?? '',
    )
    expect(left?.includes('## 经费')).not.toBe(tidied?.includes('## 经费'))
    expect(kept.slice(1)).toEqual([true, true, true])
  })

  it('put a filler where evidence stood', () => {
    const filled = variants.filter(({ kind }) => kind === 'placeholder')
    expect(filled.length).toBeGreaterThan(0)
    for (const { truth } of filled) expect([...truth.values()]).toContain('filled')
  })

  it('thin out only what stays provided', () => {
    for (let seed = 0; seed < 8; seed++) {
      const thinned = makeVariants(parseTagged(source, ids), ids, seed).find(({ kind }) => kind === 'thinned')
      expect(thinned?.truth.get('12.1.plan')).toBe('present')
      expect(thinned?.truth.get('15.4.logging')).toBe('present')
    }
  })

  it('are the same for the same seed', () => {
    expect(makeVariants(parseTagged(source, ids), ids, 0)).toEqual(variants)
  })
})
