import { readdirSync, readFileSync } from 'node:fs'
import type { Nodes, TableCell } from 'mdast'
import { describe, expect, it } from 'vitest'
import { type Document, type Place, plainText, readDocument } from '../src/index.ts'

const folder = new URL('markdown/', import.meta.url)
const fixtures = readdirSync(folder)

async function readFixture(name: string): Promise<{ source: string; document: Document }> {
  const bytes = readFileSync(new URL(name, folder))
  const document = await readDocument(new Uint8Array(bytes), { name })
  if (document.type !== 'document') throw new Error(document.code)
  return { source: bytes.toString('utf8'), document }
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}

const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** What a parsed document tells, in its tree or in its ledger. */
function told(document: Document): string {
  const details = document.ledger.flatMap((entry) => (entry.details ?? []).map(({ text }) => text))
  const cells: string[] = []
  walk(document.tree, (node) => {
    if (node.type === 'tableCell') cells.push(...(node.data?.paragraphs ?? []).map(({ text }) => text))
  })
  return squeeze([plainText(document.tree), ...cells, ...details].join('\n'))
}

/** Runs of Chinese characters are never markup, but for programs and file names. */
function chineseRuns(source: string): string[] {
  const shown = source.replace(/<script>.*?<\/script>/g, '').replace(/\]\([^)"]*|\{[^{}]*\}/g, '](')
  return shown.match(/\p{Script=Han}+/gu) ?? []
}

function startsOf(document: Document): { text: string; place: Place }[] {
  const starts: { text: string; place: Place }[] = []
  walk(document.tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading')
      starts.push({ text: plainText(node), place: node.data?.place ?? {} } as never)
    if (node.type === 'tableCell') starts.push(cellStart(node))
  })
  return starts.filter(({ text }) => squeeze(text) !== '' && !/^(?:\$\$|\[图片)/.test(text))
}

function cellStart(cell: TableCell) {
  return {
    text: cell.data?.paragraphs?.find((part) => part.text !== '')?.text ?? '',
    place: cell.data?.place as Place,
  }
}

describe.each(fixtures)('%s', (name) => {
  it('loses no Chinese word: it is in the tree or in the ledger', async () => {
    const { source, document } = await readFixture(name)
    const all = told(document)
    expect(chineseRuns(source).filter((run) => !all.includes(run))).toEqual([])
  })

  it('places every block and cell on the line where its text starts', async () => {
    const { source, document } = await readFixture(name)
    const lines = source.split(/\r\n|\n|\r/)
    const starts = startsOf(document)
    expect(starts.length).toBeGreaterThan(5)
    const astray = starts.filter(({ text, place }) => {
      const line = squeeze((lines[(place.line ?? 0) - 1] ?? '').replace(/<[^>]*>|&\w+;/g, ''))
      return !line.includes(squeeze(text).slice(0, 2))
    })
    expect(astray).toEqual([])
  })

  it('points at the column where a paragraph or heading starts', async () => {
    const { source, document } = await readFixture(name)
    const lines = source.split(/\r\n|\n|\r/)
    const astray = startsOf(document).filter(({ text, place }) => {
      const rest = lines[(place.line ?? 0) - 1]?.slice((place.column ?? 1) - 1) ?? ''
      return (
        /^\p{Script=Han}/u.test(text) &&
        !squeeze(rest.slice(0, 200).replace(/<[^>]*>|&\w+;/g, '')).includes(squeeze(text).slice(0, 2))
      )
    })
    expect(astray).toEqual([])
  })

  it('reads the same from UTF-16 and with CRLF or CR line ends', async () => {
    const { source, document } = await readFixture(name)
    const text = source.replace(/\r\n?/g, '\n')
    for (const end of ['\r\n', '\r']) {
      const bytes = new TextEncoder().encode(text.replaceAll('\n', end))
      const other = await readDocument(bytes, { name })
      expect(other).toEqual(document)
    }
    const wide = await readDocument(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), { name })
    expect(wide).toEqual(document)
  })
})
