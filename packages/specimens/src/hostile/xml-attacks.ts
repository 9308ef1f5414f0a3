import { bounded, damaged, type HostileFile, hostile, type Outcome } from './hostile-file.ts'
import { numbered, type Pieces, repeat } from './pieces.ts'
import { documentXml, namespaces, paragraph, partXml, wordZip } from './word-zip.ts'

const body = [paragraph('正文')]
const dtdOrDocument: readonly Outcome[] = ['dtd-refused', 'document']
const heavy = { heavy: true }

const laughs = Array.from({ length: 12 }, (_, i) =>
  i === 0 ? '<!ENTITY a0 "哈">' : `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`,
).join('')
const withDtd = (part: Pieces, dtd: string): Pieces => {
  const [first, ...rest] = part
  return [String(first).replace(/^<\?xml[^>]*\?>/, `<?xml version="1.0"?><!DOCTYPE x [${dtd}]>`), ...rest]
}
const xxe = '<!ENTITY a SYSTEM "file:///etc/passwd">'
const noLeak = { noText: ['root:x:0'] }

/** An element opened and closed `depth` times around an inner text. */
const nest = (open: string, close: string, depth: number, inner = ''): Pieces => [
  repeat(open, depth, 'comment'),
  inner,
  repeat(close, depth, 'comment'),
]
const deepIn = (kind: string) => () => wordZip({ body, inner: { [kind]: nest('<w:x>', '</w:x>', 100_000) } })

