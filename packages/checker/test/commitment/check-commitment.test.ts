import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadMeasure } from '@lunshen/measure'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { checkApplication, checkDocument, makeChecker } from '../../src/index.ts'
import { readParts } from '../read-folder.ts'
import { readText } from '../read-text.ts'

const require = createRequire(import.meta.url)
const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const checker = makeChecker(measure)

const to = '致海城大学科技伦理委员会：\n\n'
const pledge =
  '就《肺结节影像辅助诊断研究》项目，本人郑重承诺严格遵守人工智能科技伦理和科研诚信要求，所提交材料真实、准确，未经批准不开展研究。\n\n'
const signed = '承诺人（签字）：陈志远　日期：2026年3月2日\n'
const next =
  '\n## 五、经费\n\n项目经费由海城大学自筹，2026年度预算四十万元，用于设备、标注和差旅，其余由学院在年度经费中统筹解决。\n'

async function faultsIn(letter: string, heading = '承诺书'): Promise<string> {
  const text = `# 肺结节影像辅助诊断研究\n\n## 四、${heading}\n\n${letter}${next}`
  const { findings = [] } = checkDocument(await readText(text), checker)
  const own = findings.filter(({ ruleId }) => ruleId.startsWith('commitment/'))
  return own.map(({ ruleId }) => ruleId.slice('commitment/'.length)).join(',')
}

it('the words are valid against their schema, and would not be with a list left out', () => {
  const words = JSON.parse(readFileSync(require.resolve('@lunshen/corpora/lexicons/commitment.json'), 'utf8'))
  const validate = new Ajv2020().compile(require('@lunshen/schemas/commitment.schema.json'))
  expect(validate(words), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...words, ethics: undefined })).toBe(false)
})

describe('a commitment letter', () => {
  it.each([
    ['in order', to + pledge + signed, ''],
    ['of ethics alone', to + pledge.replace('和科研诚信', '') + signed, 'one-sided'],
    ['of integrity alone', to + pledge.replace('人工智能科技伦理和', '') + signed, 'one-sided'],
    ['to nobody', pledge + signed, 'not-addressed'],
    [
      'about no project',
      to + pledge.replace('就《肺结节影像辅助诊断研究》项目，本人', '').replace('研究。', '。') + signed,
      'no-title',
    ],
    ['with a blank date', `${to}${pledge}承诺人（签字）：陈志远　日期：　　年　　月　　日\n`, 'undated'],
    ['without a date', `${to}${pledge}承诺人：陈志远\n`, 'undated'],
    ['dated in Chinese numerals', `${to}${pledge}承诺人：陈志远\n\n二〇二六年三月二日\n`, ''],
    ['dated on the next line', `${to}${pledge}承诺人：陈志远\n\n2026年3月2日\n`, ''],
    ['signed by a picture', `${to}${pledge}承诺人：![签名](a.png)\n\n2026年3月2日\n`, 'signature-image'],
    [
      'with a place left blank',
      `${to}${pledge}项目负责人（签字）：陈志远　2026年3月2日\n\n主要成员（签字）：＿＿＿\n`,
      'one-unsigned',
    ],
    [
      'with two places on a line, one blank',
      `${to}${pledge}负责人签字：陈志远　成员签字：＿＿＿＿　2026年3月2日\n`,
      'one-unsigned',
    ],
    ['without the seal', `${to}${pledge}${signed}\n单位（盖章）：＿＿＿＿\n`, ''],
  ])('%s', async (_case, letter, expected) => {
    expect(await faultsIn(letter)).toBe(expected)
  })

  it('that is not signed is a placeholder, and its missing date is not told besides', async () => {
    expect(await faultsIn(`${to}${pledge}承诺人（签字）：＿＿＿　日期：＿＿\n`)).toBe('')
  })

  it('that is a section of the form needs no head of its own', async () => {
    expect(await faultsIn(pledge + signed, '承诺')).toBe('')
  })

  it('is not looked for where the commitment is missing', async () => {
    const { findings = [] } = checkDocument(await readText(`# 申请\n${next}`), checker)
    expect(findings.filter(({ ruleId }) => ruleId.startsWith('commitment/'))).toEqual([])
  })
})

describe('a commitment letter in a file of its own', () => {
  const faults = async (letter: string) => {
    const files = { '方案.md': `# 肺结节影像辅助诊断研究方案\n${next}`, '承诺书.md': letter }
    const { findings = [] } = checkApplication(await readParts(files), checker)
    return findings.filter(({ ruleId }) => ruleId.startsWith('commitment/'))
  }

  it('in order has no faults', async () => {
    expect(await faults(to + pledge + signed)).toEqual([])
  })

  it('needs the project’s name, and is where the fault is told', async () => {
    const [fault, ...others] = await faults(
      to + pledge.replace('就《肺结节影像辅助诊断研究》项目', '') + signed,
    )
    expect(fault?.ruleId).toBe('commitment/no-title')
    expect(fault?.location.file).toBe('承诺书.md')
    expect(others).toEqual([])
  })
})
