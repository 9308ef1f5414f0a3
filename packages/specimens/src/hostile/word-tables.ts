import { bounded, type HostileFile, hostile } from './hostile-file.ts'
import { repeat } from './pieces.ts'
import { body, cell, heavy, last, merged, rows, text } from './word-pieces.ts'
import { paragraph, wordZip } from './word-zip.ts'

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
