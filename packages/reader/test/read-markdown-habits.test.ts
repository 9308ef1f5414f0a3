import { describe, expect, it } from 'vitest'
import { type Document, plainText, readDocument, showDocument } from '../src/index.ts'

async function read(content: string): Promise<Document> {
  const document = await readDocument(new TextEncoder().encode(content), { name: 'a.md' })
  if (document.type !== 'document') throw new Error(document.code)
  return document
}

const outline = async (content: string) =>
  (await showDocument(await read(content), 'outline')).trim().split('\n')

/** Blocks as `type text`, the items of a list apart. */
async function blocks(content: string): Promise<string[]> {
  const { tree } = await read(content)
  return tree.children.flatMap((node) =>
    node.type === 'list'
      ? node.children.map((item) => `item ${item.children.map(plainText).join(' / ')}`)
      : [`${node.type} ${plainText(node)}`],
  )
}

async function cells(content: string): Promise<string[][]> {
  const table = (await read(content)).tree.children.find((node) => node.type === 'table')
  return (table?.children ?? []).map((row) => row.children.map((cell) => plainText(cell)))
}

const long = '本研究采用回顾性队列方法，数据全部来自合作医院的脱敏影像，共计三万例。'

describe('headings as people type them', () => {
  it.each([
    ['#研究背景\n\n内容', ['heading 研究背景', 'paragraph 内容']],
    ['##二、目的\n内容', ['heading 二、目的', 'paragraph 内容']],
    ['＃＃ 研究内容 ##', ['heading 研究内容']],
    ['\u200b## 研究内容', ['heading 研究内容']],
    ['## 研究内容 {#sec-1 .unnumbered}', ['heading 研究内容']],
    ['研究内容 {#sec-1}\n===', ['heading 研究内容']],
    ['<h2>研究内容</h2>', ['heading 研究内容']],
    ['#话题# 今天的内容', ['paragraph #话题# 今天的内容']],
    ['#伦理 #审查', ['paragraph #伦理 #审查']],
  ])('%j', async (content, expected) => {
    expect(await blocks(content)).toEqual(expected)
  })

  it('takes a rule below a sentence for a rule', async () => {
    expect(await blocks('本项目采集人脸信息。\n---\n')).toEqual([
      'paragraph 本项目采集人脸信息。',
      'thematicBreak ',
    ])
    expect(await blocks('负责人：张某\n---\n')).toEqual(['paragraph 负责人：张某', 'thematicBreak '])
  })

  it('finds numbered titles that CommonMark takes for a list, and leaves lists alone', async () => {
    expect(await outline(`1. 研究背景\n\n${long}\n\n2. 研究目的\n\n${long}`)).toEqual([
      '# 1. 研究背景  (第 1 行)',
      '# 2. 研究目的  (第 5 行)',
    ])
    expect(await outline(`1. 研究背景\n${long}\n2. 研究目的\n${long}`)).toHaveLength(2)
    expect(await blocks('1. 采集\n2. 清洗\n3. 训练')).toEqual(['item 采集', 'item 清洗', 'item 训练'])
  })

  it('knows full-width numbers', async () => {
    expect(await outline(`１．研究背景\n\n${long}`)).toEqual(['# １．研究背景  (第 1 行)'])
  })

  it('keeps the numbers of lists in sight', async () => {
    expect(await showDocument(await read('3. 甲，其一\n4. 乙，其二'), 'md')).toBe(
      '3. 甲，其一\n4. 乙，其二\n',
    )
  })
})

describe('paragraphs as people type them', () => {
  it.each([
    ['    首行缩进的段落，说明数据来源。', ['paragraph 首行缩进的段落，说明数据来源。']],
    ['\t首行缩进的段落，说明数据来源。', ['paragraph 首行缩进的段落，说明数据来源。']],
    ['　　第一段。\n　　第二段。', ['paragraph 第一段。', 'paragraph 第二段。']],
    ['    for (;;) { run(); }', ['code for (;;) { run(); }']],
    ['第一行\\\n第二行', ['paragraph 第一行\n第二行']],
    ['第一行  \n第二行', ['paragraph 第一行\n第二行']],
    ['研究背景\n: 近年来', ['paragraph 研究背景：近年来']],
    ['研究背景\n\n:   近年来', ['paragraph 研究背景：近年来']],
    ['**研究背景：**近年来', ['paragraph 研究背景：近年来']],
    ['约 3~5 年，6~8 月', ['paragraph 约 3~5 年，6~8 月']],
    ['[注]: 本系统不采集人脸', ['paragraph [注]: 本系统不采集人脸']],
    ['[来源](医院系统)很好', ['paragraph [来源](医院系统)很好']],
    ['<项目名称>与<your name>', ['paragraph <项目名称>与<your name>']],
    ['是【√】否【 】', ['paragraph 是☑否☐']],
    ['是（  ）否（√）', ['paragraph 是☐否☑']],
    ['> [!NOTE] 提示\n> 内容', ['paragraph 提示', 'paragraph 内容']],
    ['> 引文\n正文', ['blockquote 引文', 'paragraph 正文']],
    [':::tip 提示\n内容\n:::', ['paragraph 提示', 'paragraph 内容']],
    ['• 甲\n• 乙', ['paragraph • 甲', 'paragraph • 乙']],
    ['姓名：＿＿ 日期：____ 地址：____', ['paragraph 姓名：＿＿ 日期：＿＿＿＿ 地址：＿＿＿＿']],
  ])('%j', async (content, expected) => {
    expect(await blocks(content)).toEqual(expected)
  })

  it('shows bold that CommonMark would leave as stars', async () => {
    const [paragraph] = (await read('**研究背景：**近年来')).tree.children
    expect(paragraph).toMatchObject({ children: [{ type: 'strong' }, { type: 'text', value: '近年来' }] })
  })
})

