import { makeDocx, p, table } from '@lunshen/specimens'
import { describe, expect, test } from 'vitest'
import { outline, previewOf, textOf } from './preview-of.ts'

const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const picture = (id: string, alt = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
const relationship = (id: string, kind: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`
const rels = (...items: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`

/** What a body shows, in short. */
const shown = async (body: string, parts: Partial<Parameters<typeof makeDocx>[0]> = {}) =>
  outline(await previewOf(makeDocx({ body, ...parts })))

describe('places', () => {
  test('every w:p of the body counts, those of tables too', async () => {
    expect(await shown(p('甲') + table([['乙', '丙']]) + p('丁'))).toEqual([
      'p@1[甲]',
      'table[tbody[tr[td[p@2[乙]]td[p@3[丙]]]]]',
      'p@4[丁]',
    ])
  })

  test('text boxes do not count, follow their host and are shown once', async () => {
    const box = `<w:txbxContent>${p('框一')}${p('框二')}</w:txbxContent>`
    const host = `<w:p><w:r><w:t>主</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(await shown(host + p('后'))).toEqual(['p@1[主]', 'p@box1[框一]', 'p@box1[框二]', 'p@2[后]'])
  })

  test('shapes that bring their own text are boxes like Word’s, in the order of the file', async () => {
    const shape = '<w:drawing><a:txBody><a:p><a:r><a:t>形状</a:t></a:r></a:p></a:txBody></w:drawing>'
    const box = `<w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict>`
    expect(await shown(`<w:p><w:r>${shape}${box}<w:t>主</w:t></w:r></w:p>${p('后')}`)).toEqual([
      'p@1[主]',
      'p@box1[形状]',
      'p@box2[框]',
      'p@2[后]',
    ])
  })

  test('a choice that shows nothing gives way to its fallback', async () => {
    const chart = '<mc:AlternateContent><mc:Choice Requires="x"><unknown/></mc:Choice><mc:Fallback>'
    expect(await shown(`<w:p>${chart}${run('替')}</mc:Fallback></mc:AlternateContent></w:p>`)).toEqual([
      'p@1[替]',
    ])
  })

  test('deleted text, hidden text, deleted rows and moved text are gone; their paragraphs still count', async () => {
    const body =
      `<w:p><w:del><w:r><w:delText>删</w:delText><w:t>删</w:t></w:r></w:del><w:ins>${run('增')}</w:ins></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/><w:vanish/></w:rPr></w:pPr>${run('隐', '<w:vanish/>')}${run('显')}</w:p>` +
      `<w:moveFrom>${p('移走')}</w:moveFrom>` +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('旧行')}</w:tc></w:tr><w:tr><w:tc>${p('新行')}</w:tc></w:tr></w:tbl>`
    expect(await shown(body)).toEqual(['p@1[增]', 'p@2[显]', 'table[tbody[tr[td[p@5[新行]]]]]'])
  })

  test('strict files, other prefixes and UTF-16 are shown alike', async () => {
    expect(await shown(p('严格'), { namespace: strict })).toEqual(['p@1[严格]'])
    const other = `<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>换名</x:t></x:r></x:p></x:body></x:document>`
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${other}`, 'utf16le'))
    expect(await shown('', { extra: { 'word/document.xml': utf16 } })).toEqual(['p@1[换名]'])
  })

  test('what is damaged is shown as far as it goes', async () => {
    const preview = await previewOf(
      makeDocx({
        body: '',
        extra: {
          'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('前')}<w:p><w:r><w:t>断`,
        },
      }),
    )
    expect(outline(preview)[0]).toBe('p@1[前]')
    expect(preview).toMatchObject({ cut: true })
  })
})

