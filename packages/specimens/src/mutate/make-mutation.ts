import { mutateBytes } from './mutate-bytes.ts'
import { mutateMarkdown } from './mutate-markdown.ts'
import { mutateXml } from './mutate-xml.ts'
import { markdownBase, mutationBases } from './mutation-bases.ts'
import { makeRandom } from './random.ts'

/** A damaged file and the name under which it is to be read. */
export interface Mutation {
  readonly name: string
  readonly kind: 'bytes' | 'xml' | 'markdown'
  readonly bytes: Uint8Array
}

/** Prepares the base files once; each seed then gives one damaged file: two fifths bytes, two fifths XML, the rest Markdown. */
export function makeMutations(): (seed: number) => Mutation {
  const bases = mutationBases()
  const markdown = markdownBase()
  return (seed) => {
    const base = makeRandom(seed ^ 0x5bd1e995).pick(bases)
    if (seed % 5 < 2) return { name: 'a.docx', kind: 'bytes', bytes: mutateBytes(seed, base) }
    if (seed % 5 < 4) return { name: 'a.docx', kind: 'xml', bytes: mutateXml(seed, base) }
    const bytes =
      seed % 2 === 0 ? mutateMarkdown(seed, markdown) : mutateBytes(seed, mutateMarkdown(seed, markdown))
    return { name: 'a.md', kind: 'markdown', bytes }
  }
}
