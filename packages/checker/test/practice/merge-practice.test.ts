import { describe, expect, it } from 'vitest'
import { mergePractice, type PracticeData, type PracticeLayer } from '../../src/index.ts'

const layer = (file: string, data: PracticeData): PracticeLayer => ({
  file,
  data,
  lineOf: (path) => path.length,
})
const relax = { rule: 'element/thin', to: 'off', reason: '第 3 次会议决定', until: '2026-11-22' } as const

describe('merging the files of a practice', () => {
  it('keeps the entries of all of them, the most general first, with file and line', () => {
    const general = layer('up.yaml', { notes: [{ rule: 'element/missing', text: '上级' }] })
    const own = layer('own.yaml', { notes: [{ rule: 'element/missing', text: '本级' }] })
    const { files, notes } = mergePractice([general, own], '2026-11-22')
    expect(files).toEqual(['up.yaml', 'own.yaml'])
    expect(notes).toEqual([
      { rule: 'element/missing', text: '上级', origin: { file: 'up.yaml', line: 2 } },
      { rule: 'element/missing', text: '本级', origin: { file: 'own.yaml', line: 2 } },
    ])
  })

  it('takes the committee of the last and the strictest interval of all', () => {
    const general = layer('up', { committee: { name: '校委员会' }, thresholds: { followUpMonths: 6 } })
    const own = layer('own', { committee: { name: '院委员会' }, thresholds: { followUpMonths: 9 } })
    const { committee, followUpMonths } = mergePractice([general, own], '2026-11-22')
    expect(committee?.name).toBe('院委员会')
    expect(followUpMonths).toEqual({ months: 6, origin: { file: 'up', line: 2 } })
  })

  it.each([
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2027-01-01', true],
  ])('on %s an entry until 2026-11-22 is expired: %s', (today, expired) => {
    expect(mergePractice([layer('a', { relax: [relax] })], today).relax[0]?.expired).toBe(expired)
  })

  it('is plain data, so that a worker can be given it', () => {
    const practice = mergePractice([layer('a', { relax: [relax], aliases: { x: ['y'] } })], '2026-11-22')
    expect(structuredClone(practice)).toEqual(practice)
  })
})
