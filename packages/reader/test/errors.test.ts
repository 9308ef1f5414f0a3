import { makeDocx, p } from '@lunshen/specimens'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { describeReaderError, readDocument, readerError } from '../src/index.ts'

const good = makeDocx({ body: p('正文') })
const compound = (name: string) => {
  const bytes = Buffer.alloc(2048)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  Buffer.from(name, 'utf16le').copy(bytes, 1024)
  return new Uint8Array(bytes)
}
const withDocument = (xml: string) => makeDocx({ body: '', extra: { 'word/document.xml': xml } })
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const cases: readonly (readonly [string, string, Uint8Array])[] = [
  ['empty-file', 'a.docx', new Uint8Array()],
  ['empty-file', 'a.md', strToU8(' \n\n')],
  ['legacy-doc', 'a.doc', compound('WordDocument')],
  ['legacy-doc', 'a.docx', strToU8('{\\rtf1 hello}')],
  ['encrypted', 'a.docx', compound('EncryptedPackage')],
  ['not-word', 'a.docx', png],
  ['not-word', 'a.md', png],
  ['not-word', 'a.docx', strToU8('只是文字')],
  ['not-word', 'a.docx', zipSync({ 'hello.txt': strToU8('x') })],
  ['truncated', 'a.docx', good.slice(0, good.length - 60)],
  ['malformed', 'a.docx', withDocument(`<w:document ${w}><w:body><w:p></w:body></w:document>`)],
  ['dtd-refused', 'a.docx', withDocument(`<!DOCTYPE x [<!ENTITY a "b">]><w:document ${w}/>`)],
  [
    'too-deep',
    'a.docx',
    withDocument(`<w:document ${w}>${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}</w:document>`),
  ],
  ['missing-part', 'a.docx', zipSync({ 'word/styles.xml': strToU8('<x/>') })],
  ['unsupported-encoding', 'a.md', new Uint8Array([0, 1, 2, 3, 4, 5, 255, 254, 0, 9, 9, 1, 1, 1, 1, 2])],
]

describe('bad input', () => {
  it.each(cases)('%s: %s', async (code, name, bytes) => {
    const result = await readDocument(bytes, { name })
    expect(result).toMatchObject({ type: 'reader-error', code })
  })

  it('ends a reading that takes too long', async () => {
    const bytes = makeDocx({ body: p('很长的正文').repeat(10_000) })
    expect(await readDocument(bytes, { name: 'a.docx', signal: AbortSignal.abort() })).toMatchObject({
      code: 'timeout',
    })
  })

  it('counts real bytes, whatever the zip declares', async () => {
    const bomb = withDocument(`<w:document ${w}><w:body>${'<w:p/>'.repeat(2_000_000)}</w:body></w:document>`)
    expect(bomb.length).toBeLessThan(60_000)
    expect(await readDocument(bomb, { name: 'a.docx' })).toMatchObject({ code: 'zip-bomb' })
  })

  it('bounds the size of the file and of its text', async () => {
    expect(await readDocument(good, { name: 'a.docx', limits: { fileBytes: 10 } })).toMatchObject({
      code: 'too-large',
    })
    expect(await readDocument(good, { name: 'a.docx', limits: { textLength: 1 } })).toMatchObject({
      code: 'too-large',
    })
  })

  it('says what is wrong and the way out in one sentence of each language', () => {
    for (const code of new Set(cases.map(([code]) => code))) {
      const error = readerError(code as 'malformed')
      expect(describeReaderError(error).message).toMatch(/^[^\n]+。$/)
      expect(describeReaderError(error, 'en').message).toMatch(/^[\u0020-\u007e]+\.$/)
    }
  })
})

/** A small linear congruential generator: the same mutations on every run. */
function* randoms(seed: number): Generator<number> {
  let state = seed
  while (true) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield state
  }
}

describe('mutated files', () => {
  it('give a document or an error, never an exception', async () => {
    const random = randoms(7)
    const next = (below: number) => (random.next().value as number) % below
    for (let round = 0; round < 300; round++) {
      const bytes = good.slice()
      for (let i = 0; i < 1 + next(8); i++) bytes[next(bytes.length)] = next(256)
      const result = await readDocument(bytes, { name: 'a.docx' })
      expect(['document', 'reader-error']).toContain(result.type)
    }
  })

  it('also when the damage is inside the XML', async () => {
    const random = randoms(11)
    const next = (below: number) => (random.next().value as number) % below
    const xml = `<w:document ${w}><w:body><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>`
    for (let round = 0; round < 300; round++) {
      const at = next(xml.length)
      const mutated =
        xml.slice(0, at) + ['', '<', '>', '<w:p>', '</w:tc>', '&', '"'][next(7)] + xml.slice(at + next(5))
      const result = await readDocument(withDocument(mutated), { name: 'a.docx' })
      expect(['document', 'reader-error']).toContain(result.type)
    }
  })
})
