import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { isSameFile, refuseInput } from '../same-file.ts'
import type { Terminal } from '../terminal.ts'
import { isClutter, isProposal, listFiles } from './list-proposals.ts'
import { practiceName } from './load-practice.ts'

/** The files of one application, as they lie below their folder. */
export interface ApplicationListing {
  /** The folder given, or the one that all files given lie in. */
  readonly folder: string
  /** `name`: below the folder, with `/`; `path`: to open it. */
  readonly files: readonly { readonly name: string; readonly path: string }[]
}

/**
 * Lists the files of an application: folders with all that is in them, files as they are. Lock files and hidden ones are left out,
 * and so is an earlier report of the name that the command writes to; a text of that name is refused.
 */
export async function listApplication(
  given: readonly string[],
  output: string | undefined,
  terminal: Terminal,
): Promise<ApplicationListing> {
  const paths: string[] = []
  for (const path of given) paths.push(...(await filesAt(path, terminal)))
  const folder =
    given.length === 1 && (await isFolder(given[0] ?? '')) ? (given[0] ?? '') : commonFolder(paths)
  const files = new Map<string, string>()
  for (const path of paths) {
    if (isClutter(basename(path)) || basename(path) === practiceName) continue
    if (output !== undefined && (await isSameFile(path, output))) {
      if (isProposal(path)) await refuseInput('--output', output, [path], terminal)
      continue
    }
    files.set(relative(folder, path).split(sep).join('/'), path)
  }
  return { folder, files: [...files].map(([name, path]) => ({ name, path })) }
}

async function filesAt(path: string, terminal: Terminal): Promise<string[]> {
  if (!(await isFolder(path))) return [path]
  return (await listFiles(path, terminal)).map((inside) => join(path, inside))
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** The deepest folder above all paths; relative where they are. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(resolve(path)).split(sep))
  const length = others.reduce((shared, parts) => {
    let same = 0
    while (same < shared && parts[same] === first[same]) same++
    return same
  }, first.length)
  const folder = first.slice(0, length).join(sep) || sep
  return paths.every((path) => isAbsolute(path)) ? folder : relative('', folder) || '.'
}