describe('tables as people type them', () => {
  it.each([
    [
      '| 甲 | 乙 |\n| 1 | 2 |',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
    ],
    [
      '甲 | 乙\n--|--\n1 | 2',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
    ],
    [
      '｜甲｜乙｜\n｜—｜—｜\n｜1｜2｜',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
    ],
    [
      '| 甲 | 乙 |\n|---|\n| 1 | 2 | 3 |',
      [
        ['甲', '乙'],
        ['1', '2', '3'],
      ],
    ],
    ['| 甲 |\n|---|\n| a \\| b |\n注：说明', [['甲'], ['a | b']]],
    ['    | 甲 | 乙 |\n    |---|---|', [['甲', '乙']]],
    ['表 1：\n| 甲 | 乙 |\n|---|---|', [['甲', '乙']]],
    ['┌──┬──┐\n│甲│乙│\n└──┴──┘', [['甲', '乙']]],
  ])('%j', async (content, expected) => {
    expect(await cells(content)).toEqual(expected)
  })

  it('reads those of HTML with their spans, over empty lines and beside Markdown', async () => {
    const html =
      '<table>\n<tr><td rowspan="2">甲</td><td>乙</td></tr>\n\n<tr><td>丙 &amp; 丁</td></tr>\n</table>'
    const table = (await read(`前文\n${html}\n后文`)).tree.children[1]
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.children[0]?.children[0]?.data).toMatchObject({
      rowSpan: 2,
      gridColumn: 1,
      place: { line: 3 },
    })
    expect(table.children[1]?.children[0]?.data).toMatchObject({
      gridColumn: 2,
      place: { line: 5, column: 9 },
      paragraphs: [{ text: '丙 & 丁' }],
    })
  })
})

describe('what is no content', () => {
  it.each([
    ['采集~~人脸~~信息', '采集信息', 'struck-text', '采集〔删：人脸〕信息'],
    ['见<span style="display:none">暗语</span>文', '见文', 'hidden-text', '暗语'],
    ['<div hidden>\n暗语\n\n更多\n</div>正文', '正文', 'hidden-text', '暗语 更多'],
    ['甲 <!-- 注一\n\n注二 --> 乙', '甲乙', 'hidden-text', '注一\n\n注二'],
    ['```mermaid\ngraph 甲\n```\n正文', '正文', 'chart', 'graph 甲'],
    ['能量 $E=mc^2$ 守恒', '能量 $E=mc^2$ 守恒', 'equation', 'E=mc^2'],
    ['正文%%批注%%', '正文', 'hidden-text', '批注'],
    ['文字![](a.png "图题")', '文字[图片]', 'image', '图题'],
    ['![[附件.pdf]]', '![[附件.pdf]]', 'embedded-object', '附件.pdf'],
  ])('%j', async (content, text, kind, detail) => {
    const document = await read(content)
    expect(plainText(document.tree)).toBe(text)
    const entry = document.ledger.find((candidate) => candidate.kind === kind)
    expect(entry?.details?.map((told) => told.text)).toEqual([detail])
  })

  it('reads on behind a fence or comment that never ends, and says so', async () => {
    for (const start of ['```\n', '<!-- 提示\n\n']) {
      const document = await read(`${start}## 研究背景\n\n内容`)
      expect(document.tree.children[0]?.type).toBe('heading')
      expect(document.ledger.map((entry) => entry.kind)).toContain('cut-off')
    }
  })

  it('takes a section that is only a picture for a scan', async () => {
    const document = await read('# 材料\n\n文字\n\n## 承诺书\n\n![](scan.png)\n')
    expect(document.ledger).toMatchObject([{ kind: 'page-image', count: 1, location: { line: 7 } }])
  })
})

describe('front matter', () => {
  it.each([
    ['---\ntitle: "智能问诊"\n---\n正文', '智能问诊'],
    ['+++\ntitle = "智能问诊"\n+++\n正文', '智能问诊'],
    ['{\n  "title": "智能问诊"\n}\n正文', '智能问诊'],
    ['---\n项目名称：智能问诊\n---\n正文', '智能问诊'],
    ['% 智能问诊\n% 张某\n\n正文', '智能问诊'],
  ])('%j', async (content, title) => {
    expect((await read(content)).title).toBe(title)
  })

  it('gives its Chinese fields as paragraphs', async () => {
    expect(await blocks('---\ntags: a\n研究目的: 提高检出率\n---\n正文')).toEqual([
      'yaml tags: a',
      'paragraph 研究目的：提高检出率',
      'paragraph 正文',
    ])
  })

  it('leaves text between two rules alone', async () => {
    expect(await blocks('---\n本项目采集人脸信息。\n---\n')).toContain('paragraph 本项目采集人脸信息。')
  })
})
