import { type HostileFile, hostile, type Outcome } from './hostile-file.ts'
import { documentXml, paragraph, wordEntries, wordZip } from './word-zip.ts'
import { writeZip, type ZipEntry } from './write-zip.ts'

const body = [paragraph('正文')]
const good = () => wordZip({ body })
const text = { text: ['正文'] }
const container: readonly Outcome[] = ['truncated', 'malformed']
const either: readonly Outcome[] = ['document', ...container]

const withEntry = (entry: Partial<ZipEntry>) => () =>
  wordZip({ body, entries: [{ name: 'x.bin', content: ['别的内容'], ...entry }] })
const withMain = (mainEntry: Partial<ZipEntry>) => () => wordZip({ body, mainEntry })
const renamed = (rename: (name: string) => string) => () =>
  writeZip(wordEntries({ body }).map((entry) => ({ ...entry, name: rename(String(entry.name)) })))

/** Zip containers as no honest program writes them, and some as odd programs do. */
export const zipOddities: readonly HostileFile[] = [
  hostile('zip-duplicate-names.docx', '两个条目都叫 word/document.xml，内容不同', container, () =>
    wordZip({
      body,
      entries: [{ name: 'word/document.xml', content: documentXml([paragraph('另一份正文')]) }],
    }),
  ),
  hostile('zip-duplicate-by-case.docx', '两个正文条目只差大小写', either, () =>
    wordZip({ body, entries: [{ name: 'Word/Document.xml', content: documentXml([paragraph('另一份')]) }] }),
  ),
  hostile('zip-duplicate-by-slash.docx', '两个正文条目只差斜杠方向', either, () =>
    wordZip({ body, entries: [{ name: 'word\\document.xml', content: documentXml([paragraph('另一份')]) }] }),
  ),
  hostile('zip-dot-dot.docx', '有条目名为 ../../evil.xml', either, withEntry({ name: '../../evil.xml' })),
  hostile('zip-absolute.docx', '有条目名为 /etc/passwd', either, withEntry({ name: '/etc/passwd' })),
  hostile(
    'zip-drive.docx',
    '有条目名为 C:\\Windows\\x.dll',
    either,
    withEntry({ name: 'C:\\Windows\\x.dll' }),
  ),
  hostile(
    'zip-all-absolute.docx',
    '所有条目名都以斜杠开头',
    either,
    renamed((name) => `/${name}`),
  ),
  hostile(
    'zip-backslashes.docx',
    '条目名用反斜杠分隔',
    'document',
    renamed((name) => name.replaceAll('/', '\\')),
    text,
  ),
  hostile(
    'zip-other-case.docx',
    '条目名全是大写',
    'document',
    renamed((name) => name.toUpperCase()),
    text,
  ),
  hostile('zip-name-nul.docx', '条目名里有空字符', either, withEntry({ name: 'word/\0document.xml' })),
  hostile('zip-name-long.docx', '条目名长 65,000 字节', either, withEntry({ name: 'x'.repeat(65_000) })),
  hostile('zip-name-empty.docx', '条目名为空', either, withEntry({ name: '' })),
  hostile(
    'zip-name-gbk.docx',
    '条目名是 GBK 编码，未作声明',
    'document',
    withEntry({ name: Uint8Array.of(0xd5, 0xfd, 0xce, 0xc4, 0x2e, 0x78) }),
    text,
  ),
  hostile(
    'zip-name-mismatch.docx',
    '正文条目的本地文件头写着别的名字',
    either,
    withMain({ localLies: { name: 'word/other_xml.xml' } }),
  ),
  hostile('zip-encrypted-all.docx', '全部条目都标为加密', 'encrypted', () =>
    writeZip(wordEntries({ body }).map((entry) => ({ ...entry, lies: { flags: 0x801 } }))),
  ),
  hostile(
    'zip-encrypted-main.docx',
    '只有正文条目标为加密',
    'encrypted',
    withMain({ lies: { flags: 0x801 } }),
  ),
  hostile(
    'zip-encrypted-media.docx',
    '只有一张图片标为加密',
    'document',
    withEntry({ lies: { flags: 0x801 } }),
    text,
  ),
  hostile('zip-method-lzma.docx', '正文条目声称用 LZMA 压缩', container, withMain({ lies: { method: 14 } })),
  hostile(
    'zip-method-deflate64.docx',
    '正文条目声称用 Deflate64 压缩',
    container,
    withMain({ lies: { method: 9 } }),
  ),
  hostile(
    'zip-method-99.docx',
    '正文条目声称用 AES 压缩方法 99',
    ['encrypted', ...container],
    withMain({ lies: { method: 99 } }),
  ),
  hostile(
    'zip-method-stored-lie.docx',
    '正文条目是压缩的，却声称未压缩',
    either,
    withMain({ lies: { method: 0 } }),
  ),
  hostile(
    'zip-method-deflated-lie.docx',
    '正文条目未压缩，却声称已压缩',
    either,
    withMain({ stored: true, lies: { method: 8 } }),
  ),
  hostile(
    'zip64.docx',
    '使用 zip64 记录的正常文件',
    'document',
    () =>
      writeZip(
        wordEntries({ body }).map((entry) => ({ ...entry, zip64: true })),
        { zip64: true },
      ),
    text,
  ),
  hostile(
    'zip-descriptors.docx',
    '大小写在数据之后的正常文件',
    'document',
    () => writeZip(wordEntries({ body }).map((entry) => ({ ...entry, descriptor: true }))),
    text,
  ),
  hostile(
    'zip-stored.docx',
    '条目都未压缩的正常文件',
    'document',
    () => writeZip(wordEntries({ body }).map((entry) => ({ ...entry, stored: true }))),
    text,
  ),
  hostile(
    'zip-directories.docx',
    '带有目录条目的正常文件',
    'document',
    () =>
      wordZip({
        body,
        entries: ['word/', '_rels/', 'word/media/'].map((name) => ({ name, content: [], stored: true })),
      }),
    text,
  ),
  hostile(
    'zip-comment.docx',
    '带有压缩包注释的正常文件',
    'document',
    () => wordZip({ body, frame: { comment: Buffer.from('注释') } }),
    text,
  ),
  hostile(
    'zip-comment-fake-end.docx',
    '注释里藏着一个假的结尾记录',
    ['not-word', 'missing-part', ...either],
    () =>
      wordZip({
        body,
        frame: { comment: Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.alloc(18)]) },
      }),
  ),
  hostile('zip-prefix.docx', '压缩包前面有一段别的内容', ['not-word', ...either], () =>
    wordZip({ body, frame: { prefix: Buffer.from('#!/bin/sh\nexit 0\n') } }),
  ),
  hostile('zip-suffix.docx', '压缩包后面跟着一段别的内容', either, () =>
    wordZip({ body, frame: { suffix: Buffer.alloc(5000, 'x') } }),
  ),
  hostile('zip-without-end.docx', '缺少结尾记录', 'truncated', () =>
    wordZip({ body, frame: { withoutEnd: true } }),
  ),
  hostile('zip-half.docx', '只有前一半', 'truncated', () => {
    const bytes = good()
    return bytes.subarray(0, Math.floor(bytes.length / 2))
  }),
  hostile('zip-last-byte.docx', '少了最后一个字节', container, () => good().slice(0, -1)),
  hostile('zip-signature-only.docx', '只有四个字节的签名', container, () => good().slice(0, 4)),
  hostile('zip-crc.docx', '正文的校验码不对', either, withMain({ lies: { crc: 0x12345678 } })),
  hostile('zip-size-more.docx', '正文声明的大小大于实际', either, withMain({ lies: { size: 1_000_000 } })),
  hostile('zip-size-less.docx', '正文声明的大小小于实际', either, withMain({ lies: { size: 10 } })),
  hostile(
    'zip-compressed-less.docx',
    '正文声明的压缩后大小小于实际',
    either,
    withMain({ lies: { compressedSize: 20 } }),
  ),
  hostile(
    'zip-compressed-huge.docx',
    '正文声明的压缩后大小超出文件',
    either,
    withMain({ lies: { compressedSize: 0xfffffff0 } }),
  ),
  hostile(
    'zip-offset-outside.docx',
    '正文条目指向文件之外',
    container,
    withMain({ centralLies: { offset: 0x7fffffff } }),
  ),
  hostile('zip-offset-wrong.docx', '正文条目指向别处', container, withMain({ centralLies: { offset: 7 } })),
  hostile('zip-count-more.docx', '声明的条目数多于实际', container, () =>
    wordZip({ body, frame: { count: 60_000 } }),
  ),
  hostile('zip-count-less.docx', '声明的条目数少于实际', ['missing-part', 'not-word', ...either], () =>
    wordZip({ body, frame: { count: 1 } }),
  ),
  hostile('zip-directory-outside.docx', '中央目录的位置在文件之外', container, () =>
    wordZip({ body, frame: { directoryOffset: 0x7fffffff } }),
  ),
  hostile(
    'zip-extra-rubbish.docx',
    '附加字段里是乱码',
    either,
    withMain({ extra: Buffer.from([1, 0, 255, 255, 9]) }),
  ),
  hostile('zip-empty.docx', '没有任何条目的压缩包', ['not-word', 'missing-part', 'empty-file'], () =>
    writeZip([]),
  ),
  hostile('zip-deflate-rubbish.docx', '正文的压缩数据是乱码', either, () =>
    wordZip({ body, mainEntry: { content: [Buffer.alloc(3000, 0xee)], stored: true, lies: { method: 8 } } }),
  ),
]
