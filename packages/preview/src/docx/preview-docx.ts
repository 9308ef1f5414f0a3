import type { Document } from '@lunshen/reader'
import { fromHtml } from 'hast-util-from-html'
import { sanitise } from '../html/sanitise.ts'
import { toNodes } from '../html/to-nodes.ts'
import type { PreviewLimits } from '../limits.ts'
import type { Preview } from '../preview.ts'
import { findNotes } from './element-notes.ts'
import { pictureShower } from './pictures.ts'
import { readLines } from './read-lines.ts'
import { runMammoth } from './run-mammoth.ts'
import { makeSimplePackage } from './simple-package.ts'
import { simplifyFile } from './simplify-file.ts'

/** Shows a Word file: simplified and bounded, through mammoth in a thread of its own, sanitised, with the reader's headings and numbers. */
export async function previewDocx(
  document: Document,
  bytes: Uint8Array,
  limits: PreviewLimits,
): Promise<Preview> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  const file = await simplifyFile(bytes, limits, signal)
  const converted = await runMammoth(makeSimplePackage(file), limits, signal)
  if (typeof converted === 'string') return { type: 'no-preview', reason: converted }
  const tree = sanitise(fromHtml(converted.html, { fragment: true }))
  const notesOf = findNotes(tree, readLines(document), file.grids)
  const { nodes, cut } = toNodes(tree, {
    mostNodes: limits.nodes,
    mostDepth: limits.depth,
    notesOf,
    picture: await pictureShower(bytes, file.pictures, limits),
  })
  return { type: 'preview', format: 'docx', nodes, cut: cut || file.cut }
}
