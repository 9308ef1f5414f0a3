import type { Conflict } from './conflict.ts'
import type { Facts, Statement } from './facts.ts'

const column = /金额|经费|预算|万元|元\)/
const total = /^(?:合计|总计|经费合计|总额|总经费|total)$/
const plain = /^\d[\d,]{0,12}(?:\.\d{1,6})?(?:万?元)?$/

/** Columns of money whose rows do not add up to the row that gives the total. */
export function findTableSums({ statements }: Facts): Conflict[] {
  const columns = new Map<number, Statement[]>()
  let pairs: number | undefined
  for (const statement of statements) {
    pairs = pairsOf(statement, pairs)
    const id = columnOf(statement) ?? pairs
    if (id === undefined || isPairsHead(statement)) continue
    const list = columns.get(id)
    if (list === undefined) columns.set(id, [statement])
    else list.push(statement)
  }
  return [...columns.values()].flatMap(checkColumn)
}

/** A table of two columns is read as names and values: its head is a value that names a sum. */
const isPairsHead = ({ norm, section }: Statement) =>
  section.nearest?.kind === 'cell' && norm.length <= 12 && column.test(norm) && !/\d/.test(norm)

/** Id of the head of the table of pairs that a cell belongs to; below zero, so that no column has the same. */
function pairsOf(statement: Statement, open: number | undefined): number | undefined {
  if (isPairsHead(statement)) return -1 - statement.index
  return statement.section.nearest?.kind === 'cell' ? open : undefined
}

const mostRows = 60

/** Id of the money column a cell stands in. */
function columnOf({ section }: Statement): number | undefined {
  return section.column !== undefined && column.test(section.column.text) ? section.column.id : undefined
}

function checkColumn(cells: readonly Statement[]): Conflict[] {
  const at = cells.findIndex(({ section }) => section.labels.some((label) => total.test(label)))
  const last = cells[at]
  if (last === undefined || at < 2 || at !== cells.length - 1 || at > mostRows) return []
  const rows = cells.slice(0, at)
  // Rows with subtotals, ranges or remarks are beyond adding up.
  if (![...rows, last].every(({ norm }) => plain.test(norm))) return []
  if (rows.some(({ section }) => section.labels.some((label) => /小计|其中/.test(label)))) return []
  const sum = rows.reduce((all, { norm }) => all + amountOf(norm), 0)
  if (Math.abs(sum - amountOf(last.norm)) < 0.01) return []
  const first = { value: amountOf(last.norm), quote: last.text, statement: last }
  const words = { sum: String(Math.round(sum * 100) / 100) }
  return [{ first, others: [], words }]
}

const amountOf = (norm: string) => Number(norm.replace(/[,万元]/g, ''))
