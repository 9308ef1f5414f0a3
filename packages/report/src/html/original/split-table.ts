import type { PreviewElement, PreviewNode } from '../../preview-shape.ts'

/**
 * Cuts a table before each row that something stands beside, so that it can stand there; never through a cell that spans rows.
 * Only a table whose columns are known is cut: the pieces must keep their widths.
 */
export function splitTable(
  table: PreviewElement,
  hasCards: (row: PreviewNode) => boolean,
): readonly PreviewElement[] {
  const [body, ...others] = table.children.filter(isElement)
  if (table.columns === undefined || body?.tag !== 'tbody' || others.length > 0) return [table]
  const pieces: PreviewNode[][] = [[]]
  let spanned = 0
  for (const row of body.children) {
    if (spanned <= 0 && hasCards(row) && pieces.at(-1)?.length) pieces.push([])
    pieces.at(-1)?.push(row)
    spanned = Math.max(spanned, longestSpan(row)) - 1
  }
  return pieces.map((rows) => ({ ...table, children: [{ ...body, children: rows }] }))
}

function longestSpan(row: PreviewNode): number {
  if (row.type !== 'element') return 1
  return Math.max(1, ...row.children.filter(isElement).map((cell) => cell.rowSpan ?? 1))
}

function isElement(node: PreviewNode): node is PreviewElement {
  return node.type === 'element'
}
