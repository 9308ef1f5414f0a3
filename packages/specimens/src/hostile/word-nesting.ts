import { bounded, type HostileFile, hostile } from './hostile-file.ts'
import { repeat } from './pieces.ts'
import { body, cell, last, nestedBoxes, rows, text, textBox } from './word-pieces.ts'
import { paragraph, wordZip } from './word-zip.ts'

/** Elements nested where they do not belong, doubled, missing or left alone. */
export const wordNesting: readonly HostileFile[] = [
  hostile(
    'sdt-150.docx',
    '一百五十层内容控件',
    ['too-deep', 'document'],
    body(repeat('<w:sdt><w:sdtContent>', 150), last, repeat('</w:sdtContent></w:sdt>', 150)),
    text,
  ),
  hostile(
    'sdt-60.docx',
    '六十层内容控件',
    'document',
    body(
      repeat('<w:sdt><w:sdtPr><w:alias w:val="名称"/></w:sdtPr><w:sdtContent>', 60),
      last,
      repeat('</w:sdtContent></w:sdt>', 60),
    ),
    text,
  ),
  hostile(
    'alternate-no-choice.docx',
    'AlternateContent 里没有 Choice',
    'document',
    body(
      '<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>退路</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      last,
    ),
    text,
  ),
  hostile(
    'alternate-1000-choices.docx',
    'AlternateContent 里有一千个 Choice',
    'document',
    body(
      '<w:p><w:r><mc:AlternateContent>',
      repeat('<mc:Choice Requires="wps"><w:t>选</w:t></mc:Choice>', 1000),
      '<mc:Fallback><w:t>退路</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      last,
    ),
    text,
  ),
  hostile(
    'alternate-nested.docx',
    'AlternateContent 在 Fallback 里层层嵌套',
    ['document', 'too-deep'],
    body(
      '<w:p><w:r>',
      repeat('<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>', 60),
      '<w:t>最里面</w:t>',
      repeat('</mc:Fallback></mc:AlternateContent>', 60),
      '</w:r></w:p>',
      last,
    ),
    text,
  ),
  hostile(
    'alternate-empty.docx',
    'AlternateContent 是空的，Choice 在外面',
    'document',
    body('<w:p><w:r><mc:AlternateContent/><mc:Choice><w:t>无主</w:t></mc:Choice></w:r></w:p>', last),
    text,
  ),
  hostile(
    'alternate-paragraphs.docx',
    'AlternateContent 直接包着段落和表格',
    'document',
    body(
      `<mc:AlternateContent><mc:Choice Requires="x">${last}${rows(cell(last))}</mc:Choice><mc:Fallback>${last}</mc:Fallback></mc:AlternateContent>`,
      last,
    ),
    text,
  ),
  hostile(
    'text-box-doubling.docx',
    '文本框套文本框，Choice 与 Fallback 各存一份，逐层加倍',
    bounded,
    body(Array.from({ length: 12 }).reduce<string>((inner) => textBox(inner), last)),
  ),
  hostile('text-box-100.docx', '一百层文本框', ['document', 'too-deep'], body(nestedBoxes(100)), text),
  hostile('text-box-20.docx', '二十层文本框', 'document', body(nestedBoxes(20)), text),
  hostile(
    'text-box-table.docx',
    '文本框在表格里，表格又在文本框里',
    ['document', 'too-deep'],
    body(rows(cell(textBox(rows(cell(textBox(last))))))),
    text,
  ),
  hostile(
    'text-box-outside.docx',
    '文本框不在任何段落里',
    'document',
    body(`<w:txbxContent>${last}</w:txbxContent>`, last),
    text,
  ),
  hostile(
    'notes-absent.docx',
    '引用的脚注和尾注不存在',
    'document',
    body(
      '<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="7"/><w:endnoteReference/><w:footnoteReference w:id="-1"/></w:r></w:p>',
    ),
    text,
  ),
  hostile(
    'notes-with-tables.docx',
    '脚注里有表格和嵌套表格',
    'document',
    () =>
      wordZip({
        body: ['<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'],
        inner: {
          footnotes: [
            `<w:footnote w:id="2">${rows(cell(paragraph('注中表')), cell(rows(cell(paragraph('表中表')))))}</w:footnote>`,
          ],
        },
      }),
    { text: ['正文', '注中表', '表中表'] },
  ),
  hostile(
    'notes-to-notes.docx',
    '脚注引用自己',
    'document',
    () =>
      wordZip({
        body: ['<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'],
        inner: {
          footnotes: [
            '<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>',
          ],
        },
      }),
    text,
  ),
  hostile(
    'notes-same-id.docx',
    '许多脚注用同一个编号',
    'document',
    () =>
      wordZip({
        body: ['<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'],
        inner: { footnotes: [repeat(`<w:footnote w:id="2">${paragraph('注')}</w:footnote>`, 1000)] },
      }),
    text,
  ),
  hostile(
    'text-outside.docx',
    '文字不在段落里',
    'document',
    body('散落的文字<w:r><w:t>散落的文本块</w:t></w:r><w:t>散落</w:t>', last),
    text,
  ),
  hostile(
    'text-in-table.docx',
    '表格的行与格之间有文字和段落',
    'document',
    body(`<w:tbl>表<w:p/>${last}<w:tr>行${last}<w:tc>格${last}</w:tc></w:tr></w:tbl>`),
    text,
  ),
  hostile(
    'paragraph-in-paragraph.docx',
    '段落套着段落',
    'document',
    body(`<w:p><w:r><w:t>外</w:t></w:r>${last}<w:r><w:t>外二</w:t></w:r></w:p>`),
    text,
  ),
  hostile(
    'run-in-run.docx',
    '文本块套着文本块',
    'document',
    body('<w:p><w:r><w:r><w:t>正<w:t>文</w:t></w:t></w:r></w:r></w:p>', last),
    text,
  ),
  hostile(
    'two-bodies.docx',
    '有两个 w:body',
    'document',
    () => wordZip({ body: [last, '</w:body><w:body>', paragraph('第二个')] }),
    text,
  ),
  hostile(
    'body-in-cell.docx',
    '单元格里有 w:body 和 w:document',
    'document',
    body(rows(`<w:tc><w:document><w:body>${last}</w:body></w:document></w:tc>`)),
    text,
  ),
  hostile(
    'properties-outside.docx',
    '属性元素散落各处',
    'document',
    body(
      '<w:pPr><w:pStyle w:val="x"/></w:pPr><w:rPr><w:b/></w:rPr><w:tcPr><w:vMerge/></w:tcPr><w:vMerge/><w:fldChar w:fldCharType="end"/><w:sym/><w:tab/><w:ins/><w:sdtPr/><w:numPr><w:ilvl/></w:numPr>',
      last,
    ),
    text,
  ),
  hostile(
    'equation-deep.docx',
    '公式嵌套很深',
    ['document', 'too-deep'],
    body(
      '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">',
      repeat('<m:f><m:num>', 80),
      '<m:r><m:t>x</m:t></m:r>',
      repeat('</m:num></m:f>', 80),
      '</m:oMath></w:p>',
      last,
    ),
    text,
  ),
]
