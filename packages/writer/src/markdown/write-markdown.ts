import type { Paragraph, Root } from 'mdast'
import type { LetterMeta } from '../tree/letter.ts'
import { flattenTree } from './flatten-tree.ts'

/** Writes a tree as plain Markdown with GFM tables, ending in a line feed, a draft marked at its top; all data stays literal. */
export async function writeMarkdown(tree: Root, meta?: Pick<LetterMeta, 'draft'>): Promise<string> {
  const [{ toMarkdown }, { gfmTableToMarkdown }] = await Promise.all([
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm-table'),
  ])
  const plain = flattenTree(tree)
  const marked = meta?.draft === true ? { ...plain, children: [draftMark, ...plain.children] } : plain
  return toMarkdown(marked, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), { unsafe: literalMarks }],
  })
}

const draftMark: Paragraph = {
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value: '草稿' }] }],
}

// Marks with a meaning in common dialects only: strike-through, formulas, directives.
const literalMarks = ['~', '$', ':', '{'].map((character) => ({
  character,
  inConstruct: 'phrasing' as const,
}))
