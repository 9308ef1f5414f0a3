import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const corpora = dirname(createRequire(import.meta.url).resolve('@lunshen/corpora/package.json'))

/** Reads a JSON file of the corpora package, such as `lexicons/denials.json`; the shape is the schemas' and tests' care. */
export function readCorpus<T>(path: string): T {
  return JSON.parse(readFileSync(join(corpora, path), 'utf8')) as T
}

/** Reads a file of the corpora package as it is, such as `models/elements.bin`. */
export function readCorpusBytes(path: string): Uint8Array {
  return readFileSync(join(corpora, path))
}
