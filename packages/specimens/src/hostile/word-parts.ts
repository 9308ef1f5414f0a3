import { bounded, type HostileFile, hostile } from './hostile-file.ts'
import { numbered, type Pieces, repeat } from './pieces.ts'
import { paragraph, relationsXml, wordZip } from './word-zip.ts'

const heavy = { heavy: true }
const text = { text: ['正文'] }
const listed = (level = '0', numId = '1') =>
  paragraph('正文', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)
const level = (
  at: string,
  inner = '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>',
) => `<w:lvl w:ilvl="${at}">${inner}</w:lvl>`
const list = (levels: string, id = '1') =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
const numberingOf =
  (numbering: Pieces, ...body: Pieces) =>
  () =>
    wordZip({ body, inner: { numbering } })
const stylesOf =
  (styles: Pieces, ...body: Pieces) =>
  () =>
    wordZip({ body, inner: { styles } })
const style = (id: string, based: string, inner = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${based}"/>${inner}</w:style>`
const styled = (id: string) => paragraph('正文', `<w:pStyle w:val="${id}"/>`)
const formats = [
  'decimal',
  'lowerRoman',
  'upperRoman',
  'lowerLetter',
  'chineseCounting',
  'chineseCountingThousand',
  'ideographDigital',
  'ideographTraditional',
  'japaneseCounting',
  'decimalEnclosedCircle',
  'chicago',
  'bullet',
  'none',
  'ordinalText',
  'hex',
  'rubbish',
]
const formatted = (value: string) =>
  formats
    .map((format, i) =>
      list(
        level('0', `<w:start w:val="${value}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1%2%9%0"/>`),
        String(i + 1),
      ),
    )
    .join('')
const everyFormat = formats.map((_, i) => listed('0', String(i + 1)))
const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'prototype',
]
const note = (kind: string, id: string) =>
  `<w:p><w:r><w:t>正文</w:t><w:${kind}Reference w:id="${id}"/></w:r></w:p>`

