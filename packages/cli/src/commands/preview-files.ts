import { createHash } from 'node:crypto'
import { defaultPreviewLimits, type PreviewLimits, previewDocument } from '@lunshen/preview'
import { readDocument } from '@lunshen/reader'
import type { ReportPreview } from '@lunshen/report'
import type { CheckResult, FileResult } from '@lunshen/schemas'
import { loadSource } from '../input/load-source.ts'
import type { Terminal } from '../terminal.ts'

/** With more files than this a report shows none of them: it would no longer open. */
const mostFiles = 20

/** Shows the files of a result for its HTML report, in their order; several share the room for pictures. Unreadable files have none. */
export async function previewFiles(
  { results }: CheckResult,
  terminal: Terminal,
): Promise<(ReportPreview | undefined)[]> {
  const share = Math.floor(defaultPreviewLimits.imagesBytes / Math.max(1, results.length))
  const previews: (ReportPreview | undefined)[] = []
  for (const file of results) {
    if (file.status !== 'checked') previews.push(undefined)
    else if (results.length > mostFiles) previews.push({ type: 'no-preview', reason: 'many-files' })
    else previews.push(await previewFile(file, { imagesBytes: share }, terminal))
  }
  return previews
}

/** Reads the file anew, so that a check holds only one file's bytes at a time; one that was changed meanwhile is not shown. */
async function previewFile(
  { file, sha256 }: FileResult,
  limits: Partial<PreviewLimits>,
  terminal: Terminal,
): Promise<ReportPreview> {
  const { bytes } = await loadSource(file, terminal)
  if (!(bytes instanceof Uint8Array) || createHash('sha256').update(bytes).digest('hex') !== sha256)
    return { type: 'no-preview', reason: 'changed' }
  const document = await readDocument(bytes, { name: file, language: terminal.language })
  if (document.type === 'reader-error') return { type: 'no-preview', reason: 'failed' }
  return previewDocument(document, bytes, { limits })
}
