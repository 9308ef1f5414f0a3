import type { Document } from '@lunshen/reader'
import { failureCode, isTooLarge } from './docx/failure-code.ts'
import { defaultPreviewLimits, type PreviewLimits } from './limits.ts'
import type { NoPreview, Preview } from './preview.ts'

/** Options of {@link previewDocument}. */
export interface PreviewOptions {
  readonly limits?: Partial<PreviewLimits>
}

/**
 * Shows a proposal that the reader has read as its author knows it. Bad input is a value: `no-preview` with a reason.
 * @param bytes of the file that `document` was read from
 */
export async function previewDocument(
  document: Document,
  bytes: Uint8Array,
  options: PreviewOptions = {},
): Promise<Preview> {
  const limits = { ...defaultPreviewLimits, ...options.limits }
  try {
    if (document.format === 'docx') {
      const { previewDocx } = await import('./docx/preview-docx.ts')
      return await previewDocx(document, bytes, limits)
    }
    const { previewMarkdown } = await import('./markdown/preview-markdown.ts')
    return previewMarkdown(document, limits)
  } catch (error) {
    // A preview is a courtesy: what the parsers below make of a hostile file must not cost the report.
    return { type: 'no-preview', reason: reasonOf(error) }
  }
}

function reasonOf(error: unknown): NoPreview['reason'] {
  if (isTooLarge(error)) return 'too-large'
  return failureCode(error) === 'timeout' ? 'timeout' : 'failed'
}