describe('looks', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const numbered = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')

  test('automatic numbers stand before the text as Word shows them, in tables too', async () => {
    expect(
      await shown(numbered('先采集数据，再清洗。') + table([[numbered('由专人标注。'), '乙']]), {
        numbering,
      }),
    ).toEqual(['p@1[（一）先采集数据，再清洗。]', 'table[tbody[tr[td[p@2[（二）由专人标注。]]td[p@3[乙]]]]]'])
  })

  test('a number that is typed is not doubled', async () => {
    expect(await shown(p('（一）先采集数据，再清洗。'))).toEqual(['p@1[（一）先采集数据，再清洗。]'])
  })

  test('the reader’s own words before unfilled guidance are no number', async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处填写其他情况。')}</w:sdtContent></w:sdt>`
    expect(await shown(control)).toEqual(['p@1[单击此处填写其他情况。]'])
  })

  test('headings have the depth the reader gives them', async () => {
    expect(await shown(p('背景', '<w:outlineLvl w:val="1"/>') + p('正文'))).toEqual([
      'h2@1[背景]',
      'p@2[正文]',
    ])
  })

  test('merged cells, column widths, alignment, indents and run marks are kept', async () => {
    const cell = (text: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
    const body =
      '<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>' +
      `<w:tr>${cell('高', '<w:vMerge w:val="restart"/>')}${cell('一', '')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('二', '')}</w:tr><w:tr>${cell('宽', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>` +
      p('中', '<w:jc w:val="center"/>') +
      p('缩', '<w:ind w:firstLineChars="200"/>') +
      `<w:p>${run('粗', '<w:b/>')}${run('线', '<w:u w:val="single"/>')}${run('不粗', '<w:b w:val="0"/>')}</w:p>`
    const preview = await previewOf(makeDocx({ body }))
    expect(outline(preview)).toEqual([
      'table[tbody[tr[td(r2)[p@1[高]]td[p@2[一]]]tr[td[p@4[二]]]tr[td(c2)[p@5[宽]]]]]',
      'p@6(center)[中]',
      'p@7(indent)[缩]',
      'p@8[strong[粗]u[线]不粗]',
    ])
    expect(preview.type === 'preview' && preview.nodes[0]).toMatchObject({ columns: [25, 75] })
  })

  test('field results are shown, field codes are not, form check boxes become characters', async () => {
    const field = (type: string, inner = '') =>
      `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`
    const checkBox = field('begin', '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>')
    const body = `<w:p>${field('begin')}<w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r>${field('separate')}${run('结果')}${field('end')}${checkBox}${field('end')}</w:p>`
    expect(await shown(body)).toEqual(['p@1[结果☑]'])
  })

  test('notes follow at the end and lead back and forth; a second mark does not repeat them', async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const preview = await previewOf(
      makeDocx({
        body: `<w:p>${run('文')}${mark}${mark}</w:p>`,
        footnotes: `<w:footnote w:id="2">${p('注')}</w:footnote>`,
      }),
    )
    expect(outline(preview)).toEqual(['p@1[文sup[a[[1]]]]', 'ol[li@footnote:2[p[注 ]]]'])
    expect(JSON.stringify(preview)).toContain('"to":{"note":"footnote:2"}')
  })
})

describe('pictures', () => {
  const parts = (target: string, bytes: Uint8Array, mode = '') => ({
    extra: {
      'word/_rels/document.xml.rels': rels(relationship('i', 'image', target, mode)),
      'word/media/a.bin': bytes,
    },
  })

  test('stand in the preview by what they are, not by their name', async () => {
    expect(await shown(picture('i', '流程图'), parts('media/a.bin', png))).toEqual([
      'p@1[<image/png 流程图>]',
    ])
    expect(
      await shown(picture('i', '图'), parts('media/a.bin', new TextEncoder().encode('<svg onload="x"/>'))),
    ).toEqual(['p@1[{image-format 图}]'])
  })

  test('that are outside, missing or drawn by Office are boxes', async () => {
    expect(await shown(picture('i'), parts('file:///etc/passwd', png, 'External'))).toEqual([
      'p@1[{image-external }]',
    ])
    expect(await shown(picture('i'), parts('../../etc/passwd', png))).toEqual(['p@1[{image-missing }]'])
    expect(await shown(picture('i'), parts('media/a.emf', png))).toEqual(['p@1[{image-format }]'])
    expect(await shown(picture('none'))).toEqual(['p@1[{image-missing }]'])
  })

  test('are bounded one by one and in all, as often as they are shown', async () => {
    const file = makeDocx({ body: picture('i') + picture('i') + picture('i'), ...parts('media/a.bin', png) })
    expect(outline(await previewOf(file, 'a.docx', { imagesBytes: 25 }))).toEqual([
      'p@1[<image/png >]',
      'p@2[<image/png >]',
      'p@3[{image-size }]',
    ])
    expect(outline(await previewOf(file, 'a.docx', { imageBytes: 10 }))[0]).toBe('p@1[{image-size }]')
  })
})

