import { type DocxParts, makeDocx, p, table } from '@lunshen/specimens'
import { describe, expect, it } from 'vitest'
import { type Document, readDocument, showDocument } from '../src/index.ts'

async function read(parts: DocxParts): Promise<Document> {
  const document = await readDocument(makeDocx(parts), { name: 'a.docx' })
  if (document.type !== 'document') throw new Error(document.code)
  return document
}

const outline = async (parts: DocxParts) =>
  (await showDocument(await read(parts), 'outline')).trimEnd().split('\n')
const long = '近年来，基层医院影像科人手紧张，读片质量参差不齐，漏诊时有发生，亟需可靠的辅助手段。'

describe('headings', () => {
  it('go by outline level, whatever the style is called', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="自定义"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    expect(await outline({ styles, body: p('研究背景', '<w:pStyle w:val="a5"/>') + p(long) })).toEqual([
      '  # 研究背景  (第 1 段)',
    ])
  })

  it('inherit the level of the style they are based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="章标题"/><w:basedOn w:val="1"/></w:style>'
    expect(await outline({ styles, body: p('研究目的', '<w:pStyle w:val="x"/>') + p(long) })).toEqual([
      '# 研究目的  (第 1 段)',
    ])
  })

  it('are found by number and by bold where there are no styles, nested by kind of number', async () => {
    const body =
      p('一、研究内容') +
      p('（一）研究背景') +
      p(long) +
      p('数据来源', '', '<w:b/>') +
      p(long) +
      p('二、风险')
    expect(await outline({ body })).toEqual([
      '# 一、研究内容  (第 1 段)',
      '    # （一）研究背景  (第 2 段)',
      '  # 数据来源  (第 4 段)',
      '# 二、风险  (第 6 段)',
    ])
  })

  it('are not made of list items, sentences or label lines', async () => {
    const body =
      p('1. 采集数据') +
      p('2. 训练模型') +
      p('3. 部署') +
      p('项目名称：智能问诊') +
      p('一、本项目由省基金资助，金额五十万元。')
    expect(await outline({ body })).toEqual([''])
  })
})

describe('numbers', () => {
  const level = (i: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`
  const at = (i: number) => `<w:numPr><w:ilvl w:val="${i}"/><w:numId w:val="3"/></w:numPr>`

  it('are restored as text and restart below a new parent', async () => {
    const body =
      p('背景', at(0)) + p('现状', at(1)) + p('问题', at(1)) + p('目的', at(0)) + p('总目标', at(1))
    const text = await showDocument(await read({ numbering, body }), 'outline')
    expect(text.match(/# \S+ ?\S+/g)).toEqual([
      '# 一、背景',
      '# 一.1 现状',
      '# 一.2 问题',
      '# 二、目的',
      '# 二.1 总目标',
    ])
  })
})

describe('tables', () => {
  it('keep merged cells once and know their grid', async () => {
    const merged = (mark: string, text: string) =>
      `<w:tc><w:tcPr><w:vMerge${mark}/></w:tcPr>${p(text)}</w:tc>`
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('风险与防控')}</w:tc>`
    const body = `<w:tbl><w:tr>${wide}</w:tr><w:tr>${merged(' w:val="restart"', '人员')}<w:tc>${p('甲')}</w:tc></w:tr><w:tr>${merged('', '')}<w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`
    const [node] = (await read({ body })).tree.children
    if (node?.type !== 'table') throw new Error('no table')
    const cells = node.children.map((row) => row.children.map((cell) => cell.data))
    expect(cells.map((row) => row.map((data) => data?.paragraphs?.map((one) => one.text).join()))).toEqual([
      ['风险与防控'],
      ['人员', '甲'],
      ['乙'],
    ])
    expect(cells[0]?.[0]?.colSpan).toBe(2)
    expect(cells[1]?.[0]?.rowSpan).toBe(2)
    expect(cells[2]?.[0]?.place).toEqual({ paragraph: 5, headingPath: [], table: 1, row: 3, cell: 2 })
  })

  it('count their paragraphs with those of the body', async () => {
    const document = await read({ body: p('开头') + table([['标签', '内容']]) + p('结尾') })
    expect(document.tree.children.at(-1)?.data).toMatchObject({ place: { paragraph: 4 } })
  })
})

