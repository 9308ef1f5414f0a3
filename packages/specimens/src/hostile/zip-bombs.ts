import { bounded, type HostileFile, hostile, type Outcome } from './hostile-file.ts'
import { numbered, type Pieces, repeat } from './pieces.ts'
import { documentXml, paragraph, partXml, wordEntries, wordZip } from './word-zip.ts'
import { writeZip } from './write-zip.ts'

const gibibyte = 1024 ** 3
const emptyParagraph = '<w:p></w:p>\n    '
const bombBody: Pieces = [repeat(emptyParagraph, gibibyte / emptyParagraph.length)]
const blanks: Pieces = [repeat(' '.repeat(64), gibibyte / 64)]
/** Sizes as a lying header gives them. */
const small = { size: 1000 }
const refused: readonly Outcome[] = ['zip-bomb', 'truncated', 'malformed']
/** A part that no verdict hangs on may be left unread. */
const leftOrRefused: readonly Outcome[] = ['document', 'zip-bomb', 'too-large']
const quick = { withinMs: 1000 }

const bombIn = (kind: string) => () => wordZip({ body: [paragraph('正文')], inner: { [kind]: blanks } })

/** Each part is worth some forty mebibytes and compresses well within the permitted ratio. */
const manyParts = (kind: string) => () => {
  const content = [
    '<w:p><w:r><w:t>',
    repeat('页眉里的文字'.repeat(10), 230_000, 'plain'),
    '</w:t></w:r></w:p>',
  ]
  const kinds = Array.from({ length: 10 }, (_, i) => [`${kind}${i + 1}`, content] as const)
  return wordZip({ inner: Object.fromEntries(kinds) })
}

