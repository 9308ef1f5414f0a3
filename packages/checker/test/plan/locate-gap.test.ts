import { loadMeasure } from '@lunshen/measure'
import { describe, expect, it } from 'vitest'
import type { FoundElement } from '../../src/elements/find-elements.ts'
import { locateGap } from '../../src/findings/locate-gap.ts'
import { buildOutline } from '../../src/index.ts'
import { loadPlanWords } from '../../src/plan/plan-words.ts'
import { readText } from '../read-text.ts'

const measure = loadMeasure()
if (measure === undefined) throw new Error('no measure')
const { elements } = measure
const words = loadPlanWords()

const source = [
  '# 申请书',
  '受理编号：2026-001',
  '## 一、数据',
  '### 数据类型',
  '胸部影像八千例。',
  '### 数据来源',
  '取自本院影像系统。',
  '## 二、其他',
  '鲁棒性测试做过。经费自筹。日志保存五年。',
  '## 参考文献',
  '某文献。',
].join('\n\n')

/** Where something missing is said to belong, the texts of other elements being found in these sentences. */
async function placeOf(missing: string, there: Readonly<Record<string, string>>) {
  const outline = buildOutline(await readText(source))
  const found = elements.map((element): FoundElement => {
    const text = there[element.id]
    const passage = text && outline.passages.find((one) => one.text.includes(text))
    const status = passage ? 'present' : 'missing'
    const sentences = passage ? [{ sentence: { text, passage } }] : []
    return { element, status, reason: 'evidence', confidence: 1, sentences } as unknown as FoundElement
  })
  const item = found.find(({ element }) => element.id === missing)
  if (item === undefined) throw new Error(`no element ${missing}`)
  return locateGap(item, found, outline, words)
}

const data = { '12.1.data-type': '胸部影像', '12.1.data-source': '取自本院' }

describe('the place of something missing', () => {
  it('is the chapter whose sections are all about its kin', async () => {
    expect(await placeOf('12.1.data-cleaning', data)).toMatchObject({ line: 5, excerpt: '一、数据' })
  })

  it('is the section of its only kin', async () => {
    const place = await placeOf('12.1.data-cleaning', { '12.1.data-type': '胸部影像' })
    expect(place).toMatchObject({ excerpt: '数据类型' })
  })

  it('is the section that holds most of its kin', async () => {
    const place = await placeOf('12.1.data-cleaning', { ...data, '15.1.data-quality': '鲁棒性测试' })
    expect(place).toMatchObject({ excerpt: '一、数据' })
  })

  it('is none where no kin is written of: the end of the text, without a word of it', async () => {
    expect(await placeOf('12.2.misuse-risk', data)).toEqual({ line: 21, column: 1, excerpt: '' })
  })

  it('is never a list of references, a form’s number or the title', async () => {
    for (const text of ['某文献', '受理编号', '2026-001'])
      expect(await placeOf('15.4.logging', { '15.4.accountability': text })).toMatchObject({ excerpt: '' })
  })
})

describe('the place of what is there', () => {
  it('is its own text', async () => {
    expect(await placeOf('12.1.data-type', data)).toMatchObject({ line: 9, excerpt: '胸部影像' })
  })
})