describe('what is read and what is not', () => {
  it('reads insertions as accepted, leaves deletions out, and says so', async () => {
    const body = `<w:p><w:r><w:t>本系统</w:t></w:r><w:ins w:id="1"><w:r><w:t>不</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>会</w:delText></w:r></w:del><w:r><w:t>采集人脸</w:t></w:r></w:p>`
    const document = await read({ body })
    expect(await showDocument(document, 'md')).toContain('本系统不采集人脸')
    expect(document.ledger.map(({ kind, count }) => [kind, count])).toEqual([
      ['tracked-insertion', 1],
      ['tracked-deletion', 1],
    ])
  })

  it('keeps hidden text out and in the ledger', async () => {
    const document = await read({ body: p('公开内容') + p('隐藏内容', '', '<w:vanish/>') })
    expect(await showDocument(document, 'outline')).not.toContain('# 隐藏')
    expect(JSON.stringify(document.tree)).not.toContain('隐藏内容')
    expect(document.ledger[0]).toMatchObject({ kind: 'hidden-text', location: { excerpt: '隐藏内容' } })
  })

  it('reads text boxes once, not their fallback again', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>框内文字</w:t></w:r></w:p></w:txbxContent>'
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>${p('后文')}`
    const document = await read({ body })
    expect(JSON.stringify(document.tree).match(/框内文字/g)).toHaveLength(1)
    expect(document.tree.children.at(-1)?.data).toMatchObject({ place: { paragraph: 2 } })
  })

  it('marks a table of contents and never takes it for headings', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const toc = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}<w:r><w:t>一、研究背景</w:t></w:r></w:p>${p('二、研究目的')}<w:p>${field('end')}</w:p>`
    const document = await read({ body: toc + p('一、研究背景') + p(long) })
    expect(document.tree.children.map((node) => node.type)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ])
    expect(document.tree.children[0]?.data).toMatchObject({ role: 'toc' })
  })

  it('reads footnotes, and check boxes as glyphs', async () => {
    const footnotes = `<w:footnote w:id="2">${p('经费来自省自然科学基金')}</w:footnote>`
    const box =
      '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar>'
    const body = `<w:p><w:r><w:t>经费</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:r>${box}</w:r><w:r><w:t>是</w:t></w:r></w:p>`
    const text = await showDocument(await read({ footnotes, body }), 'md')
    expect(text).toContain('[^footnote:2]: 经费来自省自然科学基金')
    expect(text).toContain('☑是')
  })

  it('marks the guidance of an unfilled content control', async () => {
    const body =
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击此处输入文字</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    expect(await showDocument(await read({ body }), 'md')).toContain('（请填写：单击此处输入文字）')
  })

  it('reads strict OOXML and UTF-16 parts', async () => {
    const strict = await read({
      namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
      body: p('严格格式'),
    })
    expect(await showDocument(strict, 'md')).toContain('严格格式')
    const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('十六位')}</w:body></w:document>`
    const utf16 = Buffer.from(`\ufeff${xml}`, 'utf16le')
    const document = await read({ body: '', extra: { 'word/document.xml': new Uint8Array(utf16) } })
    expect(await showDocument(document, 'md')).toContain('十六位')
  })

  it('knows a scanned page from a small picture', async () => {
    const picture = (cm: number) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="${cm * 360000}"/><wp:docPr id="1" name="p" descr="签字页"/><a:blip/></wp:inline></w:drawing></w:r></w:p>`
    expect((await read({ body: picture(20) })).ledger.map((entry) => entry.kind)).toEqual([
      'image',
      'page-image',
    ])
    expect((await read({ body: picture(5) })).ledger.map((entry) => entry.kind)).toEqual(['image'])
  })
})

describe('line breaks inside a paragraph', () => {
  const pasted = (...lines: string[]) =>
    `<w:p>${lines.map((line, i) => `<w:r>${i > 0 ? '<w:br/>' : ''}<w:t>${line}</w:t></w:r>`).join('')}</w:p>`

  it('part what was pasted from a page: each line is a heading or paragraph of its own, in one Word paragraph', async () => {
    const document = await read({ body: pasted('一、研究背景', long, '二、应急预案', '待补充') + p('后文') })
    expect(document.tree.children.map((node) => node.type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
    ])
    expect(document.tree.children[2]?.data).toMatchObject({ place: { paragraph: 1 } })
    expect(document.tree.children.at(-1)?.data).toMatchObject({ place: { paragraph: 2 } })
  })
})

describe('the title', () => {
  it('is a bold first line that names a project, centred or not', async () => {
    expect((await read({ body: p('社区养老跌倒预警系统研究', '', '<w:b/>') + p(long) })).title).toBe(
      '社区养老跌倒预警系统研究',
    )
    expect((await read({ body: p('研究背景', '', '<w:b/>') + p(long) })).title).toBe(undefined)
  })
})

describe('the ledger', () => {
  it('lists scanned pages one by one, each with its place', async () => {
    const page =
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="9000000"/><wp:docPr id="1" name="p"/><a:blip/></wp:inline></w:drawing></w:r></w:p>'
    const { ledger } = await read({ body: p('附件：承诺书') + page + p(long) + page })
    const pages = ledger.filter((entry) => entry.kind === 'page-image')
    expect(pages.map((entry) => entry.location?.paragraph)).toEqual([2, 4])
  })
})

describe('a table of contents without a field', () => {
  it.each([
    ['leaders', p('八、拟采用的算法机制机理……………8')],
    ['wide space', p('八、拟采用的算法机制机理    8')],
  ])('is known by its %s', async (_, line) => {
    const { tree } = await read({ body: line + p('一、研究背景') + p(long) })
    expect(tree.children.map((node) => node.type)).toEqual(['paragraph', 'heading', 'paragraph'])
    expect(tree.children[0]?.data).toMatchObject({ role: 'toc' })
  })

  it('is known by its style', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>'
    const { tree } = await read({ styles, body: p('一、研究背景 1', '<w:pStyle w:val="t1"/>') + p(long) })
    expect(tree.children[0]?.data).toMatchObject({ role: 'toc' })
  })
})
