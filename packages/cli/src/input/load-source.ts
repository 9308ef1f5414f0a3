import { readFile, stat } from 'node:fs/promises'
import type { Source } from '@lunshen/batch'
import { defaultLimits } from '@lunshen/reader'
import { say } from '../messages.ts'
import { systemReason, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Loads a file for checking; that it does not exist or is a folder is a result, not a failure, so that the other files go on. */
export async function loadSource(file: string, { language }: Pick<Terminal, 'language'>): Promise<Source> {
  try {
    const found = await stat(file)
    if (found.isDirectory())
      return { file, bytes: { code: 'is-folder', message: say(language, 'isDirectory', file) } }
    if (found.size > defaultLimits.fileBytes) return { file, bytes: 'too-large' }
    return { file, bytes: await readFile(file) }
  } catch {
    if (!isPattern(file)) return { file, bytes: 'not-found' }
    return { file, bytes: { code: 'not-found', message: say(language, 'pattern') } }
  }
}

/** Reads a text file the user named as an option. */
export async function readNamedFile(path: string, terminal: Terminal): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  } catch (error) {
    const { language } = terminal
    const reason = isPattern(path) ? say(language, 'pattern') : systemReason(error, language)
    throw new UsageError(say(language, 'cannotRead', path, reason))
  }
}

/** Windows hands patterns over as they are typed. */
function isPattern(path: string): boolean {
  return /[*?]/.test(path)
}
