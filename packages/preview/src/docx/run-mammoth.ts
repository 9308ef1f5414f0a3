import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { PreviewLimits } from '../limits.ts'
import type { NoPreview } from '../preview.ts'
import { mammothWorker } from './mammoth-worker.ts'
import { idPrefix, paragraphStyles } from './word-names.ts'

const mammoth = createRequire(import.meta.url).resolve('mammoth')

const options = {
  idPrefix,
  externalFileAccess: false,
  ignoreEmptyParagraphs: false,
  includeDefaultStyleMap: false,
  includeEmbeddedStyleMap: false,
  styleMap: ['u => u', ...Object.values(paragraphStyles).map((name) => `p.${name} => p.${name}:fresh`)],
}

/** HTML, or why there is none. */
export type Converted = { readonly html: string } | NoPreview['reason']

/** Turns a Word file into HTML with mammoth in a thread of its own, which is ended when it takes too much memory or `signal` says so. */
export async function runMammoth(
  docx: Uint8Array,
  limits: PreviewLimits,
  signal: AbortSignal,
): Promise<Converted> {
  if (signal.aborted) return 'timeout'
  const worker = new Worker(mammothWorker, {
    eval: true,
    env: {},
    workerData: { mammoth, options },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  })
  try {
    return await new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve('timeout'), { once: true })
      worker.on('message', (html: unknown) => resolve(typeof html === 'string' ? { html } : 'failed'))
      worker.on('error', (error) => resolve(isOutOfMemory(error) ? 'too-large' : 'failed'))
      worker.on('exit', () => resolve('failed'))
      worker.postMessage(docx)
    })
  } finally {
    await worker.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
