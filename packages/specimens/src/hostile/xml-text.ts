import { damaged, type HostileFile, hostile, type Outcome } from './hostile-file.ts'
import { documentXml, namespaces, paragraph, wordZip } from './word-zip.ts'

const text = { text: ['正文'] }
const plainXml = (encoding: string, body = paragraph('正文')) =>
  documentXml([body])
    .join('')
    .replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${encoding}"?>`)
const wide = (xml: string, bytes: 2 | 4, big: boolean) => {
  const out = Buffer.alloc((xml.length + 1) * bytes)
  const view = new DataView(out.buffer, out.byteOffset)
  const put = (at: number, code: number) =>
    bytes === 2 ? view.setUint16(at * 2, code, !big) : view.setUint32(at * 4, code, !big)
  put(0, 0xfeff)
  for (let i = 0; i < xml.length; i++) put(i + 1, xml.charCodeAt(i))
  return out
}
const main = (bytes: string | Uint8Array) => () => wordZip({ document: [bytes] })
const odd = (
  name: string,
  about: string,
  body: string,
  accept: Outcome | readonly Outcome[] = damaged,
  demands = {},
) => hostile(name, about, accept, () => wordZip({ body: [body] }), demands)
/** Only ASCII and the two characters of 正文: enough GBK for a specimen. */
const gbk = (xml: string) =>
  Buffer.concat([...xml].map((c) => Buffer.from(c === '正' ? [0xd5, 0xfd] : c === '文' ? [0xce, 0xc4] : c)))
const unknown: readonly Outcome[] = ['unsupported-encoding', 'malformed']
const cut = { ledger: ['cut-off'], text: ['前文'] }
const before = paragraph('前文')

