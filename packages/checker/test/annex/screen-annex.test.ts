import { expect, test } from 'vitest'
import { loadAnnexLexicons } from '../../src/annex/lexicon.ts'
import { outlineOfText } from '../../src/annex/outline-of-text.ts'
import { screenAnnex } from '../../src/annex/screen-annex.ts'
import type { Label, Outline, Passage } from '../../src/text/passages.ts'
import { annexItems, labelledTexts } from './labelled.ts'

const lexicons = loadAnnexLexicons()
const screen = (outline: Outline) => screenAnnex(outline, lexicons, annexItems)
const scores = (text: string) => screen(outlineOfText(text)).map(({ score }) => score)

function section(id: number, heading: string, ...texts: string[]): Passage[] {
  const label: Label = { text: heading, kind: 'heading', place: { paragraph: id * 10 + 1 }, id }
  return texts.map((text, i) => ({
    text,
    kind: 'paragraph',
    labels: [label],
    place: { paragraph: id * 10 + 2 + i },
  }))
}

const outline = (title: string, ...passages: Passage[][]): Outline => ({
  title,
  titlePlace: { paragraph: 1, headingPath: [] },
  passages: passages.flat(),
  labels: [],
})

test('three entries in the order of the items, with evidence that can be found again', () => {
  const matches = screen(outlineOfText('研究背景略。\n本项目研制植入式脑机接口，由瘫痪者以意念控制机械臂。'))
  expect(matches.map(({ item, verdict }) => `${item} ${verdict}`)).toEqual([
    '1 likely',
    '2 unlikely',
    '3 unlikely',
  ])
  const [first] = matches[0]!.evidence
  expect(first?.location).toMatchObject({ line: 2, column: 1 })
  expect(first?.text).toContain(first?.term)
  expect(matches[0]!.evidence.length).toBeLessThanOrEqual(8)
})

test('what is discounted is told with its reason, in the language asked', () => {
  const text = outlineOfText('本项目不涉及脑机接口，仅统计停车费。')
  expect(screen(text)[0]).toMatchObject({ verdict: 'unlikely', evidence: [] })
  expect(screen(text)[0]!.discounted[0]).toMatchObject({ term: '脑机接口', reason: '处于否定范围内' })
  expect(screenAnnex(text, lexicons, annexItems, 'en')[0]!.discounted[0]!.reason).toBe('Under a negation')
})

test('background sections count less than methods', () => {
  const sentence = '系统以新闻推荐决定公众看到的热搜话题。'
  const background = screen(outline('桥梁监测', section(1, '一、研究背景', sentence)))[1]!
  const method = screen(outline('桥梁监测', section(1, '三、研究方案', sentence)))[1]!
  expect(background.verdict).toBe('unlikely')
  expect(background.discounted[0]?.reason).toContain('背景')
  expect(method.verdict).toBe('likely')
})

test('the title speaks too', () => {
  expect(
    screen(outline('L4级无人驾驶出租车运营系统研发', section(1, '一、目的', '提高运力。')))[2]!.verdict,
  ).toBe('likely')
})

test('what is said once in a long text weighs less than what the project is about', () => {
  const filler = Array.from(
    { length: 60 },
    (_, i) => `第${i}批桥梁照片由两名技术员标注裂缝的位置与宽度，并抽查十分之一。`,
  )
  const once = outline('桥梁裂缝识别', section(1, '三、研究方案', ...filler, '另设微电流刺激一项对照。'))
  const subject = outline(
    '经颅电刺激助眠头环',
    section(1, '三、研究方案', ...filler, '头环以微电流刺激前额。'),
  )
  expect(screen(once)[0]!.verdict).toBe('unlikely')
  expect(screen(subject)[0]!.verdict).toBe('likely')
})

test('a person who decides demotes item 3; nobody who confirms does not', () => {
  const [asked, vetoed] = [
    '化工装置异常时系统给出停机建议，由操作员确认后手动执行。',
    '化工装置异常时系统自动停机，操作员十秒内未否决即执行。',
  ].map((text) => screen(outlineOfText(text))[2]!.verdict)
  expect([asked, vetoed]).toEqual(['unlikely', 'likely'])
})

test('order of sections does not matter wildly', () => {
  const a = section(1, '三、研究方案', '以脑电头环识别焦虑，实时调整音乐使人放松。')
  const b = section(2, '四、数据', '数据经脱敏后保存五年。', '采样率为每秒一千次。')
  const forward = screen(outline('某项目', a, b)).map(({ score }) => score)
  const backward = screen(outline('某项目', b, a)).map(({ score }) => score)
  forward.forEach((score, i) => {
    expect(Math.abs(score - backward[i]!)).toBeLessThan(0.1)
  })
})

test('a negation of listed functions never raises a score', () => {
  const denials = [
    '本项目不涉及脑机接口、新闻推荐和无人驾驶。',
    '系统未采用植入电极，也不生成评论。',
    '不包括自动给药、舆论引导。',
  ]
  for (const { text } of labelledTexts('tuning').slice(0, 120)) {
    const before = scores(text)
    for (const denial of denials) {
      scores(`${text}${denial}`).forEach((score, i) => {
        expect(score, `${text}${denial}`).toBeLessThanOrEqual(before[i]!)
      })
    }
  }
})

test('full width, traditional characters and spaces change nothing', () => {
  const plain = scores('研制脑机接口系统，用EEG头环帮助患者控制轮椅。')
  expect(scores('研 制 脑 机 接 口 系 统，用ＥＥＧ头环帮助患者控制轮椅。')).toEqual(plain)
  expect(scores('研製腦機接口系統，用EEG頭環幫助患者控制輪椅。')).toEqual(plain)
})

test.each([
  '',
  ' \n\t',
  '😀🧠🤖'.repeat(50),
  '\ud800',
  '。。。；；；',
  '{}@…‥|',
  'a'.repeat(5000),
  '不'.repeat(3000),
])('odd text number %# gives three verdicts and no error', (text) => {
  expect(screen(outlineOfText(text))).toHaveLength(3)
})

test('work is linear: 200,000 characters cost about twenty times what 10,000 cost', () => {
  const unit = '脑机接口、无人驾驶由系统自动执行，推荐新闻给公众😀'
  const time = (length: number): number => {
    const outlined = outlineOfText(unit.repeat(Math.ceil(length / unit.length)).slice(0, length))
    const start = performance.now()
    screen(outlined)
    return performance.now() - start
  }
  time(10_000)
  const small = Math.max(1, Math.min(time(10_000), time(10_000), time(10_000)))
  expect(time(200_000) / small).toBeLessThan(120)
})
