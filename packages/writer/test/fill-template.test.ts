import { describe, expect, it } from 'vitest'
import { fillTemplate, loadForm, parseTemplate } from '../src/index.ts'

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    on: { type: 'string' },
    done: { type: 'boolean' },
    rows: { type: 'array', items: { type: 'object', properties: { label: { type: 'string' } } } },
  },
} as const

async function filled(template: string, data: unknown): Promise<string> {
  const outcome = await fillTemplate({ template, schema }, data)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

async function faults(template: string): Promise<string[]> {
  const outcome = await fillTemplate({ template, schema }, {})
  return outcome.ok ? [] : outcome.problems.map(({ code, where }) => `${code} ${where}`)
}

describe('fillTemplate', () => {
  it.each([
    ['{{date on}}', { on: '2026-01-02' }, '2026年1月2日'],
    ['{{date on}}', {}, ':blank{width=4}年:blank{width=2}月:blank{width=2}日'],
    ['{{blank name 6}}', {}, ':blank{width=6}'],
    ['{{blank name 6}}', { name: 'a*b' }, 'a\\*b'],
    ['{{default name "无"}}', { name: '' }, '无'],
    ['{{check done "是[x]"}}', { done: true }, ':check[是\\[x\\]]{checked}'],
    [
      '{{#each rows}}{{cn-number @index 9}}{{index1 @index}}{{label}};{{/each}}',
      { rows: [{ label: 'a' }, { label: 'b' }] },
      '九1a;十2b;',
    ],
    ['{{#if (eq name "x")}}甲{{else}}乙{{/if}}', { name: 'y' }, '乙'],
    ['{{#each rows}}{{../name}}{{/each}}', { name: '上', rows: [{ label: 'a' }] }, '上'],
    ['{{name}}', { name: 'a\r\nb' }, 'a\u2028b'],
    ['{{name}}', { name: '  a' }, '&#32;&#32;a'],
  ])('%s with %j', async (template, data, expected) => {
    expect(await filled(template, data)).toBe(expected)
  })

  it('gives every fault of a template at once, with its line', async () => {
    const template =
      '{{nmae}}\n{{{name}}}\n{{> other}}\n{{shout name}}\n{{#each rows}}{{lable}}{{/each}}\n:x{width={{name}} }'
    expect(await faults(template)).toEqual([
      'template-unknown-name line 1',
      'template-unsafe line 2',
      'template-unsafe line 3',
      'template-unknown-name line 4',
      'template-unknown-name line 5',
      'template-unsafe line 6',
    ])
  })

  it('explains broken syntax', async () => {
    expect(await faults('好\n{{#if name}}')).toEqual([expect.stringMatching(/^template-syntax/)])
  })

  it('leaves Handlebars as it found it', async () => {
    await filled('{{name}}', { name: '<' })
    const { default: handlebars } = await import('handlebars')
    expect(handlebars.compile('{{name}}')({ name: '<' })).toBe('&lt;')
    expect(Object.keys(handlebars.helpers)).not.toContain('blank')
  })

  it('takes a form as it is', async () => {
    const form = loadForm('commitment-letter')!
    const outcome = await fillTemplate(form, form.sample)
    expect(outcome.ok && outcome.value).toContain('王镕堃')
  })
})

describe('parseTemplate', () => {
  async function problems(markdown: string): Promise<string[]> {
    const outcome = await parseTemplate(markdown)
    return outcome.ok ? [] : outcome.problems.map(({ message }) => message.zh)
  }

  it('names unknown directives, wrong attributes and Markdown that letters lack, all at once', async () => {
    const found = await problems(
      ':::banner\n甲\n:::\n\n:blank{size=3} `code`\n\n<b>乙</b>\n\n:::table\n丙\n:::\n',
    )
    expect(found).toHaveLength(6)
    expect(found[0]).toMatch(/第 1 行：没有“:::banner”这个版式指令/)
    expect(found[1]).toMatch(/“blank”的属性“size=3”/)
    expect(found[2]).toMatch(/inlineCode/)
    expect(found[3]).toMatch(/html/)
    expect(found[5]).toMatch(/“table”里应当只有一个表格/)
  })

  it('joins soft line breaks between Chinese and keeps the space between Latin words', async () => {
    const outcome = await parseTemplate('第一行，\n第二行\nAI\nmodel')
    expect(outcome.ok && outcome.value.children[0]).toMatchObject({
      children: [{ value: '第一行，第二行AI model' }],
    })
  })

  it('makes no link of an address', async () => {
    const outcome = await parseTemplate('www.example.com a@example.com')
    expect(outcome.ok && outcome.value.children[0]).toMatchObject({ children: [{ type: 'text' }] })
  })
})