/** Attacks on the XML parser: entities, depth, length and number. */
export const xmlAttacks: readonly HostileFile[] = [
  hostile('dtd-body.docx', '正文部件带有空的 DTD', 'dtd-refused', () =>
    wordZip({ document: withDtd(documentXml(body), '') }),
  ),
  hostile('dtd-laughs-body.docx', '正文部件里有层层展开的实体', 'dtd-refused', () =>
    wordZip({ document: withDtd(documentXml([paragraph('&a11;')]), laughs) }),
  ),
  hostile(
    'dtd-external-body.docx',
    '正文部件里的外部实体指向本机文件',
    'dtd-refused',
    () => wordZip({ document: withDtd(documentXml([paragraph('&a;')]), xxe) }),
    noLeak,
  ),
  hostile('dtd-parameter-body.docx', '正文部件用参数实体引用外部 DTD', 'dtd-refused', () =>
    wordZip({ document: withDtd(documentXml(body), '<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;') }),
  ),
  hostile('dtd-lower-case.docx', '正文部件里有小写的 doctype', ['dtd-refused', 'document', 'malformed'], () =>
    wordZip({ document: [`<!doctype x [${laughs}]>`, ...documentXml([paragraph('&a11;')]).slice(0), ''] }),
  ),
  hostile('dtd-utf16.docx', 'UTF-16 编码的正文部件里有实体', 'dtd-refused', () => {
    const xml = withDtd(documentXml([paragraph('&a11;')]), laughs).join('')
    return wordZip({ document: [Buffer.from(`\ufeff${xml}`, 'utf16le')] })
  }),
  ...['styles', 'numbering', 'footnotes', 'comments', 'header', 'settings'].map((kind) =>
    hostile(`dtd-laughs-${kind}.docx`, `${kind} 部件里有层层展开的实体`, dtdOrDocument, () =>
      wordZip({ body, whole: { [kind]: withDtd(partXml(kind, [paragraph('&a11;')]), laughs) } }),
    ),
  ),
  hostile('dtd-laughs-rels.docx', '关系部件里有层层展开的实体', dtdOrDocument, () =>
    wordZip({
      body,
      documentRels: [
        `<!DOCTYPE x [${laughs}]><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">&a11;</Relationships>`,
      ],
    }),
  ),
  hostile('dtd-laughs-content-types.docx', '[Content_Types].xml 里有层层展开的实体', dtdOrDocument, () =>
    wordZip({ body, contentTypes: [`<!DOCTYPE x [${laughs}]><Types>&a11;</Types>`] }),
  ),
  hostile('deep-body.docx', '正文嵌套十万层', ['too-deep', 'document'], () =>
    wordZip({ body: nest('<w:x>', '</w:x>', 100_000, paragraph('最里面')) }),
  ),
  hostile('deep-body-3m.docx', '正文嵌套三百万层，从不结束', ['too-deep', 'document'], () =>
    wordZip({ body: [repeat('<w:sdt><w:sdtContent>', 1_500_000, 'comment')] }),
  ),
  ...['styles', 'numbering', 'footnotes', 'comments', 'header'].map((kind) =>
    hostile(`deep-${kind}.docx`, `${kind} 部件嵌套十万层`, ['too-deep', 'document'], deepIn(kind), {
      text: ['正文'],
    }),
  ),
  hostile('deep-rels.docx', '关系部件嵌套十万层', ['too-deep', 'document', 'zip-bomb'], () =>
    wordZip({ body, documentRels: ['<Relationships>', ...nest('<x>', '</x>', 100_000), '</Relationships>'] }),
  ),
  hostile(
    'long-text.docx',
    '一个文本节点有 60 MB',
    bounded,
    () =>
      wordZip({
        body: ['<w:p><w:r><w:t>', repeat('很长的一段话。', 2_900_000, 'plain'), '</w:t></w:r></w:p>'],
      }),
    heavy,
  ),
  hostile(
    'long-blank-text.docx',
    '标签之间有 60 MB 空格',
    bounded,
    () => wordZip({ body: [paragraph('正文'), repeat(' '.repeat(64), 950_000, 'comment')] }),
    heavy,
  ),
  hostile(
    'long-attribute.docx',
    '一个属性值有 1 MB',
    bounded,
    () =>
      wordZip({
        body: [
          `<w:p><w:pPr><w:pStyle w:val="${'长'.repeat(350_000)}"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>`,
        ],
      }),
    { text: ['正文'] },
  ),
  hostile(
    'long-attribute-50m.docx',
    '一个属性值有 50 MB',
    bounded,
    () =>
      wordZip({
        body: ['<w:p w:rsidR="', repeat('长属性', 5_500_000, 'plain'), '"><w:r><w:t>正文</w:t></w:r></w:p>'],
      }),
    heavy,
  ),
  hostile(
    'long-comment.docx',
    '一个 XML 注释有 60 MB',
    bounded,
    () => wordZip({ body: ['<!--', repeat('很长的注释。', 3_300_000, 'plain'), '-->', ...body] }),
    heavy,
  ),
  hostile(
    'long-instruction.docx',
    '一个处理指令有 60 MB',
    bounded,
    () => wordZip({ body: ['<?x ', repeat('很长的指令。', 3_300_000, 'plain'), '?>', ...body] }),
    heavy,
  ),
  hostile(
    'long-cdata.docx',
    '一个 CDATA 有 60 MB',
    bounded,
    () =>
      wordZip({
        body: [
          '<w:p><w:r><w:t><![CDATA[',
          repeat('很长的一段。', 3_300_000, 'plain'),
          ']]></w:t></w:r></w:p>',
        ],
      }),
    heavy,
  ),
  hostile(
    'long-element-name.docx',
    '一个元素名有 20 MB',
    [...bounded, 'malformed'],
    () => wordZip({ body: ['<w:', repeat('x'.repeat(64), 330_000, 'plain'), '/>', ...body] }),
    heavy,
  ),
  hostile(
    'long-entity-name.docx',
    '一个实体引用有 20 MB，没有结尾',
    [...bounded, 'malformed'],
    () =>
      wordZip({
        body: [...body, '<w:p><w:r><w:t>&', repeat('x'.repeat(64), 330_000, 'plain'), '</w:t></w:r></w:p>'],
      }),
    heavy,
  ),
  hostile(
    'many-entities.docx',
    '正文里有五百万个字符实体',
    bounded,
    () =>
      wordZip({ body: ['<w:p><w:r><w:t>', repeat('&#x4f60;', 5_000_000, 'plain'), '</w:t></w:r></w:p>'] }),
    heavy,
  ),
  hostile(
    'many-attributes.docx',
    '一个元素有两百万个属性',
    [...bounded, 'malformed'],
    () => wordZip({ body: ['<w:p ', numbered(2_000_000, (i) => `a${i}="" `), '/>'] }),
    heavy,
  ),
  hostile(
    'many-same-attributes.docx',
    '一个元素把同一个属性写了一百万次',
    [...bounded, 'malformed'],
    () => wordZip({ body: ['<w:p ', repeat('w:rsidR="1" ', 1_000_000), '/>', ...body] }),
    heavy,
  ),
  hostile(
    'many-namespaces.docx',
    '一个元素声明一百万个命名空间',
    [...bounded, 'malformed'],
    () => wordZip({ body: ['<w:p ', numbered(1_000_000, (i) => `xmlns:n${i}="urn:${i}" `), '/>', ...body] }),
    heavy,
  ),
  hostile(
    'many-namespaces-each.docx',
    '三十万个元素各自声明一个新的命名空间',
    bounded,
    () => wordZip({ body: [numbered(300_000, (i) => `<n:x xmlns:n="urn:lunshen:${i}"/>`), ...body] }),
    heavy,
  ),
  hostile('many-namespaces-nested.docx', '一百五十层元素各声明一百个命名空间', bounded, () =>
    wordZip({
      body: [
        numbered(
          150,
          (i) => `<x ${Array.from({ length: 100 }, (_, n) => `xmlns:n${i}_${n}="urn:${n}"`).join(' ')}>`,
        ),
        repeat('<unknown/>', 200_000),
        repeat('</x>', 150),
        ...body,
      ],
    }),
  ),
  hostile(
    'many-names.docx',
    '两百万个元素，名字各不相同',
    bounded,
    () => wordZip({ body: [numbered(2_000_000, (i) => `<w:n${i}/>`), ...body] }),
    heavy,
  ),
  hostile(
    'many-unclosed.docx',
    '一百九十层元素都没有结束标签',
    damaged,
    () =>
      wordZip({ document: [`<w:document ${namespaces}><w:body>`, paragraph('正文'), '<w:x>'.repeat(150)] }),
    { text: ['正文'], ledger: ['cut-off'] },
  ),
  hostile(
    'many-instructions.docx',
    '正文里有百万个处理指令和注释',
    bounded,
    () => wordZip({ body: [repeat('<?x y?><!--z-->', 1_000_000, 'comment'), ...body] }),
    { text: ['正文'], heavy: true },
  ),
]
