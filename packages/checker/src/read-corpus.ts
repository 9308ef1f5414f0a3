import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const corpora = dirname(createRequire(import.meta.url).resolve('@lunshen/corpora/package.json'))

/** Reads a JSON file of the corpora package, such as `lexicons/denials.json`; the shape is the schemas' and tests' care. */
export function readCorpus<T>(path: string): T {
  return JSON.parse(readFileSync(join(corpora, path), 'utf8')) as T
}

/** Paths of the JSON files below a folder of the corpora package, in order. */
export function listCorpus(folder: string): string[] {
  return readdirSync(join(corpora, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort()
}
