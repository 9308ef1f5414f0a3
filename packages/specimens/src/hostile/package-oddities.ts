import { type HostileFile, hostile, type Outcome } from './hostile-file.ts'
import { numbered, repeat } from './pieces.ts'
import { paragraph, partXml, type Relation, relationsXml, wordZip } from './word-zip.ts'
import { writeZip } from './write-zip.ts'

const body = [paragraph('正文')]
const text = { text: ['正文'] }
const external = { text: ['正文'], ledger: ['external-link'] }
const gone: readonly Outcome[] = ['missing-part', 'not-word']

const related =
  (...relations: Relation[]) =>
  () =>
    wordZip({ body, relations })
const linked = (name: string, about: string, kind: string, target: string) =>
  hostile(name, about, 'document', related({ kind, target, external: true }), external)
const other = (name: string, about: string, files: Readonly<Record<string, string>>) =>
  hostile(name, about, 'not-word', () =>
    writeZip(Object.entries(files).map(([entry, content]) => ({ name: entry, content: [content] }))),
  )
const fieldOf = (instruction: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>域的结果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const field = (name: string, instruction: string, ledger: readonly string[]) =>
  hostile(
    name,
    `正文里有域 ${instruction.trim().split(' ')[0]}`,
    'document',
    () => wordZip({ body: [fieldOf(instruction)] }),
    {
      text: ['域的结果'],
      noText: ['root:x:0'],
      ledger,
    },
  )
const mainRels = (...relations: Relation[]) => [relationsXml(relations)]

/** Packages whose parts and relationships are wrong, missing, circular, or lead outside. */
export const packageOddities: readonly HostileFile[] = [
  hostile(
    'package-without-content-types.docx',
    '没有 [Content_Types].xml',
    ['document', 'malformed', ...gone],
    () => wordZip({ body, contentTypes: null }),
  ),
  hostile('package-without-rels.docx', '没有包的关系部件', ['document', ...gone], () =>
    wordZip({ body, packageRels: null }),
  ),
  hostile('package-empty-rels.docx', '包的关系部件是空文件', ['document', 'malformed', ...gone], () =>
    wordZip({ body, packageRels: [''] }),
  ),
  hostile('package-broken-rels.docx', '包的关系部件不是 XML', ['document', 'malformed', ...gone], () =>
    wordZip({ body, packageRels: ['<<<'] }),
  ),
  hostile(
    'package-broken-document-rels.docx',
    '正文的关系部件不是 XML',
    'document',
    () => wordZip({ body, documentRels: ['<Relationships'] }),
    text,
  ),
  hostile(
    'package-wrong-content-types.docx',
    '内容类型全部写错',
    'document',
    () =>
      wordZip({
        body,
        contentTypes: [
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="image/png"/></Types>',
        ],
      }),
    text,
  ),
  hostile(
    'package-rel-to-itself.docx',
    '页眉的关系指向正文自己',
    'document',
    related({ kind: 'header', target: 'document.xml' }),
    text,
  ),
  hostile(
    'package-all-kinds-to-itself.docx',
    '样式、编号、脚注、批注的关系都指向正文自己',
    'document',
    related(
      ...[
        'styles',
        'numbering',
        'footnotes',
        'endnotes',
        'comments',
        'settings',
        'theme',
        'glossaryDocument',
      ].map((kind) => ({ kind, target: 'document.xml' })),
    ),
    text,
  ),
  hostile(
    'package-rel-cycle.docx',
    '页眉与正文的关系互相指向',
    'document',
    () =>
      wordZip({
        body,
        inner: { header: [paragraph('页眉')] },
        entries: [
          {
            name: 'word/_rels/header.xml.rels',
            content: mainRels(
              { kind: 'header', target: 'header.xml' },
              { kind: 'officeDocument', target: 'document.xml' },
            ),
          },
        ],
      }),
    text,
  ),
  hostile(
    'package-rel-outside.docx',
    '关系以 .. 指向包之外',
    'document',
    related(
      { kind: 'header', target: '../../../../../../etc/passwd' },
      { kind: 'styles', target: '/../../etc/passwd' },
    ),
    { ...text, noText: ['root:x:0'] },
  ),
  hostile(
    'package-rel-absent.docx',
    '关系指向不存在的部件',
    'document',
    related(
      ...['styles', 'numbering', 'footnotes', 'header', 'image', 'comments', 'aFChunk'].map((kind) => ({
        kind,
        target: `none-${kind}.xml`,
      })),
    ),
    text,
  ),
  hostile(
    'package-rel-same-id.docx',
    '许多关系用同一个编号',
    'document',
    related(...['header', 'styles', 'image'].map((kind) => ({ kind, target: `${kind}.xml`, id: 'rId1' }))),
    text,
  ),
  hostile(
    'package-rel-odd-targets.docx',
    '关系目标是空串、空字符实体、编码过的路径和脚本',
    ['document', 'malformed'],
    related(
      { kind: 'header', target: '' },
      { kind: 'footer', target: '%2e%2e/%2e%2e/x' },
      { kind: 'image', target: 'javascript:alert(1)' },
      { kind: 'styles', target: '????' },
    ),
  ),
  hostile(
    'package-rel-long-target.docx',
    '关系目标长 1 MB',
    'document',
    related({ kind: 'header', target: 'a/'.repeat(500_000) }),
    text,
  ),
  hostile('package-rel-100000.docx', '正文有十万个关系', ['document', 'too-large', 'zip-bomb'], () =>
    wordZip({
      body,
      documentRels: [
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
        numbered(
          100_000,
          (i) =>
            `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header${i}.xml"/>`,
        ),
        '</Relationships>',
      ],
    }),
  ),
  hostile(
    'package-headers-100000.docx',
    '十万个关系指向同一个页眉',
    ['document', 'too-large', 'zip-bomb'],
    () =>
      wordZip({
        body,
        entries: [{ name: 'word/h.xml', content: partXml('header', [paragraph('页眉文字'.repeat(200))]) }],
        documentRels: [
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
          numbered(
            100_000,
            (i) =>
              `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="h.xml"/>`,
          ),
          '</Relationships>',
        ],
      }),
  ),
  linked('external-image-http.docx', '图片在网上', 'image', 'http://127.0.0.1:9/x.png'),
  linked('external-image-file.docx', '图片指向本机文件', 'image', 'file:///etc/passwd'),
  linked('external-image-share.docx', '图片指向共享文件夹', 'image', '\\\\server\\share\\x.png'),
  linked('external-ole.docx', '链接的对象在别的文件里', 'oleObject', 'file:///C:/x.xlsx'),
  linked('external-frame.docx', '框架指向网页', 'frame', 'http://127.0.0.1:9/'),
  hostile(
    'external-sub-document.docx',
    '主控文档引用外部子文档',
    'document',
    () =>
      wordZip({
        body: [...body, '<w:subDoc r:id="rId1"/>'],
        relations: [{ kind: 'subDocument', target: '第二部分.docx', external: true }],
      }),
    { ...text, ledger: ['sub-document'] },
  ),
  linked('external-styles.docx', '样式部件在网上', 'styles', 'http://127.0.0.1:9/styles.xml'),
  linked('external-chunk.docx', '插入内容块在网上', 'aFChunk', 'http://127.0.0.1:9/x.htm'),
  hostile(
    'external-template.docx',
    '附加模板在网上',
    'document',
    () =>
      wordZip({
        body,
        inner: { settings: ['<w:attachedTemplate r:id="rId1"/>'] },
        entries: [
          {
            name: 'word/_rels/settings.xml.rels',
            content: mainRels({
              kind: 'attachedTemplate',
              target: 'http://127.0.0.1:9/evil.dotm',
              external: true,
            }),
          },
        ],
      }),
    external,
  ),
  hostile(
    'external-mail-merge.docx',
    '邮件合并的数据源在共享文件夹',
    'document',
    () =>
      wordZip({
        body,
        inner: {
          settings: [
            '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataSource r:id="rId1"/></w:mailMerge>',
          ],
        },
        entries: [
          {
            name: 'word/_rels/settings.xml.rels',
            content: mainRels({
              kind: 'mailMergeSource',
              target: '\\\\server\\share\\data.csv',
              external: true,
            }),
          },
        ],
      }),
    external,
  ),
  hostile(
    'external-header-image.docx',
    '页眉里的图片在网上',
    'document',
    () =>
      wordZip({
        body,
        inner: { header: [paragraph('页眉')] },
        entries: [
          {
            name: 'word/_rels/header.xml.rels',
            content: mainRels({ kind: 'image', target: 'http://127.0.0.1:9/x.png', external: true }),
          },
        ],
      }),
    external,
  ),
  hostile('external-main.docx', '正文部件本身在网上', ['document', ...gone], () =>
    wordZip({
      body,
      packageRels: mainRels({
        kind: 'officeDocument',
        target: 'http://127.0.0.1:9/document.xml',
        external: true,
      }),
    }),
  ),
  hostile(
    'package-other-main.docx',
    '正文部件叫 word/document2.xml',
    'document',
    () => wordZip({ body, mainName: 'word/document2.xml' }),
    text,
  ),
  hostile(
    'package-other-folder.docx',
    '正文部件叫 a/b/main.bin',
    'document',
    () => wordZip({ body, mainName: 'a/b/main.bin' }),
    text,
  ),
  hostile(
    'package-root-main.docx',
    '正文部件就在包的根下',
    'document',
    () => wordZip({ body, mainName: 'document.xml' }),
    text,
  ),
  hostile(
    'package-chinese-main.docx',
    '正文部件用中文名',
    'document',
    () => wordZip({ body, mainName: '文档/正文.xml' }),
    text,
  ),
  hostile(
    'package-two-mains.docx',
    '包的关系里有两个正文',
    'document',
    () =>
      wordZip({
        body,
        packageRels: mainRels(
          { kind: 'officeDocument', target: 'word/document.xml' },
          { kind: 'officeDocument', target: 'word/other.xml' },
        ),
      }),
    text,
  ),
  hostile('package-main-absent.docx', '关系指向的正文不存在', ['missing-part'], () =>
    wordZip({
      body,
      mainName: 'word/main.xml',
      packageRels: mainRels({ kind: 'officeDocument', target: 'word/gone.xml' }),
    }),
  ),
  hostile(
    'package-main-empty.docx',
    '正文部件是空文件',
    ['malformed', 'missing-part', 'empty-file', 'truncated'],
    () => wordZip({ document: [''] }),
  ),
  hostile(
    'package-main-blank.docx',
    '正文部件只有空格',
    ['malformed', 'missing-part', 'empty-file', 'truncated'],
    () => wordZip({ document: [' \n '] }),
  ),
  hostile(
    'package-main-picture.docx',
    '正文部件其实是图片',
    ['malformed', 'missing-part', 'unsupported-encoding'],
    () => wordZip({ document: [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0)] }),
  ),
  hostile(
    'package-main-html.docx',
    '正文部件其实是网页',
    ['malformed', 'missing-part', 'not-word', 'dtd-refused'],
    () => wordZip({ document: ['<html><body><p>正文<br></body></html>'] }),
  ),
  hostile(
    'package-no-body.docx',
    '正文部件里没有 w:body',
    ['document', 'malformed', 'missing-part', 'empty-file'],
    () =>
      wordZip({
        document: ['<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'],
      }),
  ),
  hostile('package-empty-body.docx', '正文里什么也没有', ['document', 'empty-file'], () =>
    wordZip({ body: [] }),
  ),
  hostile(
    'package-macro.docm',
    '带宏的文档',
    'document',
    () =>
      wordZip({
        body,
        relations: [{ kind: 'vbaProject', target: 'vbaProject.bin' }],
        entries: [{ name: 'word/vbaProject.bin', content: ['Auto_Open'] }],
      }),
    { ...text, ledger: ['macro'] },
  ),
  hostile(
    'package-macro-in-docx.docx',
    '扩展名为 docx 却带宏',
    'document',
    () => wordZip({ body, entries: [{ name: 'word/vbaProject.bin', content: ['Auto_Open'] }] }),
    { ...text, ledger: ['macro'] },
  ),
  hostile('package-template.dotx', 'Word 模板', 'document', () => wordZip({ body }), text),
  other('renamed-xlsx.docx', '改了扩展名的 Excel 文件', {
    '_rels/.rels': relationsXml([{ kind: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': '<workbook/>',
  }),
  other('renamed-pptx.docx', '改了扩展名的演示文稿', {
    '_rels/.rels': relationsXml([{ kind: 'officeDocument', target: 'ppt/presentation.xml' }]),
    'ppt/presentation.xml': '<p/>',
  }),
  other('renamed-odt.docx', '改了扩展名的 ODF 文档', {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<x/>',
  }),
  other('renamed-epub.docx', '改了扩展名的电子书', {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<x/>',
  }),
  other('renamed-jar.docx', '改了扩展名的 Java 程序', {
    'META-INF/MANIFEST.MF': 'Main-Class: X',
    'X.class': 'x',
  }),
  other('renamed-ofd.docx', '改了扩展名的 OFD 版式文件', {
    'OFD.xml': '<ofd:OFD/>',
    'Doc_0/Document.xml': '<x/>',
  }),
  field('field-dde.docx', ' DDE excel "C:\\x.xls" ', ['dde']),
  field('field-ddeauto.docx', ' DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc" ', ['dde']),
  field('field-includetext.docx', ' INCLUDETEXT "/etc/passwd" ', []),
  field('field-includepicture.docx', ' INCLUDEPICTURE "http://127.0.0.1:9/x.png" \\d ', []),
  hostile(
    'field-dde-split.docx',
    'DDEAUTO 拆在几个文本块里',
    'document',
    () => wordZip({ body: [fieldOf(' DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd ')] }),
    { text: ['域的结果'], ledger: ['dde'] },
  ),
  hostile(
    'field-dde-simple.docx',
    '简单域里的 DDEAUTO',
    'document',
    () =>
      wordZip({
        body: [
          '<w:p><w:fldSimple w:instr=" DDEAUTO cmd "><w:r><w:t>域的结果</w:t></w:r></w:fldSimple></w:p>',
        ],
      }),
    { text: ['域的结果'], ledger: ['dde'] },
  ),
  ...['html', 'docx', 'mht', 'rtf', 'txt'].map((kind) =>
    hostile(
      `alt-chunk-${kind}.docx`,
      `正文中有 ${kind} 的插入内容块`,
      'document',
      () =>
        wordZip({
          body: [paragraph('正文'), '<w:altChunk r:id="rId1"/>'],
          relations: [{ kind: 'aFChunk', target: `chunk.${kind}` }],
          entries: [
            {
              name: `word/chunk.${kind}`,
              content: kind === 'docx' ? [wordZip({})] : ['<p>块里的文字</p>', repeat('x', 10)],
            },
          ],
        }),
      { ...text, ledger: ['alt-chunk'] },
    ),
  ),
]