describe('hostile files', () => {
  test('nothing of their own can run: alt text, links, attributes, text', async () => {
    const bad = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;'
    const extra = {
      'word/_rels/document.xml.rels': rels(
        relationship('i', 'image', 'media/a.bin'),
        relationship('j', 'hyperlink', 'javascript:alert(1)', 'External'),
        relationship('h', 'hyperlink', 'https://example.org/&quot;onclick=&quot;x', 'External'),
      ),
      'word/media/a.bin': png,
    }
    const body =
      picture('i', `&quot;&gt;${bad}`) +
      `<w:p><w:hyperlink r:id="j">${run('坏')}</w:hyperlink><w:hyperlink r:id="h">${run('好')}</w:hyperlink>${run(bad)}</w:p>`
    const preview = await previewOf(makeDocx({ body, extra }))
    expect(outline(preview)).toEqual([
      'p@1[<image/png "><script>alert(1)</script><img src=x onerror=alert(1)>>]',
      'p@2[坏a(https://example.org/"onclick="x)[好]<script>alert(1)</script><img src=x onerror=alert(1)>]',
    ])
  })

  test('a bookmark or alt text of the file cannot pass for one of ours', async () => {
    const body = `<w:p><w:bookmarkStart w:id="1" w:name="p9"/>${run('甲')}</w:p>${picture('none', 'picture:0')}`
    expect(await shown(body)).toEqual(['p@1[甲]', 'p@2[{image-missing picture:0}]'])
  })

  test('a note referred to ten thousand times is written once', async () => {
    const marks = '<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(10_000)
    const note = `<w:footnote w:id="2">${p('长'.repeat(10_000))}</w:footnote>`
    const preview = await previewOf(makeDocx({ body: `<w:p>${marks}</w:p>`, footnotes: note }))
    expect(textOf(preview).length).toBeLessThan(11_000)
  })

  test('more than the limits is cut, and says so', async () => {
    const file = makeDocx({ body: Array.from({ length: 300 }, (_, i) => p(`第${i}段`)).join('') })
    const cut = await previewOf(file, 'a.docx', { wordElements: 100 })
    expect(cut).toMatchObject({ type: 'preview', cut: true })
    expect(outline(cut)[0]).toBe('p@1[第0段]')
    expect(await previewOf(file, 'a.docx', { nodes: 50 })).toMatchObject({ type: 'preview', cut: true })
    expect(await previewOf(file, 'a.docx', { bodyBytes: 1000 })).toEqual({
      type: 'no-preview',
      reason: 'too-large',
    })
  })

  test('mammoth is ended when it takes too long or too much', async () => {
    const file = makeDocx({ body: Array.from({ length: 20_000 }, (_, i) => p(`第${i * 7919}段`)).join('') })
    expect(await previewOf(file, 'a.docx', { timeoutMs: 1 })).toEqual({
      type: 'no-preview',
      reason: 'timeout',
    })
    expect(await previewOf(file, 'a.docx', { heapMegabytes: 12 })).toEqual({
      type: 'no-preview',
      reason: 'too-large',
    })
  })
})
