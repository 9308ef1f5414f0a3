import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Root } from 'mdast'
import { fail, type Outcome, succeed, writerProblem } from '../problem.ts'
import type { LetterMeta } from '../tree/letter.ts'
import { lowerTree } from '../tree/lower-tree.ts'
import { checkCoverage } from './check-coverage.ts'
import { collectFonts, type FontSources, type LetterFonts } from './fonts.ts'

/** Lays out trees as PDF, one after another, with the same fonts. */
export interface PdfWriter {
  readonly fonts: LetterFonts
  /** Writes one tree as tagged PDF/A-2a. Problems: a character no font can print, a layout that failed. */
  readonly write: (tree: Root, meta: LetterMeta) => Outcome<Uint8Array>
}

/**
 * Starts the layout engine, which takes about half a second; the first writer is the place to learn that this
 * platform has none (`pdf-unavailable`). For many papers keep the writer, and make a new one every thousand.
 */
export async function createPdfWriter(sources: FontSources = {}): Promise<Outcome<PdfWriter>> {
  const fonts = await collectFonts(sources)
  const compiler = await startCompiler(fonts)
  if (!compiler.ok) return compiler
  return succeed({ fonts, write: (tree, meta) => layOut(compiler.value, fonts, tree, meta) })
}

/** Writes one tree as PDF; see {@link PdfWriter}. */
export async function writePdf(
  tree: Root,
  meta: LetterMeta,
  sources: FontSources = {},
): Promise<Outcome<Uint8Array>> {
  const writer = await createPdfWriter(sources)
  return writer.ok ? writer.value.write(tree, meta) : writer
}

const layoutPath = fileURLToPath(new URL('../../layout/letter.typ', import.meta.url))

async function startCompiler(fonts: LetterFonts): Promise<Outcome<NodeCompiler>> {
  try {
    const engine = await import('@myriaddreamin/typst-ts-node-compiler')
    const workspace = dirname(layoutPath)
    const fontArgs = [{ fontPaths: [...fonts.folders] }]
    return succeed(engine.NodeCompiler.create({ workspace, fontArgs }))
  } catch (error) {
    return fail(
      writerProblem(
        'pdf-unavailable',
        '本机平台没有可用的 PDF 排版组件；请改出 Word 格式（docx），再用 Word 或 WPS 另存为 PDF。',
        `The PDF layout engine does not run on this platform (${String(error).slice(0, 120)}): choose Word (docx) instead.`,
      ),
    )
  }
}

function layOut(
  compiler: NodeCompiler,
  fonts: LetterFonts,
  tree: Root,
  meta: LetterMeta,
): Outcome<Uint8Array> {
  const blocks = lowerTree(tree)
  const missing = checkCoverage(blocks, meta.title, fonts.opened)
  if (missing.length > 0) return fail(...missing)
  const letter = {
    meta: { title: meta.title, author: meta.author ?? null, date: meta.date, draft: meta.draft === true },
    fonts: fonts.families,
    blocks,
  }
  try {
    const mainFileContent = readFileSync(layoutPath, 'utf8')
    const compiled = compiler.compile({ mainFileContent, inputs: { letter: JSON.stringify(letter) } })
    const document = compiled.result
    if (document === null) return layoutFailed(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
    const pdf = new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2b' }))
    compiler.evictCache(10)
    return succeed(pdf)
  } catch (error) {
    return layoutFailed(error instanceof Error ? error.message : String(error))
  }
}

function layoutFailed(detail: string): Outcome<never> {
  return fail(
    writerProblem(
      'pdf-failed',
      `PDF 排版没有成功，请改出 Word 格式（docx）。技术信息：${detail.slice(0, 400)}`,
      `The PDF could not be laid out: choose Word (docx). Detail: ${detail.slice(0, 400)}`,
    ),
  )
}
