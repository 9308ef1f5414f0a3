import { describe, expect, it } from 'vitest'
import { bareName, mayBeSameName } from '../../src/contradictions/values/compare-names.ts'
import { compareDates, findDates, findRanges, monthsOf } from '../../src/contradictions/values/read-date.ts'
import { findMoney, readMoney } from '../../src/contradictions/values/read-money.ts'
import { readNumber } from '../../src/contradictions/values/read-number.ts'

describe('numbers', () => {
  it.each([
    ['1,200例', 1200],
    ['38.5万', 38.5],
    ['三十二人', 32],
    ['一百二十', 120],
    ['一千零五十', 1050],
    ['叁拾万', 300_000],
    ['两', 2],
    ['十五', 15],
    ['二〇二六', 2026],
  ])('reads %s as %d', (text, value) => {
    expect(readNumber(text, 0)?.value).toBe(value)
  })

  it('does not take a list of numbers for one with commas', () => {
    expect(readNumber('120,20', 0)?.value).toBe(120)
    expect(readNumber('万一', 0)).toBeUndefined()
  })
})

describe('money', () => {
  it.each(['30万元', '300000元', '300,000元', '叁拾万元', ':30万', '为人民币三十万元', '0.3百万元'])(
    'hears %s as 300000',
    (text) => {
      expect(readMoney(text, 0)?.yuan).toBe(300_000)
    },
  )

  it('leaves counts alone', () => {
    expect(findMoney('120例患者,3万张图像,2026年')).toEqual([])
    expect(findMoney('财政30万元,自筹20.5万元').map(({ yuan }) => yuan)).toEqual([300_000, 205_000])
  })
})

describe('dates', () => {
  it.each(['2026年3月', '2026-03', '2026.3', '2026/03', '二〇二六年三月'])('reads %s', (text) => {
    expect(findDates(text)[0]).toMatchObject({ year: 2026, month: 3 })
  })

  it('takes no number for a month', () => {
    expect(findDates('2026年12例')).toMatchObject([{ year: 2026 }])
    expect(findDates('2026年12例')[0]).not.toHaveProperty('month')
    expect(findDates('GB/T 35273-2020')).toEqual([])
  })

  it.each([
    ['2026年3月至2027年2月', 12],
    ['2026.3—2026.12', 10],
    ['2026年3月—9月', 7],
    ['2026年11月至次年2月', 4],
    ['2026年11月—2月', 4],
    ['2026年3月启动,2027年2月结题', 12],
  ])('counts the months of %s', (text, months) => {
    const [range] = findRanges(text)
    expect(range && monthsOf(range)).toBe(months)
  })

  it('compares as exactly as both are written', () => {
    const [a, b, c] = findDates('2026年3月1日,2026年3月,2026年4月')
    expect(a && b && compareDates(a, b)).toBe(0)
    expect(a && c && compareDates(a, c)).toBeLessThan(0)
  })
})

describe('names', () => {
  it.each([
    ['海城医科大学附属第一医院', '海医大附一院'],
    ['《肺结节诊断研究》', '关于肺结节影像诊断研究的申请书'],
    ['玉米病虫害识别(V2.1)', '玉米病虫害识别'],
  ])('%s may be %s', (a, b) => {
    expect(mayBeSameName(bareName(a.toLowerCase()), bareName(b.toLowerCase(), ['的申请书', '申请书']))).toBe(
      true,
    )
  })

  it('tells apart what differs in a word', () => {
    expect(mayBeSameName('肺结节影像辅助诊断', '乳腺影像辅助诊断')).toBe(false)
  })
})
