import { type Document, readDocument } from '@lunshen/reader'

/** Reads Markdown text as a document; the tests' short way in. */
export async function readText(text: string): Promise<Document> {
  const document = await readDocument(new TextEncoder().encode(text), { name: 'a.md' })
  if (document.type !== 'document') throw new Error(document.code)
  return document
}
