import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Language } from '@lunshen/reader'
import type { CheckResult, FileResult } from '@lunshen/schemas'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { orUsageError, UsageError } from '../usage-error.ts'
import { commentsOn } from './comments.ts'

/** An annotated copy never replaces the proposal. */
export function refuseOverwrite(file: string, output: string, terminal: Terminal): void {
  if (resolve(file) === resolve(output)) throw new UsageError(say(terminal.language, 'annotateSame'))
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
  const isWord = bytes[0] === 0x50 && bytes[1] === 0x4b
  const content = isWord
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
  const { summary, notes } = commentsOn(file, result, terminal.language)
  const comments = [
    { paragraph: 0, text: summary },
    ...notes.map(({ finding, text }) => ({ paragraph: finding.location.paragraph ?? 1, text })),
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
  const { summary, notes } = commentsOn(file, result, language)
  return annotateMarkdown(text, [
    { line: 0, text: summary },
    ...notes.map((note) => ({ line: note.finding.location.line ?? 1, text: note.text })),
  ])
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
