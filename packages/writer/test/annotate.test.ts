import { defaultLimits, openPackage, readDocument } from '@lunshen/reader'
import { makeProposal, mutationBases } from '@lunshen/specimens'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { freeCommentIds } from '../src/annotate/comments-part.ts'
import { findParagraphs } from '../src/annotate/find-paragraphs.ts'
import { annotateDocx, annotateMarkdown } from '../src/index.ts'

const stamp = { author: '伦审', date: '2026-11-22' }

async function wordFile(withComment: boolean): Promise<Uint8Array> {
  const row = new TableRow({
    children: ['甲', '乙'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
  })
  const commented = [
    new CommentRangeStart(0),
    new TextRun('末段'),
    new CommentRangeEnd(0),
    new TextRun({ children: [new CommentReference(0)] }),
  ]
  const document = new Document({
    ...(withComment
      ? {
          comments: {
            children: [{ id: 0, author: '张三', date: new Date(0), children: [new Paragraph('旧批注')] }],
          },
        }
      : {}),
    sections: [
      {
        children: [
          new Paragraph('首段'),
          new Table({ rows: [row] }),
          new Paragraph({ children: withComment ? commented : [new TextRun('末段')] }),
        ],
      },
    ],
  })
  return Packer.pack(document, 'uint8array')
}

function annotated(
  bytes: Uint8Array,
  comments: { paragraph: number; text: string }[],
): Record<string, Uint8Array> {
  const outcome = annotateDocx(bytes, comments, stamp)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return unzipSync(outcome.value)
}

function body(content: string): Uint8Array {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<x:document xmlns:x="${w}"><x:body>${content}</x:body></x:document>`),
  })
}

/** The text between a comment's marks. */
function marked(xml: string, id: number): string {
  const range = new RegExp(
    `commentRangeStart \\w+:id="${id}"/>([\\s\\S]*?)<\\w+:commentRangeEnd \\w+:id="${id}"/>`,
  ).exec(xml)
  return range?.[1]?.replace(/<[^>]+>/g, '') ?? 'none'
}

describe('annotateDocx', () => {
  it.each([false, true])(
    'puts comments on body and table paragraphs (file with comments: %s)',
    async (withComment) => {
      const bytes = await wordFile(withComment)
      const before = unzipSync(bytes)
      const after = annotated(bytes, [
        { paragraph: 0, text: '总评\n第二行 <&">' },
        { paragraph: 3, text: '乙格' },
        { paragraph: 4, text: '末段' },
      ])
      const first = withComment ? 1 : 0
      const xml = strFromU8(after['word/document.xml']!)
      expect([0, 1, 2].map((offset) => marked(xml, first + offset))).toEqual(['首段', '乙', '末段'])
      const comments = strFromU8(after['word/comments.xml']!)
      expect(comments.match(/<w:comment /g)).toHaveLength(withComment ? 4 : 3)
      expect(comments.includes('旧批注')).toBe(withComment)
      expect(comments).toContain('第二行 &lt;&amp;&quot;&gt;')
      expect(comments).toContain('w:author="伦审"')
      expect(strFromU8(after['[Content_Types].xml']!)).toContain('/word/comments.xml')
      expect(strFromU8(after['word/_rels/document.xml.rels']!).match(/\/comments"/g)).toHaveLength(1)
      const changed = [
        'word/document.xml',
        'word/comments.xml',
        '[Content_Types].xml',
        'word/_rels/document.xml.rels',
      ]
      for (const name of Object.keys(before).filter((part) => !changed.includes(part))) {
        expect(after[name], name).toEqual(before[name])
      }
      expect(
        xml.replace(
          /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
          '',
        ),
      ).toBe(
        strFromU8(before['word/document.xml']!).replace(
          /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g,
          '',
        ),
      )
    },
  )

  it('annotates what it annotated, and gives the same bytes for the same input', async () => {
    const once = annotateDocx(await wordFile(false), [{ paragraph: 1, text: 'a' }], stamp)
    const twice = once.ok ? annotated(once.value, [{ paragraph: 1, text: 'b' }]) : {}
    expect(strFromU8(twice['word/comments.xml']!).match(/w:id="\d"/g)).toEqual(['w:id="0"', 'w:id="1"'])
    const bytes = await wordFile(true)
    expect(annotateDocx(bytes, [{ paragraph: 2, text: 'a' }], stamp)).toEqual(
      annotateDocx(bytes, [{ paragraph: 2, text: 'a' }], stamp),
    )
  })

  it('handles other prefixes, empty paragraphs, properties and text boxes', () => {
    const box = '<x:r><x:txbxContent><x:p><x:r><x:t>框内</x:t></x:r></x:p></x:txbxContent></x:r>'
    const bytes = body(
      `<x:p/><x:p x:rsidR="1"><x:pPr><x:jc x:val="left"/></x:pPr>${box}<x:r><x:t>框外</x:t></x:r></x:p><x:p></x:p>`,
    )
    const parts = annotated(
      bytes,
      [1, 2, 3].map((paragraph) => ({ paragraph, text: `第${paragraph}段` })),
    )
    const xml = strFromU8(parts['word/document.xml']!)
    expect(findParagraphs(xml)).toHaveLength(3)
    expect(xml).toContain('<x:p><x:commentRangeStart x:id="0"/><x:commentRangeEnd x:id="0"/>')
    expect(xml).toContain('</x:pPr><x:commentRangeStart x:id="1"/>')
    expect(marked(xml, 1)).toBe('框内框外')
    expect(strFromU8(parts['[Content_Types].xml']!)).toContain('<Override PartName="/word/comments.xml"')
  })

  it('puts what stands behind the body at its end, and says so', async () => {
    const parts = annotated(await wordFile(false), [{ paragraph: 9, text: '脚注里的话' }])
    expect(marked(strFromU8(parts['word/document.xml']!), 0)).toBe('末段')
    expect(strFromU8(parts['word/comments.xml']!)).toContain('正文之外')
  })

  it('says which files cannot be annotated', () => {
    const empty = annotateDocx(body('<x:sectPr/>'), [{ paragraph: 1, text: 'a' }], stamp)
    expect(empty.ok ? 'ok' : empty.problems[0]?.code).toBe('word-no-such-paragraph')
    const refused = [strToU8('not a zip'), zipSync({ a: strToU8('b') }), body('<x:p>'), body('<!DOCTYPE x>')]
    for (const bytes of refused) {
      const refusal = annotateDocx(bytes, [{ paragraph: 1, text: 'a' }], stamp)
      expect(refusal.ok ? 'ok' : refusal.problems[0]?.code).toBe('word-unreadable')
    }
  })
})

/** Marks of comments taken out again; the new ids are those from `first`. */
function unmarked(xml: string, ids: ReadonlySet<number>): string {
  const id = (text: string) => Number(/\bid="(\d+)"/.exec(text)?.[1] ?? -1)
  return xml
    .replace(/<(\w+:)r(?: xmlns:w="[^"]*")?><\1commentReference \1id="\d+"\/><\/\1r>/g, (mark) =>
      ids.has(id(mark)) ? '' : mark,
    )
    .replace(/<\w+:commentRange(?:Start|End)(?: xmlns:w="[^"]*")? \w+:id="\d+"\/>/g, (mark) =>
      ids.has(id(mark)) ? '' : mark,
    )
}

const specimens: (readonly [string, Uint8Array])[] = [
  ...mutationBases().map((bytes, i) => [`base ${i + 1}`, bytes] as const),
  ['a proposal', makeProposal({ pages: 6, seed: 3 })],
]

describe('an annotated copy of a rich file', () => {
  it.each(specimens)('%s: nothing else is touched', async (_, bytes) => {
    const before = unzipSync(bytes)
    const source = new TextDecoder().decode(before['word/document.xml'])
    const count = findParagraphs(source).length
    const comments = Array.from({ length: count + 2 }, (_, paragraph) => ({
      paragraph,
      text: `第 ${paragraph} 段\n<b>&"`,
    }))
    const after = annotated(bytes, comments)
    const xml = strFromU8(after['word/document.xml']!)
    const part = Object.keys(after).find(
      (name) => /^word\/comments\d*\.xml$/.test(name) && after[name] !== before[name],
    )!
    const ids = [...strFromU8(after[part]!).matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map((one) =>
      Number(one[1]),
    )
    expect(new Set(ids).size).toBe(ids.length)
    const old = [...strFromU8(before[part] ?? new Uint8Array()).matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)]
    expect(ids.length).toBe(old.length + comments.length)
    const added = new Set(ids.slice(old.length))
    // Empty-element paragraphs are opened to hold their marks.
    const opened = (text: string) => text.replace(/<(w:p)( [^<>]*)?\/>/g, '<$1$2></$1>')
    expect(opened(unmarked(xml, added))).toBe(opened(source))
    const touched = new Set([
      'word/document.xml',
      part,
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
    ])
    for (const name of Object.keys(before))
      if (!touched.has(name)) expect(after[name], name).toEqual(before[name])
    expect(Object.keys(after).filter((name) => before[name] === undefined && name !== part)).toEqual([])
  })

  it.each(specimens)('%s: reads as before', async (_, bytes) => {
    const comments = [0, 1, 2, 3].map((paragraph) => ({ paragraph, text: '注' }))
    const outcome = annotateDocx(bytes, comments, stamp)
    if (!outcome.ok) throw new Error(outcome.problems[0]?.code)
    const [original, copy] = await Promise.all(
      [bytes, outcome.value].map((one) => readDocument(one, { name: 'a.docx' })),
    )
    if (original?.type !== 'document' || copy?.type !== 'document') throw new Error('not read')
    expect(copy.tree).toEqual(original.tree)
    const heard = copy.ledger.find(({ kind }) => kind === 'comment')?.count ?? 0
    expect(heard).toBe((original.ledger.find(({ kind }) => kind === 'comment')?.count ?? 0) + comments.length)
    await openPackage(outcome.value, defaultLimits)
  })

  it('marks stand where the schema wants them: behind the properties, the reference behind the end', () => {
    const parts = annotated(
      body(
        '<x:tbl><x:tr><x:tc><x:sdt><x:sdtContent><x:p><x:pPr><x:rPr><x:ins x:id="5"/></x:rPr></x:pPr><x:ins x:id="6"><x:r><x:t>甲</x:t></x:r></x:ins></x:p></x:sdtContent></x:sdt></x:tc></x:tr></x:tbl>' +
          '<x:p><x:pPr/><x:r><x:footnoteReference x:id="2"/></x:r></x:p>',
      ),
      [2, 1, 2, 0].map((paragraph, index) => ({ paragraph, text: String(index) })),
    )
    const xml = strFromU8(parts['word/document.xml']!)
    expect(xml).toContain(
      '</x:pPr><x:commentRangeStart x:id="0"/><x:commentRangeStart x:id="1"/><x:ins x:id="6">',
    )
    expect(xml).toContain(
      '<x:pPr/><x:commentRangeStart x:id="2"/><x:commentRangeStart x:id="3"/><x:r><x:footnoteReference',
    )
    expect(xml).toContain(
      '<x:commentRangeEnd x:id="2"/><x:r><x:commentReference x:id="2"/></x:r><x:commentRangeEnd x:id="3"/><x:r>',
    )
    const texts = strFromU8(parts['word/comments.xml']!).matchAll(/preserve">(.)</g)
    expect([...texts].map((one) => one[1])).toEqual(['3', '1', '0', '2'])
  })

  it('writes attributes in Word’s namespace where it is the default one', () => {
    const w = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const source = unzipSync(body(''))
    const bytes = zipSync({
      ...source,
      'word/document.xml': strToU8(
        `\ufeff<document xmlns="${w}"><body><p/><p><r><t>甲</t></r></p></body></document>`,
      ),
    })
    const parts = annotated(
      bytes,
      [1, 2].map((paragraph) => ({ paragraph, text: '注' })),
    )
    const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(parts['word/document.xml'])
    expect(xml).toContain(`<p><w:commentRangeStart xmlns:w="${w}" w:id="0"/>`)
    expect(xml).toContain(`<w:r xmlns:w="${w}"><w:commentReference w:id="1"/></w:r></p>`)
    expect(xml.startsWith('\ufeff<document')).toBe(true)
    expect(strFromU8(parts['word/comments.xml']!)).toContain(`<w:comments xmlns:w="${w}">`)
    expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain('purl.oclc.org')
  })

  it('finds free ids beside any, however written', () => {
    expect(
      freeCommentIds(2, '<w:comment w:author="a>b" w:id="7"/>', "<w:commentReference w:id='9'/>"),
    ).toEqual([10, 11])
    expect(freeCommentIds(3, '<w:comment w:id="2147483647"/><w:comment w:id="1"/>')).toEqual([0, 2, 3])
    const hostile = '<w:comment '.repeat(50_000)
    const start = performance.now()
    expect(freeCommentIds(1, hostile)).toEqual([0])
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('annotateMarkdown', () => {
  const text =
    '---\ntitle: x\n---\n\n# 标题\n\n第一段\n第二行\n\n```\n代码\n\n代码\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'

  it('stands behind the block of its line', () => {
    const made = annotateMarkdown(text, [
      { line: 0, text: '总评' },
      { line: 5, text: '标题处' },
      { line: 7, text: '段落处' },
      { line: 11, text: '代码处' },
      { line: 18, text: '表格处' },
    ])
    expect(made).toBe(
      '---\ntitle: x\n---\n\n> **批注**　总评\n\n\n# 标题\n\n> **批注**　标题处\n\n\n第一段\n第二行\n\n> **批注**　段落处\n\n\n' +
        '```\n代码\n\n代码\n```\n\n> **批注**　代码处\n\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n> **批注**　表格处\n\n',
    )
  })

  it('keeps line endings, hides notes as comments, and is literal', () => {
    expect(annotateMarkdown('甲\r\n', [{ line: 1, text: 'a --> b' }], 'comment')).toBe(
      '甲\r\n\r\n<!-- 批注：a ——＞ b -->\r\n\r\n',
    )
    expect(annotateMarkdown('甲', [{ line: 99, text: '*粗*\n# 题' }])).toBe(
      '甲\n\n> **批注**　\\*粗\\*\\\n> \\# 题\n',
    )
  })

  it('changes nothing but adds: without the notes the text is as it was, endings and all', () => {
    const texts = [
      text,
      '甲\r\n\r\n乙\n\n丙\r\r丁',
      '\ufeff# 题\n\n  缩进的段\n\n  又一段\n',
      '1. 一\n\n   ```\n   码\n\n   码\n   ```\n\n   续\n\n2. 二\n',
      '<!--\n看不见\n\n也看不见\n-->\n\n段\n',
    ]
    for (const one of texts) {
      const count = one.split(/\r\n|\n|\r/).length
      for (let line = 0; line <= count; line += 1) {
        const made = annotateMarkdown(one, [{ line, text: '注' }])
        const at = Array.from({ length: one.length + 1 }, (_, index) => index).find((index) => {
          const inserted = made.slice(index, made.length - (one.length - index))
          const isRest = made.startsWith(one.slice(0, index)) && made.endsWith(one.slice(index))
          return isRest && inserted.trim() === '> **批注**　注'
        })
        expect(at, JSON.stringify(made)).toBeDefined()
      }
    }
  })

  it('stays outside list items, code in them and HTML comments', () => {
    const list = '1. 一\n\n   ```\n   码\n\n   码\n   ```\n\n   续\n\n2. 二\n'
    expect(annotateMarkdown(list, [{ line: 4, text: '注' }])).toContain('   续\n\n> **批注**　注')
    const hidden = '<!--\n看不见\n\n也看不见\n-->\n\n段\n'
    expect(annotateMarkdown(hidden, [{ line: 2, text: '注' }])).toContain('-->\n\n> **批注**　注')
    const indented = '  第一段\n\n  第二段\n'
    expect(annotateMarkdown(indented, [{ line: 1, text: '注' }])).toBe(
      '  第一段\n\n> **批注**　注\n\n\n  第二段\n',
    )
  })
})
