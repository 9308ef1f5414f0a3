import type { FileResult } from '@lunshen/schemas'

/** Groups of two or more files of the same bytes (SHA-256), in the order of their first members; empty files are no copies of one another. */
export function findCopies(results: readonly FileResult[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const { file, sha256, error } of results) {
    if (sha256 === '' || error?.code === 'empty-file') continue
    const group = groups.get(sha256)
    if (group) group.push(file)
    else groups.set(sha256, [file])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