/** Files that unpack to far more than they weigh. */
export const zipBombs: readonly HostileFile[] = [
  hostile(
    'bomb-document.docx',
    '正文解压后为 1 GiB，压缩后约 1 MB，大小如实声明',
    'zip-bomb',
    () => wordZip({ body: bombBody }),
    quick,
  ),
  hostile(
    'bomb-document-lying.docx',
    '正文解压后为 1 GiB，两处文件头都谎称 1000 字节',
    refused,
    () => wordZip({ body: bombBody, mainEntry: { lies: small } }),
    quick,
  ),
  hostile(
    'bomb-document-lying-local.docx',
    '正文解压后为 1 GiB，本地文件头谎称 1000 字节，中央目录如实',
    refused,
    () => wordZip({ body: bombBody, mainEntry: { localLies: small } }),
    quick,
  ),
  hostile(
    'bomb-document-lying-central.docx',
    '正文解压后为 1 GiB，中央目录谎称 1000 字节，本地文件头如实',
    refused,
    () => wordZip({ body: bombBody, mainEntry: { centralLies: small } }),
    quick,
  ),
  hostile(
    'bomb-document-lying-compressed.docx',
    '正文解压后为 1 GiB，压缩后的大小也被谎报为 100 MB，好让压缩比显得正常',
    [...refused, 'too-large'],
    () => wordZip({ body: bombBody, mainEntry: { lies: { compressedSize: 100_000_000 } } }),
    quick,
  ),
  hostile(
    'bomb-document-descriptor.docx',
    '正文解压后为 1 GiB，大小写在数据之后的描述里',
    'zip-bomb',
    () => wordZip({ body: bombBody, mainEntry: { descriptor: true } }),
    quick,
  ),
  hostile(
    'bomb-blank-before-root.docx',
    '正文部件是 1 GiB 的空格，没有任何元素',
    'zip-bomb',
    () => wordZip({ document: blanks }),
    quick,
  ),
  hostile(
    'bomb-text.docx',
    '正文是一个 1 GiB 的文本节点',
    'zip-bomb',
    () => wordZip({ body: ['<w:p><w:r><w:t>', ...blanks, '</w:t></w:r></w:p>'] }),
    quick,
  ),
  ...['styles', 'numbering', 'header', 'footnotes', 'comments', 'settings'].map((kind) =>
    hostile(
      `bomb-${kind}.docx`,
      `${kind} 部件解压后为 1 GiB，正文正常`,
      leftOrRefused,
      bombIn(kind),
      kind === 'styles' ? quick : {},
    ),
  ),
  hostile('bomb-media.docx', '没有人读取的图片部件解压后为 1 GiB', leftOrRefused, () =>
    wordZip({
      relations: [{ kind: 'image', target: 'media/image1.png' }],
      entries: [{ name: 'word/media/image1.png', content: blanks }],
    }),
  ),
  hostile('bomb-content-types.docx', '[Content_Types].xml 解压后为 1 GiB', leftOrRefused, () =>
    wordZip({ contentTypes: blanks }),
  ),
  hostile('bomb-package-rels.docx', '包的关系部件解压后为 1 GiB', ['zip-bomb', 'document'], () =>
    wordZip({ packageRels: blanks }),
  ),
  hostile('bomb-document-rels.docx', '正文的关系部件解压后为 1 GiB', leftOrRefused, () =>
    wordZip({ documentRels: blanks }),
  ),
  hostile(
    'bomb-many-headers.docx',
    '十个页眉各 40 MiB，单个不超限，合计超限',
    leftOrRefused,
    manyParts('header'),
    {
      heavy: true,
    },
  ),
  hostile(
    'bomb-many-notes.docx',
    '十个脚注部件各 40 MiB，单个不超限，合计超限',
    leftOrRefused,
    manyParts('footnotes'),
    {
      heavy: true,
    },
  ),
  hostile(
    'bomb-below-ratio.docx',
    '正文 60 MiB，压缩比刚好低于限度',
    [...bounded],
    () => wordZip({ body: [repeat(paragraph('一段很普通的文字'), 620_000, 'comment')] }),
    { heavy: true },
  ),
  hostile(
    'bomb-below-part-limit.docx',
    '正文 63 MiB，全是同一种空段落，压缩比低于限度',
    [...bounded],
    () => wordZip({ body: [repeat('<w:p/>', 11_000_000, 'comment')] }),
    { heavy: true },
  ),
  hostile('bomb-entries.docx', '压缩包里有十万个条目', ['zip-bomb', 'too-large'], () =>
    wordZip({ entries: manyEntries(100_000) }),
  ),
  hostile('bomb-overlapping.docx', '三千个图片条目共用同一段压缩数据', [...leftOrRefused, ...refused], () =>
    wordZip({ entries: overlapping() }),
  ),
  hostile(
    'bomb-overlapping-document.docx',
    '正文、样式和编号等条目共用同一段 20 MiB 的压缩数据',
    [...bounded, 'malformed', 'truncated'],
    () => {
      const shared = { content: [], sharesData: true }
      const entries = wordEntries({ body: [repeat(paragraph('共用'), 280_000, 'comment')] })
      const names = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header1']
      const main = entries.findIndex(({ name }) => name === 'word/document.xml')
      entries.splice(main + 1, 0, ...names.map((name) => ({ name: `word/${name}.xml`, ...shared })))
      return writeZip(entries)
    },
    { heavy: true },
  ),
  hostile(
    'nested-zips.docx',
    '正文正常，嵌入对象里套着十层压缩包',
    'document',
    () =>
      wordZip({
        body: [
          paragraph('正文'),
          '<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Word.Document.12" r:id="rId1"/></w:object></w:r></w:p>',
        ],
        relations: [{ kind: 'package', target: 'embeddings/a.docx' }],
        entries: [{ name: 'word/embeddings/a.docx', content: [nest(10)] }],
      }),
    { text: ['正文'], ledger: ['embedded-object'] },
  ),
  hostile('zip-in-zip.docx', '压缩包里只有另一个 Word 文件', 'not-word', () =>
    writeZip([{ name: '申请书.docx', content: [wordZip({})] }]),
  ),
  hostile('bomb-altchunk.docx', '插入内容块解压后为 1 GiB，正文正常', leftOrRefused, () =>
    wordZip({
      body: [paragraph('正文'), '<w:altChunk r:id="rId1"/>'],
      relations: [{ kind: 'aFChunk', target: 'chunk.htm' }],
      entries: [{ name: 'word/chunk.htm', content: blanks }],
    }),
  ),
  hostile(
    'bomb-ledger.docx',
    '二十万条批注各有一段文字，未读清单会随之膨胀',
    [...bounded],
    () =>
      wordZip({
        inner: {
          comments: [
            numbered(
              200_000,
              (i) => `<w:comment w:id="${i}" w:author="作者${i}">${paragraph(`第 ${i} 条批注`)}</w:comment>`,
            ),
          ],
        },
      }),
    { heavy: true },
  ),
]

function* manyEntries(count: number) {
  for (let i = 0; i < count; i++) yield { name: `word/media/${i}.png`, content: ['x'], stored: true }
}

function* overlapping() {
  yield { name: 'word/media/0.png', content: [repeat('\0'.repeat(64), 600_000, 'plain')] }
  for (let i = 1; i < 3000; i++) yield { name: `word/media/${i}.png`, content: [], sharesData: true }
}

function nest(levels: number): Uint8Array {
  if (levels === 0) return wordZip({ document: documentXml([paragraph('最里面')]) })
  return wordZip({
    relations: [{ kind: 'package', target: 'embeddings/a.docx' }],
    whole: { header: partXml('header', [paragraph(`第 ${levels} 层`)]) },
    entries: [{ name: 'word/embeddings/a.docx', content: [nest(levels - 1)] }],
  })
}
