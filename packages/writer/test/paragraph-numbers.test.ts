import { defaultLimits, openPackage, plainText, readDocument } from '@lunshen/reader'
import { makeProposal, mutationBases } from '@lunshen/specimens'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { findParagraphs } from '../src/annotate/find-paragraphs.ts'

const files: (readonly [string, Uint8Array])[] = [
  ...mutationBases().map((bytes, i) => [`base ${i + 1}`, bytes] as const),
  ['a proposal', makeProposal({ pages: 6, seed: 3 })],
]

/** Every text of the tree with the paragraph it stands in; text boxes and notes have none of their own. */
function* placedTexts(node: Nodes): Generator<readonly [number, string]> {
  if (node.type === 'tableCell') {
    for (const { place, text } of node.data?.paragraphs ?? [])
      if (place.paragraph && place.textBox === undefined) yield [place.paragraph, text]
    return
  }
  const place = node.data && 'place' in node.data ? node.data.place : undefined
  if (place?.note !== undefined || place?.textBox !== undefined) return
  if (place?.paragraph && (node.type === 'paragraph' || node.type === 'heading'))
    yield [place.paragraph, plainText(node).replace(/\[图片[^\]]*\]/g, '')]
  else if ('children' in node) for (const child of node.children) yield* placedTexts(child)
}

const hanCharacters = (text: string) => text.replace(/\[图片[^\]]*\]/g, '').match(/\p{Script=Han}/gu) ?? []

describe('comments stand at the paragraphs that reading counts', () => {
  it.each(files)('%s', async (_, bytes) => {
    const document = await readDocument(bytes, { name: 'a.docx' })
    if (document.type !== 'document') throw new Error(document.code)
    const part = await (await openPackage(bytes, defaultLimits)).read('word/document.xml')
    const xml = new TextDecoder().decode(part?.bytes)
    const spans = findParagraphs(xml)
    const placed = [...placedTexts(document.tree)]
    expect(placed.length).toBeGreaterThan(0)
    for (const [paragraph, text] of placed) {
      const span = spans[paragraph - 1]
      const own = xml
        // A paragraph whose end is deleted or hidden goes on in the next.
        .slice(span?.contentStart, (spans[paragraph] ?? span)?.contentEnd)
        .replace(/<w:(delText|rt|instrText)\b[\s\S]*?<\/w:\1>/g, '')
        .replace(/<[^>]*>/g, '')
      const last = hanCharacters(text).at(-1)
      if (last !== undefined && !text.includes('请填写')) expect(own, text).toContain(last)
    }
  })
})
