import { bounded, type HostileFile, hostile } from './hostile-file.ts'
import { numbered, repeat } from './pieces.ts'
import { body, fieldBegin, heavy, last, open, picture, text } from './word-pieces.ts'
import { paragraph, wordZip } from './word-zip.ts'

/** Bodies with too much of one thing, and fields, levels and symbols with odd values. */
export const wordMultitudes: readonly HostileFile[] = [
  hostile(
    'runs-500000.docx',
    '一段里有五十万个粗细相间的文本块',
    bounded,
    body(
      '<w:p>',
      repeat('<w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r><w:r><w:t>细</w:t></w:r>', 250_000, 'comment'),
      '</w:p>',
    ),
    heavy,
  ),
  hostile(
    'runs-same-500000.docx',
    '一段里有五十万个相同的文本块',
    bounded,
    body('<w:p>', repeat('<w:r><w:t>字</w:t></w:r>', 500_000, 'comment'), '</w:p>'),
    heavy,
  ),
  hostile(
    'paragraphs-5m.docx',
    '五百万个空段落',
    bounded,
    body(repeat('<w:p/>', 5_000_000, 'comment')),
    heavy,
  ),
  hostile(
    'paragraphs-500000.docx',
    '五十万个短段落',
    bounded,
    body(repeat(paragraph('短'), 500_000, 'comment')),
    heavy,
  ),
  hostile(
    'headings-100000.docx',
    '十万个标题',
    bounded,
    body(repeat(paragraph('标题', '<w:outlineLvl w:val="0"/>'), 100_000, 'comment')),
    heavy,
  ),
  hostile(
    'headings-growing.docx',
    '五万个标题，级别轮换，每个都很长',
    bounded,
    body(numbered(50_000, (i) => paragraph(`标题${i}`.repeat(20), `<w:outlineLvl w:val="${i % 9}"/>`))),
    heavy,
  ),
  hostile(
    'outline-odd.docx',
    '大纲级别为负数、很大和文字',
    'document',
    body(
      ...['-1', '99', 'NaN', '', '1e9', '2.5'].map((value) =>
        paragraph('正文', `<w:outlineLvl w:val="${value}"/>`),
      ),
    ),
    text,
  ),
  hostile(
    'comments-200000.docx',
    '二十万处批注引用，没有批注部件',
    bounded,
    body(
      numbered(
        200_000,
        (i) =>
          `<w:p><w:commentRangeStart w:id="${i}"/><w:r><w:t>字</w:t></w:r><w:commentRangeEnd w:id="${i}"/><w:r><w:commentReference w:id="${i}"/></w:r></w:p>`,
      ),
    ),
    heavy,
  ),
  hostile(
    'comments-overlapping.docx',
    '两万条批注都从开头标到结尾',
    bounded,
    () =>
      wordZip({
        body: [
          '<w:p>',
          numbered(20_000, (i) => `<w:commentRangeStart w:id="${i}"/>`),
          '<w:r><w:t>正文</w:t></w:r></w:p>',
          repeat(paragraph('很多文字'), 20_000),
          '<w:p>',
          numbered(
            20_000,
            (i) => `<w:commentRangeEnd w:id="${i}"/><w:r><w:commentReference w:id="${i}"/></w:r>`,
          ),
          '</w:p>',
        ],
        inner: {
          comments: [numbered(20_000, (i) => `<w:comment w:id="${i}">${paragraph('批注')}</w:comment>`)],
        },
      }),
    heavy,
  ),
  hostile(
    'footnotes-200000.docx',
    '二十万个脚注',
    bounded,
    () =>
      wordZip({
        body: [
          numbered(
            200_000,
            (i) => `<w:p><w:r><w:t>字</w:t><w:footnoteReference w:id="${i + 1}"/></w:r></w:p>`,
          ),
        ],
        inner: {
          footnotes: [
            numbered(200_000, (i) => `<w:footnote w:id="${i + 1}">${paragraph('注')}</w:footnote>`),
          ],
        },
      }),
    heavy,
  ),
  hostile(
    'footnote-one-100000.docx',
    '十万处引用同一个长脚注',
    bounded,
    () =>
      wordZip({
        body: [repeat('<w:p><w:r><w:t>字</w:t><w:footnoteReference w:id="1"/></w:r></w:p>', 100_000)],
        inner: { footnotes: [`<w:footnote w:id="1">${paragraph('很长的注'.repeat(500))}</w:footnote>`] },
      }),
    heavy,
  ),
  hostile(
    'changes-200000.docx',
    '二十万处修订',
    bounded,
    body(
      repeat(
        '<w:p><w:ins w:id="1" w:author="甲"><w:r><w:t>增</w:t></w:r></w:ins><w:del w:id="2" w:author="乙"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>',
        200_000,
        'comment',
      ),
    ),
    heavy,
  ),
  hostile(
    'changes-one-paragraph.docx',
    '一段里有三万处修订',
    bounded,
    body(
      '<w:p>',
      repeat(
        '<w:ins w:id="1" w:author="甲"><w:r><w:t>增</w:t></w:r></w:ins><w:r><w:t>字</w:t></w:r>',
        30_000,
      ),
      '</w:p>',
    ),
    heavy,
  ),
  hostile('images-200000.docx', '二十万张图片', bounded, body(repeat(picture, 140_000, 'comment')), heavy),
  hostile('bookmarks-200000.docx', '二十万个没有结束的书签', bounded, body(open('bookmarkStart')), heavy),
  hostile(
    'ranges-200000.docx',
    '二十万个没有结束的移动范围',
    bounded,
    body(open('moveFromRangeStart')),
    heavy,
  ),
  hostile(
    'fields-200000.docx',
    '二十万个没有结束的域',
    bounded,
    body(
      repeat(
        `<w:p>${fieldBegin}<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>字</w:t></w:r></w:p>`,
        200_000,
        'comment',
      ),
    ),
    heavy,
  ),
  hostile(
    'field-unclosed.docx',
    '一个没有结束的域后面有正文',
    'document',
    body(`<w:p>${fieldBegin}<w:r><w:instrText> PAGE </w:instrText></w:r></w:p>`, last),
    {},
  ),
  hostile(
    'field-toc-unclosed.docx',
    '一个没有结束的目录域后面有正文',
    'document',
    body(
      `<w:p>${fieldBegin}<w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>`,
      last,
    ),
    text,
  ),
  hostile(
    'field-end-only.docx',
    '只有结束没有开始的域',
    'document',
    body(
      '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>',
      last,
    ),
    text,
  ),
  hostile(
    'field-long-instruction.docx',
    '域指令长 5 MB',
    bounded,
    body(
      `<w:p>${fieldBegin}<w:r><w:instrText>`,
      repeat('DDEAUTO "x" ', 400_000, 'plain'),
      '</w:instrText></w:r></w:p>',
      last,
    ),
  ),
  hostile(
    'sdt-100000.docx',
    '十万个并列的内容控件',
    bounded,
    body(
      repeat(
        '<w:sdt><w:sdtPr><w:showingPlcHdr/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
        100_000,
        'comment',
      ),
    ),
    heavy,
  ),
  hostile(
    'text-boxes-100000.docx',
    '十万个文本框',
    bounded,
    body(
      repeat(
        `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
        100_000,
        'comment',
      ),
    ),
    heavy,
  ),
  hostile(
    'symbols-odd.docx',
    'w:sym 的字体和字符号都不对',
    'document',
    body(
      '<w:p><w:r>',
      ...['ZZZZ', '', '-1', 'FFFFFFFF', 'D800', '0', 'F0FE', '110000', '1e3'].map(
        (char) =>
          `<w:sym w:font="Wingdings${char}" w:char="${char}"/><w:sym w:font="Wingdings" w:char="${char}"/>`,
      ),
      '<w:sym/></w:r></w:p>',
      last,
    ),
    text,
  ),
  hostile(
    'ruby-100000.docx',
    '十万个拼音指南',
    bounded,
    body(
      '<w:p>',
      repeat(
        '<w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        100_000,
        'comment',
      ),
      '</w:p>',
    ),
    heavy,
  ),
  hostile(
    'hyperlinks-100000.docx',
    '十万个超链接',
    bounded,
    body(
      repeat(
        `<w:p><w:hyperlink r:id="none" w:anchor="x"><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>`,
        100_000,
        'comment',
      ),
    ),
    heavy,
  ),
  hostile(
    'hidden-500000.docx',
    '五十万处隐藏文字',
    bounded,
    body(repeat('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>', 500_000, 'comment')),
    heavy,
  ),
  hostile(
    'sections-100000.docx',
    '十万个分节',
    bounded,
    body(
      repeat(
        '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:pPr></w:p>',
        100_000,
        'comment',
      ),
      last,
    ),
    heavy,
  ),
]
