import { open, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Language } from '@lunshen/reader'
import type { CheckResult, FileResult } from '@lunshen/schemas'
import { say } from '../messages.ts'
import { refuseInput } from '../same-file.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { orUsageError, UsageError } from '../usage-error.ts'
import { commentsOn } from './comments.ts'

/** An annotated copy never replaces the proposal, and is named as what it is: Word for Word, text for text. */
export async function refuseCopy(file: string, copy: string, terminal: Terminal): Promise<void> {
  await refuseInput('--annotate', copy, [file], terminal)
  const names = await copyNames(file)
  if (names !== undefined && !names.includes(extname(copy).toLowerCase()))
    throw new UsageError(say(terminal.language, 'annotateName', copy, names.join(' ')))
}

/** How a copy of a file may end; undefined for a file that cannot be read, of which there will be no copy. */
async function copyNames(file: string): Promise<readonly string[] | undefined> {
  try {
    const handle = await open(file)
    const { buffer } = await handle.read(new Uint8Array(2), 0, 2, 0).finally(() => handle.close())
    if (isZip(buffer)) return [/\.docm$/i.test(file) ? '.docm' : '.docx']
    return /\.docx?$/i.test(file) ? undefined : ['.md', '.markdown', '.txt']
  } catch {
    return undefined
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** `--annotate F`: the applicant's own file with a comment at each finding and a summary at the top. */
export async function annotateProposal(
  result: CheckResult,
  output: string,
  terminal: Terminal,
): Promise<void> {
  const file = result.results[0]
  if (file?.status !== 'checked') {
    terminal.err(say(terminal.language, 'annotateUnreadable'))
    return
  }
  const bytes = await readFile(file.file)
  const content = isZip(bytes)
    ? await annotateWord(bytes, file, result, terminal)
    : await annotateText(bytes, file, result, terminal.language)
  await writeOutput(output, content, terminal)
}

async function annotateWord(
  bytes: Uint8Array,
  file: FileResult,
  result: CheckResult,
  terminal: Terminal,
): Promise<Uint8Array> {
  const { annotateDocx } = await import('@lunshen/writer')
  const { summary, notes } = await commentsOn(file, result, terminal.language)
  const comments = [
    { paragraph: 0, text: summary },
    ...notes.map(({ location, text }) => ({ paragraph: location.paragraph ?? 1, text })),
  ]
  const stamp = { author: '伦审', date: new Date().toISOString().replace(/\.\d+Z$/, 'Z') }
  return orUsageError(annotateDocx(bytes, comments, stamp), terminal)
}

async function annotateText(
  bytes: Uint8Array,
  file: FileResult,
  result: CheckResult,
  language: Language,
): Promise<string> {
  const { annotateMarkdown } = await import('@lunshen/writer')
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)
  const { summary, notes } = await commentsOn(file, result, language)
  const annotated = annotateMarkdown(text, [
    { line: 0, text: summary },
    ...notes.map((note) => ({ line: note.location.line ?? 1, text: note.text })),
  ])
  return hasMark(bytes) ? `\ufeff${annotated}` : annotated
}

/** A byte order mark is no part of the text, and stays where it was. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
