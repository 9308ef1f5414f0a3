import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Form, findMissingFields, listForms, loadForm, validateFormData } from '../src/index.ts'

const require = createRequire(import.meta.url)
const root = join(dirname(require.resolve('@lunshen/schemas/package.json')), '..')

async function messages(form: Form, data: unknown): Promise<string[]> {
  return (await validateFormData(form, data)).map(({ message }) => message.zh)
}

describe('census', () => {
  it.each(listForms().map((form) => [form.id, form] as const))('%s is whole', async (id, form) => {
    expect(form.id).toBe(id)
    expect(form.schema.$id).toBe(`urn:lunshen:schema:form:${id}`)
    expect(existsSync(join(root, form.schemaPath))).toBe(true)
    expect(form.articles).not.toEqual([])
    expect(form.articles.every((article) => /^第[一二三四五六七八九十]+条/.test(article))).toBe(true)
    expect(form.guidance).toMatch(/^# 填写说明/)
    expect(await validateFormData(form, form.sample)).toEqual([])
    expect(await validateFormData(form, { nonsense: 1 })).not.toEqual([])
    expect(form.template).toContain(`# ${form.title.zh}`)
  })

  it('lists both forms and knows no others', () => {
    expect(listForms().map(({ id }) => id)).toEqual(['commitment-letter', 'supplement-notice'])
    expect(loadForm('../secrets')).toBeUndefined()
    expect(loadForm('no-such-form')).toBeUndefined()
  })

  it('has a title in both languages on every field', () => {
    for (const { schema } of listForms()) {
      const nodes = [schema, ...Object.values(schema.$defs ?? {})].flatMap((node) =>
        Object.values(node.properties ?? {}),
      )
      const untitled = nodes.filter((node) => node.title === undefined || node['x-title-en'] === undefined)
      expect(untitled).toEqual([])
    }
  })
})

describe('validateFormData', () => {
  it('names every problem at once by the titles people see', async () => {
    const form = loadForm('supplement-notice')!
    const sample = structuredClone(form.sample) as Record<string, never>
    const data = {
      ...sample,
      deadline: '2026-02-30',
      docNumber: 7,
      extra: true,
      missing: [
        { name: '甲', problem: '乙', requirement: '丙' },
        { name: '甲', problem: '乙' },
      ],
      contact: { phone: 1 },
    }
    expect((await messages(form, data)).sort()).toEqual(
      [
        '“extra”不是本表的字段；请核对字段名，或删去。',
        '“文号”类型不对，应为文字或空（null）；请改正。',
        '“缺项清单第 2 项 › 补正要求”必须填写，但数据中没有；请补上。',
        '“补正期限”不是有效日期；请写成“2026-11-22”这样的形式。',
        '“联系人 › 电话”类型不对，应为文字或空（null）；请改正。',
      ].sort(),
    )
    const [first] = await validateFormData(form, { ...sample, docNumber: 7 })
    expect(first?.message.en).toBe(
      '“Document number” has the wrong type, it should be text or null: please correct it.',
    )
    expect(first?.where).toBe('/docNumber')
  })

  it('demands at least one gap of a supplement notice', async () => {
    const form = loadForm('supplement-notice')!
    const data = { ...(form.sample as object), missing: [], insufficient: [], verify: [] }
    expect(await messages(form, data)).toContain(
      '“整份数据”没有任何需要补正的内容；缺项、不足、核实、未能打开的材料四张清单至少一张要有内容，否则应办理受理通知。',
    )
  })
})

describe('examples', () => {
  it('of the commitment letter is valid', async () => {
    const data = JSON.parse(readFileSync(join(root, 'examples/forms/commitment-letter.json'), 'utf8'))
    expect(await validateFormData(loadForm('commitment-letter')!, data)).toEqual([])
  })

  it('of the secretary’s part leaves only the leader blank, whom the proposal does not name', async () => {
    const form = loadForm('supplement-notice')!
    const extra = parse(readFileSync(join(root, 'examples/forms/supplement-notice.yaml'), 'utf8'))
    const { applicant: _, ...sample } = form.sample as Record<string, unknown>
    const data = { ...sample, ...extra }
    expect(await validateFormData(form, data)).toEqual([])
    expect(findMissingFields(form, data).map(({ zh }) => zh)).toEqual(['申请人（负责人）'])
    expect(readFileSync(join(root, 'examples/proposals/08-智能面试官.md'), 'utf8')).toContain(
      extra.institution,
    )
    expect(findMissingFields(form, { ...data, deadline: null, contact: {} }).map(({ zh }) => zh)).toEqual([
      '申请人（负责人）',
      '补正期限',
      '联系人 › 姓名',
      '联系人 › 电话',
    ])
  })
})
