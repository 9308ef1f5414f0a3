import type { FileResult } from '@lunshen/schemas'

/** Where a file stands: everything found, gaps to be filled, unread parts that a person must look at, or not read at all. */
export type Standing = 'complete' | 'gaps' | 'look' | 'unreadable'

/** Where a checked file stands; what may hide in an unread part is neither there nor absent, so such a file is never complete. */
export function standingOf(file: FileResult): Standing {
  if (file.status === 'unreadable') return 'unreadable'
  if ((file.findings ?? []).some((finding) => finding.ruleId === 'file/unread')) return 'look'
  const { missing = 0, placeholder = 0 } = file.summary ?? {}
  return missing + placeholder > 0 ? 'gaps' : 'complete'
}
