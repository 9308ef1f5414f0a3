import { loadMeasure } from '@lunshen/measure'
import { expect, it } from 'vitest'
import { loadApplicationLexicon } from '../../src/application/application-lexicon.ts'
import { readPaper } from '../../src/application/paper.ts'
import { makeChecker } from '../../src/index.ts'
import { readParts } from '../read-folder.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const { finder } = makeChecker(measure)
const lexicon = loadApplicationLexicon()

it.each([
  ['活动方案.pdf', '', 'plan'],
  ['3.承诺书（签字版）.pdf', '', 'commitment'],
  ['附件2-伦理风险评估.pdf', '', 'risk-assessment'],
  ['伦理审查申请表.pdf', '', 'form'],
  ['活动方案及风险评估.pdf', '', 'plan'],
  ['知情同意书.pdf', '', 'attachment'],
  ['附件/扫描001.pdf', '', 'attachment'],
  ['扫描001.pdf', '', 'other'],
  ['材料三.md', '# 科研诚信承诺书\n\n本人承诺。', 'commitment'],
  ['材料二.md', '# 风险与防控\n\n见下。', 'risk-assessment'],
  [
    '材料一.md',
    '# 看图识虫\n\n## 研究背景\n\n虫多。\n\n## 研究目的\n\n识虫。\n\n## 经费来源\n\n自筹。\n\n## 数据来源\n\n自拍。',
    'plan',
  ],
  ['说明.md', '# 说明\n\n以下文件请查收。', 'other'],
])('%s is what it says', async (file, text, role) => {
  const [document] = await readParts({ [file]: text })
  expect(document && readPaper(document, lexicon, finder).role).toBe(role)
})
