import { describe, expect, it } from 'vitest'
import { mendBoxes } from '../src/structure/drawn-boxes.ts'
import { findHeadingDepths } from '../src/structure/find-headings.ts'
import { findTitleLine } from '../src/structure/find-title.ts'
import type { VisualLine } from '../src/structure/visual-line.ts'

const line = (text: string, look: Partial<VisualLine> = {}): VisualLine => ({
  text,
  bold: false,
  centred: false,
  sizeHalfPoints: 28,
  styledDepth: undefined,
  excluded: false,
  ...look,
})
const large = { centred: true, bold: true, sizeHalfPoints: 36 }
const prose = line(
  '近年来，基层医院影像科人手紧张，读片质量参差不齐，漏诊时有发生，亟需可靠的辅助手段帮助医生。',
)

describe('boxes drawn by hand', () => {
  it.each([
    ['是（√）  否（  ）', '是☑  否☐'],
    ['[ ]合格 [√]待检', '☐合格 ☑待检'],
    ['■有 □无', '☑有 □无'],
    ['○ 既往留存　● 前瞻采集', '☐ 既往留存　☑ 前瞻采集'],
    ['√同意　□不同意', '☑同意　□不同意'],
  ])('%s', (drawn, read) => {
    expect(mendBoxes(drawn)).toBe(read)
  })

  it.each(['● 数据采集', '附件（ ）份', '见[1](a.md)', '姓名（　　）', '■数据来源', '〇一二'])(
    'leaves alone what draws none: %s',
    (text) => {
      expect(mendBoxes(text)).toBe(text)
    },
  )
})

describe('the title', () => {
  it('is not the letterhead, and goes on in a second line of the same look', () => {
    const lines = [
      line('云麓市第一人民医院伦理委员会', large),
      line('肺结节辅助诊断系统', large),
      line('伦理审查申请书', large),
      prose,
    ]
    expect(findTitleLine(lines)).toEqual({ index: 1, count: 2 })
  })

  it('is none where nothing stands out', () => {
    expect(findTitleLine([line('申请单位：某公司'), prose])).toBe(undefined)
  })
})

describe('headings by looks', () => {
  const depths = (...lines: (VisualLine | undefined)[]) => findHeadingDepths(lines)

  it('nest by size, and a signature or a date is none', () => {
    const big = { bold: true, sizeHalfPoints: 36 }
    const small = { bold: true, sizeHalfPoints: 30 }
    expect(
      depths(
        prose,
        line('服务设计', big),
        prose,
        line('听得懂', small),
        prose,
        line('某某公司', { ...big, rightAligned: true }),
        line('2026年3月5日', big),
      ),
    ).toEqual([undefined, 1, undefined, 2, undefined, undefined, undefined])
  })

  it('keep the guidance that forms put in brackets behind them', () => {
    const guided = line(
      '一、研究背景（请通过文献综述，分析国内外研究现状、存在的问题和本研究的依据等，不少于五百字）',
    )
    expect(depths(guided, prose)).toEqual([1, undefined])
  })

  it('are no captions, bullets or salutations', () => {
    const bold = { bold: true }
    const lines = ['图表 1 系统结构', '• 采集数据', '尊敬的受试者：'].map((text) => line(text, bold))
    expect(depths(prose, ...lines, prose)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})
