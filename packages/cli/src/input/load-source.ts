import { readFile, stat } from 'node:fs/promises'
import type { Source } from '@lunshen/batch'
import { defaultLimits } from '@lunshen/reader'
import { say } from '../messages.ts'
import { systemReason, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Loads a file for checking; that it does not exist is a result, not a failure, so that the other files go on. */
export async function loadSource(file: string): Promise<Source> {
  try {
    const { size } = await stat(file)
    if (size > defaultLimits.fileBytes) return { file, bytes: 'too-large' }
    return { file, bytes: await readFile(file) }
  } catch {
    return { file, bytes: 'not-found' }
  }
}

/** Refuses folders where files are asked for, with the command that takes them. */
export async function refuseFolders(files: readonly string[], terminal: Terminal): Promise<void> {
  for (const file of files) {
    const isFolder = await stat(file).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (isFolder) throw new UsageError(say(terminal.language, 'isDirectory', file))
  }
}

/** Reads a text file the user named as an option. */
export async function readNamedFile(path: string, terminal: Terminal): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  } catch (error) {
    throw new UsageError(say(terminal.language, 'cannotRead', path, systemReason(error, terminal.language)))
  }
}
