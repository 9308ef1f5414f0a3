import { loadMeasure } from '@lunshen/measure'
import { describe, expect, it } from 'vitest'
import { compileDenials } from '../../src/elements/find-denials.ts'
import { findSignature, isSignatureLine } from '../../src/elements/find-signature.ts'
import { checkDocument, makeChecker } from '../../src/index.ts'
import { readText } from '../read-text.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const denials = compileDenials(measure.elements)
const denied = (text: string) => [...denials(text)].map((index) => measure.elements[index]?.id)

describe('a denial', () => {
  it.each([
    ['系统不保存任何日志。', '15.4.logging'],
    ['用户不能中止或修改结果。', '15.2.human-control'],
    ['上线后不再监测。', '15.2.monitoring'],
    ['数据未经清洗，直接使用。', '12.1.data-cleaning'],
    ['营业执照已过期。', '12.1.institution'],
    ['基于保密考虑，不对外说明。', '15.3.disclosure'],
    ['本系统不存在任何伦理风险。', '12.2.intended-risk'],
  ])('%s → %s', (text, id) => {
    expect(denied(text)).toContain(id)
  })

  it.each([
    '日志不可篡改，保存三年。',
    '操作员可随时中止任务。',
    '不合格样本全部剔除后再清洗入库。',
    '上线后由值班员持续监测，不间断。',
    '持有营业执照和医疗机构执业许可证。',
  ])('is not heard in: %s', (text) => {
    expect(denied(text)).toEqual([])
  })

  it('under an element’s own heading leaves it unclear, and the finding quotes it', async () => {
    const document = await readText('## 日志管理\n\n系统不保存任何日志。\n')
    const { elements = [], findings = [] } = checkDocument(document, makeChecker(measure))
    expect(elements.find((element) => element.id === '15.4.logging')?.status).toBe('unclear')
    expect(findings.find((finding) => finding.element === '15.4.logging')?.message).toContain(
      '不保存任何日志',
    )
  })
})

describe('a signature', () => {
  it.each([
    ['项目负责人（签字）：王林　日期：2026年3月1日', 'signed'],
    ['负责人签字：王林', 'signed'],
    ['穆南荪（签名）　2026年3月20日', 'signed'],
    ['承诺人：王林', 'signed'],
    ['项目负责人签字：[图片：签名]', 'signed'],
    ['项目负责人（签字）：＿＿＿＿　日期：＿＿年＿月＿日', 'blank'],
    ['承诺人（签名）：　　　　日期：　　年　　月　　日', 'blank'],
    ['签字：', 'blank'],
    ['签字：＿＿＿　2026年3月2日', 'blank'],
    ['夏仲平（手签）　二〇二五年十月十四日', 'signed'],
    ['（签字）康立冬、庾秀英', 'signed'],
    ['承诺人（签字）　日期：', 'none'],
    ['负责人签字：＿＿＿　成员签字：李慧', 'signed'],
    ['本人承诺遵守科技伦理和科研诚信要求。', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(findSignature(text)).toBe(expected)
  })
})

describe('a line to sign and date', () => {
  it.each([
    '日期：2026年3月5日',
    '沈雅琴',
    '承诺人（签字）：李敏　二〇二六年三月一日',
    '严崇礼 填报时间：2026年3月9日',
    'Signature: Li Min, date: 2026-03-01',
  ])('promises nothing: %s', (text) => {
    expect(isSignatureLine(text)).toBe(true)
  })

  it.each([
    '本人承诺遵守科技伦理与科研诚信要求。',
    '我们向委员会保证，不拿假数据糊弄。',
    '承诺人（签字）：[图片：签名]',
  ])('is more than that: %s', (text) => {
    expect(isSignatureLine(text)).toBe(false)
  })

  it('is no commitment by itself', async () => {
    const statusOf = async (text: string) =>
      checkDocument(await readText(text), makeChecker(measure)).elements?.find(
        ({ id }) => id === '12.3.commitment',
      )?.status
    expect(await statusOf('# 某系统申请书\n\n日期：2026年3月5日\n\n申请人：沈雅琴\n')).toBe('missing')
  })
})
