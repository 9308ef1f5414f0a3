import { bounded, type HostileFile, hostile } from './hostile-file.ts'
import { numbered, type Pieces, repeat } from './pieces.ts'
import { paragraph, wordZip } from './word-zip.ts'

const heavy = { heavy: true }
const text = { text: ['正文'] }
const body =
  (...pieces: Pieces) =>
  () =>
    wordZip({ body: pieces })
const last = paragraph('正文')
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const rows = (...inner: string[]) => `<w:tbl>${inner.map((one) => `<w:tr>${one}</w:tr>`).join('')}</w:tbl>`
const merged = (value: string) =>
  `<w:tr>${cell('<w:p/>', `<w:vMerge w:val="${value}"/>`)}${cell('<w:p/>')}</w:tr>`
const _open = (kind: string) =>
  numbered(
    200_000,
    (i) => `<w:p><w:${kind} w:id="${i}" w:name="b${i}" w:author="甲"/><w:r><w:t>字</w:t></w:r></w:p>`,
  )
const _picture =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="图" descr="示意图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
const _textBox = (inner: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner.length > 100_000 ? '' : inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
const _nestedBoxes = (depth: number): string =>
  depth === 0
    ? last
    : `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${_nestedBoxes(depth - 1)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
const _fieldBegin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

/** Tables too long, too wide, too deep, merged without end or put where none belongs. */
export const wordTables: readonly HostileFile[] = [
  hostile(
    'tables-nested-10000.docx',
    '一万层嵌套表格',
    ['too-deep', 'document'],
    body(repeat('<w:tbl><w:tr><w:tc>', 10_000), last, repeat('<w:p/></w:tc></w:tr></w:tbl>', 10_000)),
  ),
  hostile(
    'tables-nested-60.docx',
    '六十层嵌套表格',
    ['too-deep', 'document'],
    body(repeat('<w:tbl><w:tr><w:tc>', 60), last, repeat('<w:p/></w:tc></w:tr></w:tbl>', 60)),
    text,
  ),
  hostile(
    'tables-nested-40-wide.docx',
    '四十层嵌套表格，每层两格',
    ['too-deep', 'document'],
    body(
      repeat(`<w:tbl><w:tr>${cell('<w:p/>')}<w:tc>`, 40),
      last,
      repeat('<w:p/></w:tc></w:tr></w:tbl>', 40),
    ),
    text,
  ),
  hostile(
    'table-rows-2m.docx',
    '一个表格有近两百万行',
    bounded,
    body('<w:tbl>', repeat('<w:tr><w:tc><w:p/></w:tc></w:tr>', 1_980_000, 'comment'), '</w:tbl>'),
    heavy,
  ),
  hostile(
    'table-rows-text.docx',
    '一个表格有四十万行文字',
    bounded,
    body(
      '<w:tbl>',
      repeat(`<w:tr>${cell(paragraph('项目'))}${cell(paragraph('内容'))}</w:tr>`, 200_000, 'comment'),
      '</w:tbl>',
    ),
    heavy,
  ),
  hostile(
    'tables-200000.docx',
    '二十万个小表格',
    bounded,
    body(repeat(rows(cell('<w:p/>')), 200_000, 'comment')),
    heavy,
  ),
  hostile(
    'table-cells-1m.docx',
    '一行有一百万格',
    bounded,
    body('<w:tbl><w:tr>', repeat('<w:tc><w:p/></w:tc>', 1_000_000, 'comment'), '</w:tr></w:tbl>'),
    heavy,
  ),
  hostile(
    'table-grid-span.docx',
    'gridSpan 为 2147483648',
    bounded,
    body(rows(cell(last, '<w:gridSpan w:val="2147483648"/>'), cell('<w:p/>', '<w:gridSpan w:val="1e308"/>'))),
    text,
  ),
  hostile(
    'table-grid-span-odd.docx',
    'gridSpan 为负数、小数和文字',
    'document',
    body(
      rows(
        ...['-5', '0.5', 'NaN', '', '99999999999999999999', '0x10', 'Infinity'].map((value) =>
          cell(last, `<w:gridSpan w:val="${value}"/>`),
        ),
      ),
    ),
    text,
  ),
  hostile(
    'table-grid-before.docx',
    'gridBefore 与 gridAfter 为 2147483648',
    bounded,
    body(
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2147483648"/><w:gridAfter w:val="2147483648"/></w:trPr>${cell(last)}</w:tr></w:tbl>`,
    ),
    text,
  ),
  hostile(
    'table-wide-spans.docx',
    '一万行各跨六万列',
    bounded,
    body(
      '<w:tbl>',
      repeat(`<w:tr>${cell('<w:p/>', '<w:gridSpan w:val="60000"/>')}</w:tr>`, 10_000),
      '</w:tbl>',
      last,
    ),
  ),
  hostile(
    'table-vmerge-100000.docx',
    '十万行的纵向合并',
    bounded,
    body('<w:tbl>', merged('restart'), repeat(merged('continue'), 100_000, 'comment'), '</w:tbl>', last),
    heavy,
  ),
  hostile(
    'table-vmerge-orphan.docx',
    '纵向合并没有起头',
    'document',
    body(rows(cell(last, '<w:vMerge/>'), cell(last, '<w:vMerge w:val="x"/>'))),
    text,
  ),
  hostile(
    'table-grid-1m.docx',
    '表格声明一百万列',
    bounded,
    body(
      '<w:tbl><w:tblGrid>',
      repeat('<w:gridCol w:w="1"/>', 1_000_000, 'comment'),
      `</w:tblGrid><w:tr>${cell(last)}</w:tr></w:tbl>`,
    ),
    heavy,
  ),
  hostile(
    'cells-without-paragraphs.docx',
    '单元格里没有段落',
    'document',
    body(rows('<w:tc/>', '<w:tc><w:tcPr/></w:tc>'), last),
    text,
  ),
  hostile(
    'rows-without-cells.docx',
    '行里没有单元格',
    'document',
    body('<w:tbl><w:tr/><w:tr><w:trPr/></w:tr></w:tbl><w:tbl/>', last),
    text,
  ),
  hostile(
    'cells-outside.docx',
    '单元格和行不在表格里',
    'document',
    body(`${cell(paragraph('游离'))}<w:tr>${cell(paragraph('游离行'))}</w:tr>`, last),
    text,
  ),
  hostile(
    'table-in-paragraph.docx',
    '段落里有表格',
    'document',
    body(`<w:p>${rows(cell(last))}<w:r><w:t>段</w:t></w:r></w:p>`),
    text,
  ),
  hostile(
    'table-outside-body.docx',
    '表格在 w:body 之外',
    ['document'],
    () => wordZip({ body: [last, `</w:body>${rows(cell(paragraph('外面')))}<w:body>`, last] }),
    text,
  ),
]
