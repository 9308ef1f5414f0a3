import type { FootnoteDefinition } from 'mdast'
import { buildTree } from './to-mdast.ts'
import type { WordBlock } from './word-blocks.ts'
import type { WordPackage } from './word-package.ts'

/** Reads footnotes and endnotes; each stands where its mark stands in the body. */
export async function readNotes(
  word: WordPackage,
  body: readonly WordBlock[],
): Promise<FootnoteDefinition[]> {
  const hosts = noteHosts(body)
  const definitions: FootnoteDefinition[] = []
  for (const kind of ['footnote', 'endnote']) {
    const bytes = await word.readKind(`${kind}s`)
    if (bytes === undefined) continue
    const starts: { id: string; from: number }[] = []
    const { blocks } = await word.story(bytes, (id, from) => void starts.push({ id, from }))
    starts.forEach(({ id, from }, i) => {
      const { children } = buildTree(blocks.slice(from, starts[i + 1]?.from), word.styles)
      const paragraphs = children.filter((child) => child.type === 'paragraph')
      if (paragraphs.length === 0) return
      const identifier = `${kind}:${id}`
      const place = { paragraph: hosts.get(identifier) ?? 1, headingPath: [] }
      for (const paragraph of paragraphs) paragraph.data = { place }
      definitions.push({ type: 'footnoteDefinition', identifier, label: identifier, children: paragraphs })
    })
  }
  return definitions
}

/** The paragraph that refers to each note. */
function noteHosts(blocks: readonly WordBlock[], hosts = new Map<string, number>()): Map<string, number> {
  for (const block of blocks) {
    if (block.type === 'table') {
      for (const row of block.rows) for (const cell of row.cells) noteHosts(cell.blocks, hosts)
    } else for (const inline of block.inlines) if (inline.kind === 'note') hosts.set(inline.text, block.index)
  }
  return hosts
}
