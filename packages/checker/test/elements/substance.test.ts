import { describe, expect, it } from 'vitest'
import { judgeSentence, loadSubstanceLexicon, withoutGuidance } from '../../src/elements/substance.ts'

const lexicon = loadSubstanceLexicon()

describe('a sentence is', () => {
  it.each([
    ['待补充', 'filler'],
    ['（略）', 'filler'],
    ['XXX', 'filler'],
    ['×××', 'filler'],
    ['________', 'filler'],
    ['TBD', 'filler'],
    ['无', 'filler'],
    ['不涉及。', 'filler'],
    ['☐ 承诺书签字', 'filler'],
    ['我们会认真做好。', 'filler'],
    ['同前', 'filler'],
    ['按规定执行。', 'filler'],
    ['√ 已提供', 'claim'],
    ['√，第3页', 'claim'],
    ['√', 'claim'],
    ['符合要求', 'claim'],
    ['（此处填写数据来源）', 'guidance'],
    ['请说明数据的来源、获取方式和授权情况。', 'guidance'],
    ['请根据实际情况逐项填写本表。', 'guidance'],
    ['单击或点击此处输入文字。', 'guidance'],
    ['本项目暂未制定应急预案。', 'deferral'],
    ['日志管理将另行考虑。', 'deferral'],
    ['待合同签订后补充。', 'deferral'],
    ['详见附件3。', 'reference'],
    ['根据《办法》第十五条规定，应采取日志管理措施。', 'aside'],
    ['张某等人提出了一种融合方法。', 'literature'],
    ['数据取自三家医院2019至2024年的胸部CT。', 'content'],
    ['请护理员每月给机器人打分并登记意见。', 'content'],
    ['模型不联网，所有推理在院内完成。', 'content'],
    ['项目组严格按照分期计划推进，第一期完成数据采集，第二期完成训练与部署。', 'content'],
  ])('%s → %s', (text, nature) => {
    expect(judgeSentence(text, lexicon)).toBe(nature)
  })
})

it('guidance in brackets is taken out of a text, other brackets stay', () => {
  expect(withoutGuidance('经费来源（请说明金额，限100字）：自筹（公司）', lexicon)).toBe(
    '经费来源：自筹（公司）',
  )
})
