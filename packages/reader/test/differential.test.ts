import { spawnSync } from 'node:child_process'
import {
  findLosses,
  findPeerLosses,
  htmlPieces,
  makeProposal,
  normaliseOutput,
  normaliseText,
  type PeerPiece,
  pandocPieces,
  type SourcePieces,
  sourcePieces,
  stripMarkdown,
} from '@lunshen/specimens'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { readDocument, showDocument } from '../src/index.ts'
import { comparedFiles } from './differential-files.ts'

const files = [
  ...comparedFiles(),
  { name: 'a generated proposal', bytes: makeProposal({ pages: 12, seed: 12 }) },
]
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0

/** All that our reader says of a file: the tree as Markdown and, word for word, what the ledger lists. */
async function ourOutput(bytes: Uint8Array): Promise<string> {
  const document = await readDocument(bytes, { name: 'input.docx' })
  if (document.type !== 'document') throw new Error(document.code)
  const ledger = document.ledger.flatMap(({ location, details = [] }) => [
    location?.excerpt ?? '',
    ...details.map(({ text }) => text),
  ])
  return normaliseOutput(`${stripMarkdown(await showDocument(document, 'md'))}\n${ledger.join('\n')}`)
}

function sourceOf(bytes: Uint8Array): SourcePieces {
  try {
    return sourcePieces(unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) }))
  } catch {
    return { pieces: [], checkBoxes: 0 }
  }
}

/** The pieces a peer finds; none where it cannot open the file, as with damaged ones. */
async function mammothPieces(bytes: Uint8Array): Promise<PeerPiece[]> {
  try {
    return htmlPieces((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value)
  } catch {
    return []
  }
}

function pandocPiecesOf(bytes: Uint8Array): PeerPiece[] {
  const { status, stdout } = spawnSync('pandoc', ['-f', 'docx', '-t', 'json'], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return status === 0 ? pandocPieces(JSON.parse(stdout)) : []
}

const losses = (pieces: readonly PeerPiece[], output: string, bytes: Uint8Array): string[] =>
  findPeerLosses(pieces, output, sourceOf(bytes))
    .filter((loss) => loss.class === 'lost')
    .map(({ construct, lost, piece }) => `${construct}: ${lost} ← ${piece.text}`)

describe.each(files)('$name', ({ bytes }) => {
  it('has in tree and ledger every piece of text that mammoth finds', async () => {
    expect(losses(await mammothPieces(bytes), await ourOutput(bytes), bytes)).toEqual([])
  })

  it.skipIf(!hasPandoc)('has in tree and ledger every piece of text that pandoc finds', async () => {
    expect(losses(pandocPiecesOf(bytes), await ourOutput(bytes), bytes)).toEqual([])
  })

  it('has in tree and ledger every piece of text that its XML holds', async () => {
    const wanted = sourceOf(bytes).pieces.filter(({ construct }) => construct !== 'unshown')
    const lost = findLosses(wanted.filter(ownText), await ourOutput(bytes))
    expect(lost.map((loss) => `${loss.piece.construct}: ${loss.lost} ← ${loss.piece.text}`)).toEqual([])
  })
})

/** Constructs inside a paragraph say parts of its text a second time. */
function ownText({ construct }: SourcePieces['pieces'][number]): boolean {
  return !['content-control', 'hyperlink', 'field', 'inserted', 'moved', 'ruby'].includes(construct)
}

describe('the comparison', () => {
  it('compares with something: both peers open most files', async () => {
    const opened = await Promise.all(files.map(async ({ bytes }) => (await mammothPieces(bytes)).length > 0))
    expect(opened.filter(Boolean).length).toBeGreaterThan(files.length * 0.8)
  })

  it('sees a piece that is missing, one missing in part, and one there too few times', () => {
    const pieces = ['研究背景。本项目采集语音', '知情同意', '知情同意'].map((text) => ({ text }))
    const found = findLosses(pieces, normaliseOutput('研究背景\n\n知情同意'))
    expect(found.map(({ lost, repeated }) => [lost, repeated])).toEqual([
      ['本项目采集语音', false],
      ['知情同意', true],
    ])
  })

  it('sees a paragraph, a cell or a text box that our output would lack', async () => {
    const bytes = makeProposal({ pages: 3, seed: 5 })
    const lines = (await ourOutput(bytes)).split('\n')
    const pieces = await mammothPieces(bytes)
    for (let i = 0; i < lines.length; i += 7) {
      const without = lines.filter((_, at) => at !== i).join('\n')
      const isPiece = pieces.some(({ text }) => normaliseText(text) === lines[i])
      if (isPiece) expect(losses(pieces, without, bytes), lines[i]).not.toEqual([])
    }
  })

  it('does not mind where lines, cells and marks of Markdown stand', () => {
    const shown = normaliseOutput(stripMarkdown('# 一、研究**背景**[^1]\n\n| 风\\*险 | 一\\|二 |'))
    expect(findLosses([{ text: '一、研究背景' }, { text: '风*险' }, { text: '一|二' }], shown)).toEqual([])
  })
})

describe('the generated proposal', () => {
  it('is the same for the same seed, another for another, and as long as it is asked to be', () => {
    const bytes = makeProposal({ pages: 6, seed: 1 })
    expect(Buffer.compare(bytes, makeProposal({ pages: 6, seed: 1 }))).toBe(0)
    expect(Buffer.compare(bytes, makeProposal({ pages: 6, seed: 2 }))).not.toBe(0)
    for (const pages of [25, 60]) {
      const body = unzipSync(makeProposal({ pages, seed: 3 }))['word/document.xml']
      expect((body?.length ?? 0) / pages).toBeGreaterThan(8_000)
      expect((body?.length ?? 0) / pages).toBeLessThan(16_000)
    }
  })
})