/** Styles, numbering, notes and names that lead a reader in circles, into huge numbers or into its own prototypes. */
export const wordPartOddities: readonly HostileFile[] = [
  hostile(
    'styles-cycle.docx',
    '两个样式互为基准',
    'document',
    stylesOf([style('a', 'b'), style('b', 'a'), style('c', 'c')], styled('a'), styled('c')),
    text,
  ),
  hostile(
    'styles-chain-50000.docx',
    '五万个样式，一个以一个为基准',
    bounded,
    stylesOf([numbered(50_000, (i) => style(`s${i}`, `s${i + 1}`))], styled('s0'), styled('s49999')),
    heavy,
  ),
  hostile(
    'styles-chain-backwards.docx',
    '五万个样式，倒着以前一个为基准',
    bounded,
    stylesOf([numbered(50_000, (i) => style(`s${i}`, `s${i - 1}`))], styled('s49999')),
    heavy,
  ),
  hostile(
    'styles-200000.docx',
    '二十万个样式',
    bounded,
    stylesOf([numbered(200_000, (i) => style(`s${i}`, 'none'))], styled('s7')),
    heavy,
  ),
  hostile(
    'styles-link-cycle.docx',
    '样式的链接与后继互相指向',
    'document',
    stylesOf(
      [
        style('a', 'b', '<w:link w:val="b"/><w:next w:val="b"/>'),
        style('b', 'c', '<w:link w:val="a"/><w:next w:val="a"/>'),
      ],
      styled('a'),
    ),
    text,
  ),
  hostile(
    'styles-two-defaults.docx',
    '有许多默认样式，且类型错乱',
    'document',
    stylesOf(
      [repeat('<w:style w:type="paragraph" w:default="1"/><w:style w:type="zzz" w:default="1"/>', 1000)],
      styled('a'),
    ),
    text,
  ),
  hostile(
    'styles-odd-values.docx',
    '样式的字号、级别都不是数',
    'document',
    stylesOf(
      [
        style(
          'a',
          '',
          '<w:pPr><w:outlineLvl w:val="x"/><w:numPr><w:ilvl w:val="1e9"/><w:numId w:val="-3"/></w:numPr></w:pPr><w:rPr><w:sz w:val="NaN"/><w:b w:val="maybe"/></w:rPr>',
        ),
      ],
      styled('a'),
    ),
    text,
  ),
  hostile(
    'styles-broken.docx',
    '样式部件写到一半断了',
    'document',
    () =>
      wordZip({
        body: [paragraph('正文')],
        whole: {
          styles: [
            '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="a"><w:na',
          ],
        },
      }),
    { ...text, ledger: ['unread-part'] },
  ),
  hostile(
    'numbering-broken.docx',
    '编号部件不是 XML',
    'document',
    () => wordZip({ body: [listed()], whole: { numbering: ['{"json":true}'] } }),
    { ...text, ledger: ['unread-part'] },
  ),
  hostile(
    'footnotes-broken.docx',
    '脚注部件写到一半断了',
    'document',
    () =>
      wordZip({
        body: [note('footnote', '2')],
        whole: {
          footnotes: [
            '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>半',
          ],
        },
      }),
    { ...text, ledger: ['unread-part'] },
  ),
  hostile(
    'comments-broken.docx',
    '批注部件是乱码',
    'document',
    () => wordZip({ body: [paragraph('正文')], whole: { comments: [Uint8Array.of(1, 2, 3, 0xff)] } }),
    { ...text, ledger: ['unread-part'] },
  ),
  hostile(
    'header-broken.docx',
    '页眉部件标签交叉',
    'document',
    () =>
      wordZip({
        body: [paragraph('正文')],
        whole: {
          header1: [
            '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p></w:hdr></w:p>',
          ],
        },
      }),
    { ...text, ledger: ['unread-part'] },
  ),
  hostile(
    'part-inflate-broken.docx',
    '脚注部件的压缩数据是乱码，正文正常',
    'document',
    () =>
      wordZip({
        body: [note('footnote', '2')],
        relations: [{ kind: 'footnotes', target: 'footnotes.xml' }],
        entries: [
          {
            name: 'word/footnotes.xml',
            content: [Buffer.alloc(900, 0xee)],
            stored: true,
            lies: { method: 8 },
          },
        ],
      }),
    { ...text, ledger: ['unread-part'] },
  ),
  hostile('part-encrypted.docx', '脚注部件标为加密，正文正常', ['document', 'encrypted'], () =>
    wordZip({
      body: [note('footnote', '2')],
      relations: [{ kind: 'footnotes', target: 'footnotes.xml' }],
      entries: [{ name: 'word/footnotes.xml', content: ['x'], lies: { flags: 0x801 } }],
    }),
  ),
  hostile(
    'numbering-level-99.docx',
    '编号级别为 99',
    'document',
    numberingOf([list(level('99', '<w:lvlText w:val="%99."/>'))], listed('99'), listed('0')),
    text,
  ),
  ...['-1', 'NaN', '1e9', '2147483648', '4294967295', '0.5', '', '8.9', '99999999'].map((at) =>
    hostile(
      `numbering-ilvl-${at || 'empty'}.docx`,
      `编号级别写作「${at}」`,
      'document',
      numberingOf([list(level(at) + level('0'))], listed(at), listed('0'), listed(at)),
      text,
    ),
  ),
  ...[
    '2147483648',
    '-2147483648',
    '1e308',
    'NaN',
    '99999999999999999999',
    '0',
    '-1',
    '9007199254740993',
    '1.5',
    '100000000',
  ].map((start) =>
    hostile(
      `numbering-start-${start}.docx`,
      `编号从「${start}」开始，遍历各种编号格式`,
      'document',
      numberingOf([formatted(start)], ...everyFormat, ...everyFormat),
      text,
    ),
  ),
  hostile(
    'numbering-override.docx',
    '编号重排的级别和起点都不对',
    'document',
    numberingOf(
      [
        list(level('0')),
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1e9"><w:startOverride w:val="1e300"/></w:lvlOverride><w:lvlOverride><w:startOverride/></w:lvlOverride></w:num>',
      ],
      listed('0', '2'),
      listed('8', '2'),
    ),
    text,
  ),
  hostile(
    'numbering-link-cycle.docx',
    '编号通过样式链接绕成圈',
    'document',
    () =>
      wordZip({
        body: [listed('0', '1'), listed('0', '2'), styled('a')],
        inner: {
          numbering: [
            '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="b"/><w:styleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
          ],
          styles: [
            ['a', '1'],
            ['b', '2'],
          ].map(
            ([id, num]) =>
              `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${num}"/></w:numPr></w:pPr></w:style>`,
          ),
        },
      }),
    text,
  ),
  hostile(
    'numbering-num-itself.docx',
    '编号定义指向不存在的和重复的抽象编号',
    'document',
    numberingOf(
      [
        list(level('0')),
        list(level('0')),
        '<w:num w:numId="1"><w:abstractNumId w:val="404"/></w:num><w:num/>',
      ],
      listed(),
      listed('0', '404'),
      listed('0', ''),
    ),
    text,
  ),
  hostile(
    'numbering-long-text.docx',
    '编号文字长 1 MB，一千段都用它',
    bounded,
    numberingOf(
      [list(level('0', `<w:lvlText w:val="${'第%1章'.repeat(100_000)}"/>`))],
      repeat(listed(), 1000),
    ),
    heavy,
  ),
  hostile(
    'numbering-long-once.docx',
    '编号文字长 1 MB，用一次',
    bounded,
    numberingOf([list(level('0', `<w:lvlText w:val="${'第%1章'.repeat(100_000)}"/>`))], listed()),
  ),
  hostile(
    'numbering-roman-huge.docx',
    '罗马数字编号从两千万开始',
    'document',
    numberingOf(
      [
        list(level('0', '<w:start w:val="20000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/>')),
        list(
          level('0', '<w:start w:val="20000000"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/>'),
          '2',
        ),
      ],
      ...Array.from({ length: 50 }, () => listed()),
      listed('0', '2'),
    ),
    text,
  ),
  hostile(
    'numbering-100000-lists.docx',
    '十万个编号定义',
    bounded,
    numberingOf([numbered(100_000, (i) => list(level('0'), String(i)))], listed('0', '7')),
    heavy,
  ),
  hostile(
    'numbering-shared-counters.docx',
    '十万段交替使用一万个编号',
    bounded,
    numberingOf(
      [numbered(10_000, (i) => list(level('0') + level('1') + level('8'), String(i)))],
      numbered(100_000, (i) => listed(String(i % 9), String(i % 10_000))),
    ),
    heavy,
  ),
  ...names.map((name) =>
    hostile(
      `prototype-${name}.docx`,
      `样式、编号、脚注、批注、关系、部件、属性都以 ${name} 为名`,
      'document',
      () =>
        wordZip({
          body: [
            `<w:p w:${name}="1" ${name}="2"><w:pPr><w:pStyle w:val="${name}"/><w:numPr><w:ilvl w:val="${name}"/><w:numId w:val="${name}"/></w:numPr></w:pPr><w:commentRangeStart w:id="${name}"/><w:r><w:t>正文</w:t><w:footnoteReference w:id="${name}"/></w:r><w:${name}/><${name}/><w:commentRangeEnd w:id="${name}"/><w:r><w:commentReference w:id="${name}"/></w:r><w:hyperlink r:id="${name}"><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>`,
            listed('0', name),
            paragraph('正文二', `<w:pStyle w:val="${name}"/>`),
            note('footnote', name),
            note('endnote', name),
            `<w:p><w:r><w:fldChar w:fldCharType="${name}"/><w:instrText>${name}</w:instrText><w:sym w:font="${name}" w:char="${name}"/></w:r></w:p>`,
            `<w:sdt><w:sdtPr><w:tag w:val="${name}"/></w:sdtPr><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`,
          ],
          inner: {
            styles: [style(name, name, `<w:rPr><w:b/></w:rPr>`)],
            numbering: [list(level('0', `<w:numFmt w:val="${name}"/><w:lvlText w:val="%1"/>`), name)],
            comments: [`<w:comment w:id="${name}" w:author="${name}">${paragraph('批注')}</w:comment>`],
            footnotes: [`<w:footnote w:id="${name}">${paragraph('脚注')}</w:footnote>`],
          },
          relations: [
            { kind: name, target: name, id: name },
            { kind: 'header', target: `${name}.xml` },
          ],
          entries: [
            { name, content: ['x'] },
            { name: `word/${name}.xml`, content: ['<x/>'] },
            { name: `word/_rels/${name}.xml.rels`, content: [relationsXml([])] },
          ],
        }),
      text,
    ),
  ),
  hostile(
    'ids-odd.docx',
    '脚注、批注的编号是负数、小数和文字',
    'document',
    () =>
      wordZip({
        body: ['-1', '1.5', 'x', '', '99999999999999999999'].map(
          (id) => note('footnote', id) + note('endnote', id),
        ),
        inner: {
          footnotes: ['-1', '1.5', 'x', ''].map(
            (id) => `<w:footnote w:id="${id}">${paragraph('注')}</w:footnote>`,
          ),
        },
      }),
    text,
  ),
  hostile('notes-deep-tables.docx', '脚注里有六十层表格', ['document', 'too-deep'], () =>
    wordZip({
      body: [note('footnote', '2')],
      inner: {
        footnotes: [
          '<w:footnote w:id="2">',
          repeat('<w:tbl><w:tr><w:tc>', 60),
          paragraph('注'),
          repeat('</w:tc></w:tr></w:tbl>', 60),
          '</w:footnote>',
        ],
      },
    }),
  ),
  hostile(
    'headers-long.docx',
    '一个页眉有 40 MB 文字',
    bounded,
    () =>
      wordZip({
        inner: {
          header1: ['<w:p><w:r><w:t>', repeat('页眉里的文字', 2_200_000, 'plain'), '</w:t></w:r></w:p>'],
        },
      }),
    heavy,
  ),
  hostile(
    'settings-odd.docx',
    '设置部件写满无关的内容',
    bounded,
    () =>
      wordZip({
        body: [paragraph('正文')],
        inner: { settings: [repeat('<w:rsid w:val="00112233"/>', 500_000, 'comment')] },
      }),
    heavy,
  ),
]
