import type { Root } from 'mdast'
import { flattenTree } from './flatten-tree.ts'

/** Writes a tree as plain Markdown with GFM tables, ending in a line feed; every character of the data stays literal. */
export async function writeMarkdown(tree: Root): Promise<string> {
  const [{ toMarkdown }, { gfmTableToMarkdown }] = await Promise.all([
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm-table'),
  ])
  return toMarkdown(flattenTree(tree), {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), { unsafe: literalMarks }],
  })
}

// Marks with a meaning in common dialects only: strike-through, formulas, directives.
const literalMarks = ['~', '$', ':', '{'].map((character) => ({
  character,
  inConstruct: 'phrasing' as const,
}))
