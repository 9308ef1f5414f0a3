import { describe, expect, it } from 'vitest'
import { type Document, plainText, readDocument, showDocument } from '../src/index.ts'

async function read(content: string | Uint8Array, name = 'a.md'): Promise<Document> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const document = await readDocument(bytes, { name })
  if (document.type !== 'document') throw new Error(document.code)
  return document
}

const outline = async (content: string) =>
  (await showDocument(await read(content), 'outline')).trim().split('\n')

describe('headings', () => {
  it('are read in ATX and Setext form; a lone first heading is the title', async () => {
    expect(await outline('# 智能问诊\n\n## 研究背景\n\n内容\n\n研究目的\n---\n\n内容')).toEqual([
      '《智能问诊》',
      '# 智能问诊  (第 1 行)',
      '  # 研究背景  (第 3 行)',
      '  # 研究目的  (第 7 行)',
    ])
  })

  it('are found in numbered lines without marks, also where CommonMark sees one paragraph', async () => {
    const text = '一、研究背景\n近年来基层医院人手紧张，亟需可靠的辅助手段。\n二、研究目的\n提高检出率。\n'
    expect(await outline(text)).toEqual(['# 一、研究背景  (第 1 行)', '# 二、研究目的  (第 3 行)'])
  })
})

describe('paragraphs', () => {
  const texts = async (content: string) => (await read(content)).tree.children.map((node) => plainText(node))

  it('are split where a line starts with a lead-in and joined where it merely wraps', async () => {
    expect(await texts('研究背景：很重要。\n经费来源：自筹。')).toEqual([
      '研究背景：很重要。',
      '经费来源：自筹。',
    ])
    expect(await texts('本项目面向基层医院的影像科，\n帮助医生读片。')).toEqual([
      '本项目面向基层医院的影像科，帮助医生读片。',
    ])
  })

  it('keep the line they stand on', async () => {
    const [, second] = (await read('研究背景：很重要。\n经费来源：自筹。')).tree.children
    expect(second?.data).toMatchObject({ place: { line: 2, column: 1 } })
  })
})

describe('encodings', () => {
  const text = '研究目的：提高检出率。'

  it('reads UTF-8 with a byte order mark, and both orders of UTF-16', async () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const bytes of [Buffer.from(`\ufeff${text}`), little, big]) {
      const document = await read(new Uint8Array(bytes))
      expect(plainText(document.tree)).toBe(text)
      expect(document.ledger).toEqual([])
    }
  })

  it('reads GB18030 and says so', async () => {
    const bytes = new Uint8Array([0xd1, 0xd0, 0xbe, 0xbf, 0xc4, 0xbf, 0xb5, 0xc4]) // 研究目的
    const document = await read(bytes)
    expect(plainText(document.tree)).toBe('研究目的')
    expect(document.ledger).toMatchObject([{ kind: 'encoding', count: 1 }])
  })
})

describe('what is not content', () => {
  it('puts HTML comments and pictures into the ledger', async () => {
    const document = await read('<!-- 请说明研究背景 -->\n\n![流程图](a.png)\n\n<div>网页文字</div>')
    expect(plainText(document.tree)).toContain('网页文字')
    expect(plainText(document.tree)).not.toContain('请说明')
    expect(document.ledger.map((entry) => entry.kind).sort()).toEqual(['hidden-text', 'html', 'image'])
  })

  it('takes the title from front matter', async () => {
    expect((await read('---\ntitle: 智能问诊\n---\n\n正文')).title).toBe('智能问诊')
  })
})

it('keeps the cells of a table with their place', async () => {
  const [node] = (await read('| 栏目 | 内容 |\n|---|---|\n| 研究目的 | 提高<br>检出率 |')).tree.children
  if (node?.type !== 'table') throw new Error('no table')
  expect(node.children[1]?.children[1]?.data).toMatchObject({
    paragraphs: [{ text: '提高' }, { text: '检出率' }],
    place: { line: 3 },
    gridColumn: 2,
  })
})
