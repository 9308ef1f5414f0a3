import { describe, expect, it } from 'vitest'
import { type Document, plainText, type ReaderError, type ReaderLimits, readDocument } from '../src/index.ts'

const readBytes = (bytes: Uint8Array, limits: Partial<ReaderLimits> = {}): Promise<Document | ReaderError> =>
  readDocument(bytes, { name: 'a.md', limits })

async function textOf(bytes: Uint8Array): Promise<{ text: string; kinds: string[] }> {
  const document = await readBytes(bytes)
  if (document.type !== 'document') throw new Error(document.code)
  return { text: plainText(document.tree), kinds: document.ledger.map((entry) => entry.kind) }
}

const sentence = '研究目的：提高检出率，减少漏诊。'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())

describe('encodings', () => {
  it('reads UTF-16 without a byte order mark, from one sentence on', async () => {
    for (const bytes of [
      utf16(`${sentence}\r\n`),
      swapped(`${sentence}\r\n`),
      utf16(sentence),
      swapped(sentence),
    ])
      expect((await textOf(bytes)).text).toBe(sentence)
  })

  it('says where UTF-16 of an odd length is cut off', async () => {
    expect(await textOf(utf16(`\ufeff${sentence}乙`).subarray(0, -1))).toEqual({
      text: sentence,
      kinds: ['cut-off'],
    })
  })

  it('reads UTF-8 with a few broken bytes as UTF-8', async () => {
    const bytes = utf8(`${sentence.repeat(4)}坏`)
    bytes[bytes.length - 2] = 0x20
    const { text, kinds } = await textOf(bytes)
    expect(text).toContain(sentence.repeat(4))
    expect(kinds).toContain('encoding')
  })

  it('reads GB18030 with characters of four bytes, and with a broken byte', async () => {
    const gbk = [0xd1, 0xd0, 0xbe, 0xbf, 0xc4, 0xbf, 0xb5, 0xc4] // 研究目的
    const four = [0x81, 0x39, 0xee, 0x39] // 㐀, or its neighbour
    expect((await textOf(new Uint8Array([...gbk, ...four]))).text).toMatch(/^研究目的\p{Script=Han}$/u)
    const many = Array.from({ length: 30 }, () => gbk).flat()
    expect((await textOf(new Uint8Array([...many, 0xff, ...many]))).text).toContain('研究目的')
  })

  it('tells Big5 from GB18030 by how much it reads like Chinese', async () => {
    // 本系統會記錄使用者的資料，並在研究結束後刪除。
    const hex = 'a5bba874b2cab77cb04fbffda8cfa5ceaaccaabab8eaaec6a141a8c3a662acd2a873b5b2a7f4abe1a752b0a3a143'
    const { text, kinds } = await textOf(new Uint8Array(Buffer.from(hex, 'hex')))
    expect(text).toContain('使用者的資料')
    expect(kinds).toEqual(['encoding'])
  })

  it('reads curly quotes of a Western file', async () => {
    const bytes = new Uint8Array([
      ...utf8('The project'),
      0x92,
      ...utf8('s aim is to help doctors read images.'),
    ])
    expect((await textOf(bytes)).text).toBe('The project’s aim is to help doctors read images.')
  })

  it('refuses what is no text', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)
    expect(await readBytes(bytes)).toMatchObject({ code: 'unsupported-encoding' })
  })

  it('reads past a picture written out in base64', async () => {
    const picture = `![扫描件](data:image/png;base64,${'QUJD'.repeat(800_000)})`
    expect((await textOf(utf8(`${sentence}\n\n${picture}`))).text).toContain('[图片：扫描件]')
  })
})

describe('hostile text', () => {
  const length = 50_000
  const repeat = (text: string) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

  it.each([
    ...[
      '[',
      '*a',
      '_a ',
      '>',
      '> a\n',
      '|',
      '`a',
      '<',
      '<a ',
      '![](',
      '[^a]',
      'a]',
      '- ',
      '&a',
      '~~a',
      'a@',
      '<!--',
    ],
    ...[
      '<div>',
      '<table>',
      '<ul><li>',
      '<h1>a</h1>',
      '<p hidden>',
      '<![CDATA[',
      '$a$ ',
      '$$\n',
      '\\*',
      '```a\n',
    ],
    ...[
      '+--+\n|a|\n',
      '+--+\na\n',
      '\u3000a\n',
      '**研：**究',
      '【√】',
      '%%a%%',
      'a\f',
      '[a]: b\n',
      '[^1]: a\n\n',
    ],
  ])('%j ends soon, as a document or a refusal', { timeout: 10_000 }, async (text) => {
    const document = await readBytes(utf8(repeat(text)))
    expect(['document', 'reader-error']).toContain(document.type)
    if (document.type === 'reader-error') expect(document.code).toMatch(/^(?:too-large|too-deep)$/)
  })

  it('reads lists and tables nested beyond reason', async () => {
    const list = Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- 第${i}层`).join('\n')
    const { text } = await textOf(utf8(list))
    expect(text).toContain('第299层')
    const nested = `${'<table><tr><td>'.repeat(300)}深处${'</td></tr></table>'.repeat(300)}`
    expect((await textOf(utf8(nested))).text).toContain('深处')
  })

  it('keeps to the limits it is given', async () => {
    expect(await readBytes(utf8('研究\n\n'.repeat(50)), { nodes: 40 })).toMatchObject({ code: 'too-large' })
    expect(await readBytes(utf8('研究'.repeat(50)), { textLength: 40 })).toMatchObject({ code: 'too-large' })
    const slow = utf8('- **研究**内容\n\n'.repeat(8000))
    expect(await readBytes(slow, { timeMs: 20 })).toMatchObject({ code: 'timeout' })
  })

  it('joins a long table that is parsed in pieces', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => `| 第${i}行 | 内容 |`).join('\n')
    const document = await readBytes(
      utf8(`| 名 | 值 |\n|---|---|\n${rows}\n\n后文[甲][a]\n\n[a]: http://b.c`),
    )
    if (document.type !== 'document') throw new Error(document.code)
    const [table, after] = document.tree.children
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.children).toHaveLength(601)
    expect(table.children[600]?.children[0]?.data?.place).toEqual({ line: 602, column: 3 })
    expect(after).toMatchObject({ children: [{ type: 'text' }, { type: 'linkReference' }] })
  })
})
