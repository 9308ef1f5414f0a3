import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { say } from '../messages.ts'
import { systemReason, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Every .docx, .doc and .md below a folder, relative to it, in a stable order; Word's own lock files (~$…) are left out. */
export async function listProposals(folder: string, terminal: Terminal): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && /\.(?:docx|docm|doc|md|markdown)$/i.test(entry.name))
      .filter((entry) => !entry.name.startsWith('~$') && !entry.name.startsWith('.'))
      .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
      .sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    throw new UsageError(say(terminal.language, 'cannotRead', folder, systemReason(error, terminal.language)))
  }
}
