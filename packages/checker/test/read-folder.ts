import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeReaderError, readDocument } from '@lunshen/reader'
import type { ApplicationDocument } from '../src/index.ts'

/** Reads one file of an application; other formats than Word and text are there and not read. */
export async function readPart(file: string, bytes: Uint8Array): Promise<ApplicationDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (!/\.(?:docx|md)$/.test(file)) return { file, sha256, content: 'unread' }
  const document = await readDocument(bytes, { name: file })
  const content = document.type === 'reader-error' ? describeReaderError(document) : document
  return { file, sha256, content }
}

/** Reads an application from texts by file name. */
export function readParts(texts: Readonly<Record<string, string>>): Promise<ApplicationDocument[]> {
  const parts = Object.entries(texts).map(([file, text]) => readPart(file, new TextEncoder().encode(text)))
  return Promise.all(parts)
}

/** Reads the files of a folder as an application. */
export function readFolder(folder: string): Promise<ApplicationDocument[]> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return Promise.all(
    names.map((name) => readPart(name.replaceAll('\\', '/'), readFileSync(join(folder, name)))),
  )
}
