import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Language } from '@lunshen/reader'
import { say } from './messages.ts'
import { UsageError } from './usage-error.ts'

/** Where a command writes: results to `out`, everything else to `err`. Files go through {@link writeOutput}. */
export interface Terminal {
  readonly language: Language
  /** Colour on standard output. */
  readonly color: boolean
  /** A person watches standard error. */
  readonly interactive: boolean
  readonly width: number
  out(text: string): void
  err(line: string): void
}

/** Writes a file and its folder; failing is the user's to mend (no space, no permission). */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  terminal: Terminal,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  } catch (error) {
    throw new UsageError(say(terminal.language, 'cannotWrite', path, systemReason(error, terminal.language)))
  }
  terminal.err(say(terminal.language, 'written', path))
}

/** Names in a row, as the language separates them. */
export function listOf(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ')
}

const reasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: { zh: '文件或文件夹不存在', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EEXIST: { zh: '同名的文件已经存在', en: 'a file of that name exists' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EBUSY: { zh: '文件正被其他程序占用', en: 'another program holds the file' },
}

/** A system error in plain words. */
export function systemReason(error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code]?.[language] ?? (error instanceof Error ? error.message : String(error))
}
