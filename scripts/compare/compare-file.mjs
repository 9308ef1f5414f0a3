// One file: what our reader lacks of its peers' pieces and of the file's own XML, and what the peers lack of it.
import { readFile } from 'node:fs/promises'
import {
  constructs,
  findLosses,
  findPeerLosses,
  htmlPieces,
  normaliseOutput,
  normaliseText,
  pandocPieces,
  peerOutput,
  sourcePieces,
  stripMarkdown,
} from '@lunshen/specimens'
import { unzipSync } from 'fflate'
import { findNumbers, legalLabel } from './number-labels.mjs'

const checkMarks = /[☐☑☒✓✔🗹🗸■□]/gu
/** Compares one file that our reader opened; `outputs` are {ours, mammoth, pandoc, soffice}, each undefined when it failed. */
export async function compareFile(path, outputs) {
  const source = await readSource(path)
  const texts = toolTexts(outputs)
  const peers = {
    mammoth: outputs.mammoth === undefined ? [] : htmlPieces(outputs.mammoth),
    pandoc: outputs.pandoc === undefined ? [] : pandocPieces(outputs.pandoc),
  }
  return {
    pieces: { mammoth: peers.mammoth.length, pandoc: peers.pandoc.length },
    union: unionLosses(peers, texts, source),
    constructs: constructLosses(source, texts),
    numbers: numberLosses(source, outputs.soffice, texts),
    checkBoxes: checkBoxLosses(source, outputs),
  }
}

/** The parts, but none that would unpack to more than a document needs: some of the files are bombs. */
async function readSource(path) {
  try {
    const parts = unzipSync(await readFile(path), {
      filter: ({ name, originalSize }) => /\.(?:xml|rels)$/i.test(name) && originalSize < 30e6,
    })
    return sourcePieces(parts)
  } catch {
    return { pieces: [], checkBoxes: 0 }
  }
}

function toolTexts({ ours, mammoth, pandoc, soffice }) {
  const tree = ours.output.replace(/<!-- 未读清单[\s\S]*?-->/, '')
  return {
    ours: normaliseOutput(`${stripMarkdown(ours.output)}\n${ledgerText(ours.ledger)}`),
    tree: normaliseOutput(stripMarkdown(tree)),
    mammoth: mammoth === undefined ? undefined : peerOutput(htmlPieces(mammoth)),
    pandoc: pandoc === undefined ? undefined : peerOutput(pandocPieces(pandoc)),
    soffice: soffice === undefined ? undefined : normaliseOutput(soffice),
  }
}

function ledgerText(ledger) {
  return ledger
    .flatMap(({ location, details = [] }) => [location?.excerpt ?? '', ...details.map(({ text }) => text)])
    .join('\n')
}

/** The peers' pieces that an output lacks, each with its class. */
function unionLosses(peers, texts, source) {
  const losses = (from, text) =>
    text === undefined ? [] : findPeerLosses(peers[from], text, source).map((loss) => ({ from, ...loss }))
  return {
    ours: Object.keys(peers).flatMap((from) => losses(from, texts.ours)),
    mammoth: losses('pandoc', texts.mammoth),
    pandoc: losses('mammoth', texts.pandoc),
  }
}

function constructLosses(source, texts) {
  const result = {}
  for (const construct of constructs) {
    if (construct === 'unshown') continue
    const pieces = source.pieces.filter(
      (piece) => piece.construct === construct && normaliseText(piece.text) !== '',
    )
    if (pieces.length === 0) continue
    result[construct] = { probed: pieces.length, lost: {} }
    for (const [tool, text] of Object.entries(texts))
      if (text !== undefined) result[construct].lost[tool] = findLosses(pieces, text)
  }
  return result
}

function numberLosses(source, soffice, texts) {
  if (soffice === undefined) return { numbers: [], lost: {} }
  const shown = source.pieces.filter(({ construct }) =>
    ['paragraph', 'cell', 'nested-cell'].includes(construct),
  )
  // LibreOffice prints the marks of endnotes (i, ii, iii) as text, wherever they stand: no numbers.
  const hasEndnotes = source.pieces.some(({ construct }) => construct === 'endnote')
  const numbers = findNumbers(shown, soffice).filter(({ label }) => !(hasEndnotes && /^[ivx]+$/.test(label)))
  const lost = {}
  for (const tool of ['ours', 'mammoth', 'pandoc']) {
    const text = texts[tool]
    if (text === undefined) continue
    // A number is lost only where its paragraph is not: the paragraph itself is counted elsewhere.
    lost[tool] = numbers
      .filter(
        ({ label, plain }) => !text.includes(label + plain) && !text.includes(legalLabel(label) + plain),
      )
      .map((number) => ({ ...number, ours: before(text, number.plain) }))
  }
  return { numbers, lost }
}

function before(text, plain) {
  const at = text.indexOf(plain)
  return at < 0 ? undefined : text.slice(Math.max(0, at - 8), at)
}

function checkBoxLosses({ checkBoxes }, { ours, mammoth, pandoc, soffice }) {
  const marks = {
    ours: ours && (ours.output.match(checkMarks) ?? []).length,
    mammoth: mammoth && (mammoth.match(/<input type="checkbox"|[☐☑☒✓✔■□]/g) ?? []).length,
    pandoc: pandoc && (JSON.stringify(pandoc).match(checkMarks) ?? []).length,
    soffice: soffice && (soffice.match(checkMarks) ?? []).length,
  }
  const lost = {}
  for (const [tool, count] of Object.entries(marks))
    if (count !== undefined) lost[tool] = Math.max(0, checkBoxes - count)
  return { probed: checkBoxes, lost }
}
