import type { Root, RootContent, Table, TableCell, TableRow } from 'mdast'

/** Grid columns that a merged cell may fill up in the view; wider ones are drawn so wide. */
const mostColumns = 63

/** A tree whose merged cells are followed by empty ones, so that a view without merges keeps its columns. */
export function evenTables(tree: Root): Root {
  return {
    ...tree,
    children: tree.children.map((block): RootContent => (block.type === 'table' ? evenTable(block) : block)),
  }
}

function evenTable(table: Table): Table {
  /** Column → rows that a cell above still covers. */
  const covered = new Map<number, number>()
  return { ...table, children: table.children.map((row) => evenRow(row, covered)) }
}

function evenRow(row: TableRow, covered: Map<number, number>): TableRow {
  const children: TableCell[] = []
  const fill = (until: number) => {
    while (children.length < until && children.length < mostColumns)
      children.push({ type: 'tableCell', children: [] })
  }
  const below = new Map<number, number>()
  for (const cell of row.children) {
    const { gridColumn = children.length + 1, colSpan = 1, rowSpan = 1 } = cell.data ?? {}
    fill(gridColumn - 1)
    children.push(cell)
    fill(gridColumn - 1 + colSpan)
    for (let column = gridColumn; rowSpan > 1 && column < gridColumn + colSpan; column++)
      below.set(column, rowSpan - 1)
  }
  for (const [column, rows] of covered) {
    if (rows > 0) fill(column)
    if (rows > 1) below.set(column, rows - 1)
  }
  covered.clear()
  for (const [column, rows] of below) covered.set(column, rows)
  return { ...row, children }
}
