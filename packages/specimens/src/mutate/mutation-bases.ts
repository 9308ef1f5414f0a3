import { unzipSync, type Zippable, zipSync } from 'fflate'
import { makeDocx, p, table } from '../make-docx.ts'
import { changedBody, drawnBody, fieldBody, listBody, numbering, styles, tableBody } from './rich-parts.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const root = (name: string, inner: string) =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}">${inner}</w:${name}>`
const relations = (links: readonly (readonly [string, string, boolean?])[]) => {
  const items = links.map(
    ([kind, target, external], i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

const footnotes = `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p('脚注的文字')}${table([['注', '表']])}</w:footnote>`
const comments = `<w:comment w:id="0" w:author="张三" w:date="2026-01-01T00:00:00Z">${p('请补充依据')}</w:comment>`
const documentRels = relations([
  ['styles', 'styles.xml'],
  ['numbering', 'numbering.xml'],
  ['footnotes', 'footnotes.xml'],
  ['comments', 'comments.xml'],
  ['endnotes', 'endnotes.xml'],
  ['header', 'header1.xml'],
  ['footer', 'footer1.xml'],
  ['settings', 'settings.xml'],
  ['image', 'media/image1.png'],
  ['hyperlink', 'http://127.0.0.1:9/', true],
  ['aFChunk', 'chunk.htm'],
  ['image', 'http://127.0.0.1:9/x.png', true],
])
const extra = {
  'word/_rels/document.xml.rels': documentRels,
  'word/endnotes.xml': root('endnotes', `<w:endnote w:id="2">${p('尾注的文字')}</w:endnote>`),
  'word/header1.xml': root('hdr', p('页眉的文字')),
  'word/footer1.xml': root('ftr', p('第 1 页')),
  'word/settings.xml': root('settings', '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/>'),
  'word/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  'word/chunk.htm': '<p>插入的块</p>',
}

/** Rich real packages that know every feature of the reader, each deflated and stored: what mutations start from. */
export function mutationBases(): readonly Uint8Array[] {
  const bodies = [tableBody, listBody, changedBody, fieldBody, drawnBody]
  const whole = bodies.join('')
  const packed = [...bodies, whole].map((body) =>
    makeDocx({ body, styles, numbering, footnotes, comments, extra }),
  )
  return [...packed, ...packed.map(store)]
}

/** The same package uncompressed, so that damaged bytes are damaged XML. */
function store(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, [content, { level: 0 }]]),
  )
  return zipSync(parts, { mtime: new Date(1980, 0, 1) })
}

/** A Markdown proposal with every construct that the reader knows. */
export function markdownBase(): Uint8Array {
  return Buffer.from(`---
title: 智能问诊系统伦理审查申请
author: 张三
---

# 项目基本情况

项目名称：智能问诊系统  
负责人：李四

二、数据来源
-----------

1. 公开数据集[^1]
2. 医院脱敏数据
   - 文本
   - [x] 已取得同意
   - [ ] 未取得同意

| 项目 | 内容 |
|:-----|-----:|
| 数据量 | 10 万条 |
| 存储<br>位置 | **境内** \\| 加密 |

> 引用的规定，*应当*遵守 \`第十二条\`。

<!-- 内部说明 -->
<div align="center">居中的文字 <b>加粗</b></div>

![流程图](a.png) [链接](http://127.0.0.1:9/) <http://127.0.0.1:9/> [引用][ref]

\`\`\`json
{"a": 1}
\`\`\`

（一）**风险评估**

☑ 是 ☐ 否 &nbsp; ~~删除~~ \\*转义\\*

[^1]: 脚注的文字
    第二段

[ref]: http://127.0.0.1:9/ "标题"
`)
}