/** Encodings declared rightly and wrongly, characters that XML forbids, damaged mark-up. */
export const xmlTexts: readonly HostileFile[] = [
  hostile(
    'encoding-bom-utf8.docx',
    'UTF-8 正文带字节序标记',
    'document',
    main(`\ufeff${plainXml('UTF-8')}`),
    text,
  ),
  hostile(
    'encoding-utf16le.docx',
    'UTF-16LE 正文，声明正确',
    'document',
    main(wide(plainXml('UTF-16'), 2, false)),
    text,
  ),
  hostile(
    'encoding-utf16be.docx',
    'UTF-16BE 正文，声明正确',
    'document',
    main(wide(plainXml('UTF-16'), 2, true)),
    text,
  ),
  hostile(
    'encoding-utf16-bare.docx',
    'UTF-16LE 正文，没有字节序标记',
    ['document', ...unknown],
    main(wide(plainXml('UTF-16'), 2, false).subarray(2)),
  ),
  hostile(
    'encoding-utf16-said-utf8.docx',
    'UTF-16 正文谎称 UTF-8',
    ['document', ...unknown],
    main(wide(plainXml('UTF-8'), 2, false)),
  ),
  hostile(
    'encoding-utf8-said-utf16.docx',
    'UTF-8 正文谎称 UTF-16',
    ['document', ...unknown],
    main(plainXml('UTF-16')),
  ),
  hostile(
    'encoding-utf16-odd.docx',
    'UTF-16 正文多出半个字符',
    damaged,
    main(Buffer.concat([wide(plainXml('UTF-16'), 2, false), Buffer.of(0x3c)])),
  ),
  hostile(
    'encoding-utf32le.docx',
    'UTF-32LE 正文',
    [...unknown, 'document'],
    main(wide(plainXml('UTF-32'), 4, false)),
  ),
  hostile(
    'encoding-utf32be.docx',
    'UTF-32BE 正文',
    [...unknown, 'document'],
    main(wide(plainXml('UTF-32'), 4, true)),
  ),
  hostile('encoding-gbk.docx', 'GBK 正文，声明正确', 'document', main(gbk(plainXml('GBK'))), text),
  hostile(
    'encoding-gbk-said-utf8.docx',
    'GBK 正文谎称 UTF-8',
    ['document', ...unknown],
    main(gbk(plainXml('UTF-8'))),
  ),
  hostile(
    'encoding-utf8-said-gbk.docx',
    'UTF-8 正文谎称 GBK',
    ['document', ...unknown],
    main(plainXml('GBK')),
  ),
  hostile('encoding-unknown.docx', '声明的编码不存在', ['document', ...unknown], main(plainXml('x-klingon'))),
  hostile('encoding-ebcdic.docx', '声明为 EBCDIC', ['document', ...unknown], main(plainXml('IBM037'))),
  hostile(
    'encoding-utf7.docx',
    '声明为 UTF-7，尖括号写成转义',
    ['document', ...unknown],
    main(`<?xml version="1.0" encoding="UTF-7"?>+ADw-w:document+AD4-`),
  ),
  hostile(
    'encoding-bad-utf8.docx',
    'UTF-8 正文里混有非法字节',
    damaged,
    () =>
      wordZip({
        body: [
          '<w:p><w:r><w:t>正文',
          Uint8Array.of(0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80),
          '</w:t></w:r></w:p>',
        ],
      }),
    text,
  ),
  hostile(
    'encoding-xml11.docx',
    '声明为 XML 1.1',
    ['document', 'malformed'],
    main(plainXml('UTF-8').replace('1.0', '1.1')),
    text,
  ),
  odd('text-surrogate.docx', '文本里有不成对的代理字符实体', `${before}${paragraph('正&#xD800;文')}`),
  odd('text-nul-entity.docx', '文本里有空字符实体', `${before}${paragraph('正&#0;文')}`),
  odd('text-nul.docx', '文本里有空字符', `${before}${paragraph('正\0文')}`),
  odd('text-controls.docx', '文本里有控制字符', `${before}${paragraph('正\u0001\u0008\u001b文')}`),
  odd(
    'text-huge-entity.docx',
    '字符实体的号码超出范围',
    `${before}${paragraph('正&#x110000;&#99999999999999999999;文')}`,
  ),
  odd('text-undefined-entity.docx', '文本里有未定义的实体', `${before}${paragraph('正&nbsp;文')}`),
  odd('text-ampersand.docx', '文本里有没转义的 & 号', `${before}${paragraph('A&B 公司')}`),
  odd(
    'text-noncharacters.docx',
    '文本里有 U+FFFE、U+FFFF 与私用区字符',
    `${before}${paragraph('正\ufffe\uffff\ue000文')}`,
  ),
  odd(
    'text-bidi.docx',
    '文本里有双向控制符和零宽字符',
    paragraph('正文\u202e\u200b\u2066倒写\u2069'),
    'document',
    text,
  ),
  odd('text-cdata.docx', '文本写在 CDATA 里', paragraph('<![CDATA[正文 <b> &amp;]]>'), 'document', {
    text: ['正文 <b> &amp;'],
  }),
  odd('text-comment.docx', '文本中间夹着 XML 注释', paragraph('正<!-- 注释 -->文'), 'document', {
    ...text,
    noText: ['注释'],
  }),
  odd('text-instruction.docx', '文本中间夹着处理指令', paragraph('正<?x y?>文'), 'document', text),
  hostile(
    'text-xml-stylesheet.docx',
    '正文部件前有样式表处理指令',
    'document',
    main(plainXml('UTF-8').replace('?>', '?><?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>')),
    text,
  ),
  odd(
    'tags-unclosed.docx',
    '第二段没有结束标签，也没有后文',
    `${before}<w:p><w:r><w:t>后文`,
    ['document'],
    cut,
  ),
  odd(
    'tags-crossed.docx',
    '标签交叉',
    `${before}<w:p><w:r></w:p></w:r>${paragraph('后文')}`,
    ['document'],
    cut,
  ),
  odd('tags-extra-close.docx', '多出结束标签', `${before}</w:p></w:tbl></w:body>${paragraph('后文')}`, [
    'document',
    'malformed',
  ]),
  odd('tags-no-quotes.docx', '属性值没有引号', `${before}<w:p w:rsidR=1/>`, ['document'], cut),
  odd('tags-double-attribute.docx', '同一属性写两次', `${before}<w:p w:rsidR="1" w:rsidR="2"/>`, damaged),
  odd('tags-unknown-prefix.docx', '命名空间前缀没有声明', `${before}<zz:p/>`, damaged),
  odd(
    'tags-cut-in-name.docx',
    '在标签名中间截断',
    `${before}<w:p><w:r><w:t>后文</w:t></w`,
    ['document'],
    cut,
  ),
  hostile(
    'tags-after-root.docx',
    '根元素之后还有内容',
    damaged,
    main(`${plainXml('UTF-8')}<w:p/>后面`),
    text,
  ),
  hostile(
    'tags-other-namespace.docx',
    '正文用了陌生的命名空间',
    ['document', 'malformed', 'missing-part', 'not-word'],
    main('<d:document xmlns:d="urn:x"><d:body><d:p><d:r><d:t>正文</d:t></d:r></d:p></d:body></d:document>'),
  ),
  hostile(
    'tags-other-prefix.docx',
    '正文用别的前缀，命名空间正确',
    'document',
    main(
      plainXml('UTF-8')
        .replaceAll('<w:', '<wx:')
        .replaceAll('</w:', '</wx:')
        .replace('xmlns:w=', 'xmlns:wx='),
    ),
    text,
  ),
  hostile(
    'tags-default-namespace.docx',
    '正文用默认命名空间',
    'document',
    main(
      `<document ${namespaces} xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>正文</t></r></p></body></document>`,
    ),
    text,
  ),
]
