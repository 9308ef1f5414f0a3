import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { checkBytes } from '@lunshen/batch'
import { makeChecker } from '@lunshen/checker'
import {
  type CheckText,
  evaluateElements,
  formatEvaluation,
  type LabelledProposal,
  parseTagged,
  summariseEvaluation,
} from '@lunshen/evaluation'
import type { Measure } from '@lunshen/measure'
import { type Document, readDocument } from '@lunshen/reader'
import { writeDocx } from '@lunshen/writer'
import { chooseMeasure } from '../input/load-measure.ts'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'

/** Options of `eval`. */
export interface EvalOptions {
  readonly set: 'test' | 'tuning'
  /** At most this many proposals. */
  readonly limit?: number
  readonly format: 'pretty' | 'json' | 'md'
  readonly output?: string
  readonly measure?: string
}

/** `lunshen eval`: how well the judgement of elements does on the labelled proposals of the corpora package. */
export async function runEval(options: EvalOptions, terminal: Terminal): Promise<number> {
  const measure = chooseMeasure(options.measure, terminal)
  const ids = measure.elements.map(({ id }) => id)
  const proposals = readProposals(options.set, ids).slice(0, options.limit)
  const evaluation = await evaluateElements(proposals, ids, checkerOf(measure), (done) =>
    terminal.err(say(terminal.language, 'evalProgress', String(done), String(proposals.length))),
  )
  const name = (id: string) => measure.elements.find((one) => one.id === id)?.title[terminal.language] ?? id
  const text =
    options.format === 'json'
      ? `${JSON.stringify({ measure: measure.id, set: options.set, ...evaluation }, null, 2)}\n`
      : options.format === 'md'
        ? formatEvaluation(evaluation, name)
        : summariseEvaluation(evaluation, name)
  const { output } = options
  if (output === undefined) terminal.out(text)
  else await writeOutput(output, putIntoPage(output, text), terminal)
  return 0
}

/** The labelled proposals of a set; their truth stands in the text. */
function readProposals(set: string, ids: readonly string[]): LabelledProposal[] {
  const corpora = dirname(createRequire(import.meta.url).resolve('@lunshen/corpora/package.json'))
  const folder = join(corpora, 'labelled/proposals', set)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ name, tagged: parseTagged(readFileSync(join(folder, name), 'utf8'), ids) }))
}

/** Checks a text as a Markdown file, or as the Word file made of it. */
function checkerOf(measure: Measure): CheckText {
  const checker = makeChecker(measure)
  return async (text, format) => {
    const bytes = new TextEncoder().encode(text)
    const file = format === 'md' ? { file: 'a.md', bytes } : { file: 'a.docx', bytes: await wordOf(bytes) }
    const { elements, error } = await checkBytes(file, 'check', checker)
    if (elements === undefined) throw new Error(error?.message)
    return elements
  }
}

async function wordOf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await readDocument(bytes, { name: 'a.md' })
  if (document.type !== 'document') throw new Error(document.code)
  const tree = { ...document.tree, children: document.tree.children.flatMap(asLetterHolds) }
  return writeDocx(tree, { title: '', date: '2026-01-01' })
}

/** What our Word writer has no block for goes in as paragraphs; rules and HTML hold no text to judge. */
function asLetterHolds(block: RootContent): RootContent[] {
  switch (block.type) {
    case 'blockquote':
      return block.children.flatMap(asLetterHolds)
    case 'code':
      return [{ type: 'paragraph', children: [{ type: 'text', value: block.value }] }]
    case 'thematicBreak':
    case 'html':
      return []
    default:
      return [block]
  }
}

type RootContent = Document['tree']['children'][number]

const begin = '<!-- eval:begin -->'
const end = '<!-- eval:end -->'

/** A page that marks where the tables belong keeps the rest of its text. */
function putIntoPage(path: string, text: string): string {
  let page: string
  try {
    page = readFileSync(path, 'utf8')
  } catch {
    return text
  }
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from < 0 || to < from) return text
  return `${page.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${page.slice(to)}`
}
