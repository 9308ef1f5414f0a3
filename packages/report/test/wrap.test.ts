import { describe, expect, test } from 'vitest'
import { columns, fitColumns, padColumns, wrapText } from '../src/terminal/wrap.ts'
import { hostileTexts } from './hostile.ts'

const sentence =
  '请写明采集地点、采集设备（含车载摄像头），以及取得同意的方式；涉及「敏感个人信息」的，应当单独说明。Use of convolutional networks（CNN）可以。'

describe('wrapText', () => {
  test.each([10, 11, 12, 13, 20, 21, 40])('keeps the line-breaking rules at %i columns', (width) => {
    for (const line of wrapText(sentence, width)) {
      expect(columns(line)).toBeLessThanOrEqual(width)
      expect(line).not.toMatch(/^[，。；：、！？）」]/u)
      expect(line).not.toMatch(/[（「]$/u)
    }
  })

  test('loses nothing but spaces at the breaks', () => {
    expect(wrapText(sentence, 12).join('').replaceAll(' ', '')).toBe(sentence.replaceAll(' ', ''))
  })

  test('keeps Latin words whole, and cuts one that is longer than a line', () => {
    expect(wrapText('使用 transformer 模型', 12)).toEqual(['使用', 'transformer', '模型'])
    expect(wrapText('abcdefghijklmnop。', 8)).toEqual(['abcdefgh', 'ijklmnop'.slice(0, -1), 'p。'])
  })

  test.each(hostileTexts.map((text, index) => [index, text] as const))(
    'hostile text %i stays within the width',
    (_, text) => {
      for (const line of wrapText(text, 24)) expect(columns(line)).toBeLessThanOrEqual(24)
    },
  )
})

test('columns counts Chinese as two and combining marks as none', () => {
  expect([columns('中文ab'), columns('e\u0301'), columns('👨‍👩‍👧‍👦')]).toEqual([6, 1, 2])
})

test('padColumns and fitColumns reckon in columns', () => {
  expect(padColumns('中', 4)).toBe('中  ')
  expect(fitColumns('第十二条的材料', 7)).toBe('第十二…')
  expect(fitColumns('第十二条', 8)).toBe('第十二条')
})
