import { expect, test } from 'vitest'
import { loadAnnexLexicons } from '../../src/annex/lexicon.ts'
import { listSentences } from '../../src/annex/list-sentences.ts'
import { outlineOfText } from '../../src/annex/outline-of-text.ts'
import { screenAnnex } from '../../src/annex/screen-annex.ts'
import { findProcedureFacts, suggestProcedure } from '../../src/annex/suggest-procedure.ts'
import { annexItems } from './labelled.ts'

const lexicons = loadAnnexLexicons()

function suggest(text: string) {
  const outline = outlineOfText(text)
  const annex = screenAnnex(outline, lexicons, annexItems)
  return suggestProcedure(
    annex,
    findProcedureFacts(listSentences(outline, lexicons.context.data.sections), lexicons),
    lexicons.procedure,
  )
}

const articles = (text: string) => suggest(text).reasons.map(({ article }) => article)

test('general by default, follow-up within 12 months', () => {
  expect(suggest('桥梁裂缝识别模型研究。')).toMatchObject({
    suggested: 'general',
    expertReview: 'not-indicated',
  })
  expect(articles('桥梁裂缝识别模型研究。')).toContain('第十七条')
})

test('a likely item requires expert re-review and follow-up within 6 months', () => {
  const text = '面向公众的新闻推荐系统，决定首页信息流顺序。'
  expect(suggest(text)).toMatchObject({ suggested: 'general', expertReview: 'required' })
  expect(articles(text)).toEqual(expect.arrayContaining(['第二十一条、第二十二条', '第二十五条']))
  expect(
    suggest(text)
      .reasons.map((reason) => reason.text)
      .join(''),
  ).toContain('第2项')
})

test('a possible item asks the committee to judge', () => {
  expect(suggest('微博谣言检测的图神经网络方法。').expertReview).toBe('possible')
})

test('a minor modification of an approved plan suggests the simplified procedure, unless an item is hit', () => {
  expect(suggest('对已批准的桥梁检测方案作较小修改，调整采样点。').suggested).toBe('simplified')
  expect(suggest('对已批准的脑机接口方案作较小修改，更换头环。').suggested).toBe('general')
})

test('a claim of daily risk is named but suggests nothing', () => {
  const text = '本项目风险不高于日常生活中遇到的常规风险。'
  expect(suggest(text).suggested).toBe('general')
  expect(articles(text)).toContain('第十九条（一）')
})

test('emergency only with a public emergency and urgent use', () => {
  expect(suggest('突发公共卫生事件期间申请紧急使用本疫情预测系统。').suggested).toBe('emergency')
  expect(suggest('研究突发公共事件的历史档案。').suggested).toBe('general')
})

test('a filing never changes the verdict and is answered with both conditions', () => {
  const text = '面向公众的新闻推荐系统，决定首页信息流顺序，已完成算法备案。'
  expect(suggest(text).expertReview).toBe('required')
  expect(articles(text)).toContain('第二十六条')
})

test('reasons come in English too', () => {
  const { reasons } = suggestProcedure([], new Set(), lexicons.procedure, 'en')
  expect(reasons[0]?.text).toMatch(/general procedure/)
})
