import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CheckResult, FileResult, Finding } from '@lunshen/schemas'
import { say } from '../messages.ts'
import { type Terminal, writeOutput } from '../terminal.ts'
import { orUsageError, UsageError } from '../usage-error.ts'

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
    : await annotateText(bytes, file, result)
  await writeOutput(output, content, terminal)
}

const marks = { error: '✘', warning: '!', info: 'i' } as const

function commentText(finding: Finding): string {
  return `${marks[finding.severity]} ${finding.message}（${finding.article}）\n${finding.advice}`
}

function summaryText(file: FileResult, result: CheckResult): string {
  const { present = 0, placeholder = 0, unclear = 0, missing = 0 } = file.summary ?? {}
  const annex = (file.annex ?? []).filter((match) => match.verdict !== 'unlikely')
  const flags = annex.map(
    (match) => `第 ${match.item} 项（${match.verdict === 'likely' ? '很可能' : '可能'}）`,
  )
  return [
    `伦审检查：36 项要素中已提供 ${present} 项，占位 ${placeholder} 项，待核实 ${unclear} 项，缺少 ${missing} 项。`,
    flags.length > 0 ? `复核清单：可能属于${flags.join('、')}，请委员会判断。` : '复核清单：未见明显相符。',
    `依据：《${result.measure.title}》${result.measure.version}。辅助核对，不构成法律意见。`,
  ].join('\n')
}

async function annotateWord(
  bytes: Uint8Array,
  file: FileResult,
  result: CheckResult,
  terminal: Terminal,
): Promise<Uint8Array> {
  const { annotateDocx } = await import('@lunshen/writer')
  const comments = [
    { paragraph: 0, text: summaryText(file, result) },
    ...(file.findings ?? []).map((finding) => ({
      paragraph: finding.location.paragraph ?? 1,
      text: commentText(finding),
    })),
  ]
  const stamp = { author: '伦审', date: new Date().toISOString().replace(/\.\d+Z$/, 'Z') }
  return orUsageError(annotateDocx(bytes, comments, stamp), terminal)
}

async function annotateText(bytes: Uint8Array, file: FileResult, result: CheckResult): Promise<string> {
  const { annotateMarkdown } = await import('@lunshen/writer')
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)
  const notes = (file.findings ?? []).map((finding) => ({
    line: finding.location.line ?? 1,
    text: commentText(finding),
  }))
  return annotateMarkdown(text, [{ line: 0, text: summaryText(file, result) }, ...notes])
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
