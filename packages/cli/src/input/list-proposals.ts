import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { say } from '../messages.ts'
import { isSameFile } from '../same-file.ts'
import { systemReason, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** The files below a folder, relative to it, in a stable order. */
export interface Listing {
  /** To be checked: .docx, .docm, .doc (refused with advice), .md, .markdown, .txt. */
  readonly proposals: readonly string[]
  /** Of other formats. */
  readonly others: readonly string[]
  /** Of a format to be checked, but in the folder the results go to. */
  readonly inOutput: readonly string[]
}

const proposalName = /\.(?:docx|docm|doc|md|markdown|txt)$/i
/** Whether a file is of a format to be checked, by its name. */
export function isProposal(name: string): boolean {
  return proposalName.test(name)
}

/** Word's lock files, hidden files, what systems leave in folders, and a committee's practice. */
const clutter = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini|__macosx|lunshen\.yaml)$/i

/** Whether a name is one of a lock file, a hidden file or what systems leave in folders. */
export function isClutter(name: string): boolean {
  return clutter.test(name)
}

/** Lists a folder; what lies in the folder of the results is not taken for input. */
export async function listProposals(folder: string, out: string, terminal: Terminal): Promise<Listing> {
  const paths = await listFiles(folder, terminal)
  const outFolder = await findInside(folder, out, paths)
  const isOutput = (path: string) => outFolder !== undefined && path.startsWith(`${outFolder}${sep}`)
  const readable = paths.filter((path) => proposalName.test(path))
  return {
    proposals: readable.filter((path) => !isOutput(path)),
    others: paths.filter((path) => !proposalName.test(path) && !isOutput(path)),
    inOutput: readable.filter(isOutput),
  }
}

/** Every file below a folder, relative to it, without what systems and Word leave there; in the order of UTF-16 code units. */
export async function listFiles(folder: string, terminal: Terminal): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths: string[] = []
    for (const entry of entries) {
      const path = join(entry.parentPath ?? entry.path, entry.name)
      const inside = relative(folder, path)
      if (inside.split(sep).some((part) => clutter.test(part))) continue
      if (await isFile(entry, path)) paths.push(inside)
    }
    return paths.sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    throw new UsageError(say(terminal.language, 'cannotRead', folder, systemReason(error, terminal.language)))
  }
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

/** The folder of the results as the listing spells it, where it lies inside; by identity, as its name may be a link or of another case. */
async function findInside(
  folder: string,
  out: string,
  paths: readonly string[],
): Promise<string | undefined> {
  const folders = new Set(paths.flatMap((path) => parentsOf(path)))
  for (const one of folders) if (await isSameFile(join(folder, one), out)) return one
  return undefined
}

function parentsOf(path: string): string[] {
  const parts = path.split(sep).slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join(sep))
}
