import { loadMeasure } from '@lunshen/measure'
import { describe, expect, it } from 'vitest'
import { checkApplication, makeChecker } from '../../src/index.ts'
import { readParts } from '../read-folder.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const checker = makeChecker(measure)

/** What is told of attachments: the words in 《》 and numbers of the messages. */
async function missingIn(text: string, others: readonly string[] = []): Promise<string[]> {
  const files = Object.fromEntries(others.map((name) => [name, `${name}的内容`]))
  const { findings = [] } = checkApplication(await readParts({ '活动方案.md': text, ...files }), checker)
  return findings
    .filter(({ ruleId }) => ruleId === 'application/attachment-missing')
    .map(({ message }) => /没有找到(.*?)(?:。|；)/.exec(message)?.[1] ?? message)
}

describe('an attachment that is named', () => {
  it.each([
    ['成员的培训证明见附件3。', '附件3《培训证明》'],
    ['详见《知情同意书》（附件二）。', '附件2《知情同意书》'],
    ['访谈按《访谈提纲》进行，详见附录A。', '附录A'],
    ['附：营业执照复印件', '《营业执照复印件》'],
    ['附件1：数据使用授权书', '附件1《数据使用授权书》'],
    ['本项目另附专家论证报告。', '《专家论证报告》'],
    ['有关材料见附件1至附件3。', '附件1、附件2、附件3'],
    ['## 附件清单\n\n1. 数据使用授权书\n2. 专家论证报告', '《数据使用授权书》,《专家论证报告》'],
    ['| 附件1 | 数据使用授权书 |\n|---|---|\n| 附件2 | 专家论证报告 |', '附件2《专家论证报告》'],
  ])('%s → %s', async (text, expected) => {
    expect((await missingIn(`# 方案\n\n${text}`)).join()).toContain(expected)
  })

  it.each([
    ['is there by its number', '培训证明见附件3。', ['附件3.pdf']],
    ['is there by its place in a list', '## 附件清单\n\n1. 授权书\n2. 证明书', ['附件1.pdf', '附件2.pdf']],
    ['is there by its name', '详见《知情同意书》（附件二）。', ['监护人知情同意书.pdf']],
    ['is there by a like name', '数据使用授权协议书附后。', ['数据使用授权协议.pdf']],
    ['is there as one of its kind', '营业执照复印件见附件1。', ['法人证书.jpg']],
    ['is a part that is there', '防控措施详见《伦理风险评估报告》。', ['风险评估.pdf']],
    [
      'is a section',
      '提纲见附录A。\n\n## 附录A 访谈提纲\n\n一、您平时怎样盘点货物？每次要花多长时间？二、您觉得哪里最容易出错？请举例。',
      [],
    ],
    ['comes another way', '职称证书原件备查，复印件见附件1，另行报送。', []],
    ['is a law', '详见《个人信息保护法》和《人工智能伦理审查办法》附件清单第3项。', []],
    ['is another paper’s', '符合《办法》附件1的要求；参见国家标准附录B。', []],
    ['is none', '附件一式三份，附件共两份。', []],
  ])('is not told of where it %s', async (_why, text, others) => {
    expect(await missingIn(`# 方案\n\n${text}`, others)).toEqual([])
  })

  it('is told of once, however often it is named', async () => {
    expect(
      await missingIn('# 方案\n\n授权书见附件3。\n\n再见附件3。\n\n## 附件清单\n\n附件3：授权书'),
    ).toHaveLength(1)
  })

  it('may be in an archive', async () => {
    const documents = await readParts({ '活动方案.md': '# 方案\n\n证明见附件3。', '全部.zip': 'x' })
    const { findings = [] } = checkApplication(documents, checker)
    expect(findings.find(({ ruleId }) => ruleId === 'application/attachment-missing')?.message).toContain(
      '全部.zip',
    )
  })

  it('takes no longer than the text is long', async () => {
    const text = `# 方案\n\n${'见附件（附：《'.repeat(20_000)}\n\n${'甲乙丙丁说明书附后，详见附件99、'.repeat(10_000)}`
    const started = performance.now()
    await missingIn(text)
    expect(performance.now() - started).toBeLessThan(15_000)
  }, 30_000)
})
