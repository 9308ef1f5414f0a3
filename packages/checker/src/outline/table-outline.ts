import type { CellParagraph } from '@lunshen/reader'
import type { Table, TableCell } from 'mdast'
import type { Label } from '../text/passages.ts'
import { isLabelLike } from './lead-in.ts'
import { addLabel, type OutlineBuilder } from './outline-builder.ts'
import { addTextBlocks } from './text-outline.ts'

/** A cell with what the reader noted on it; `carried` when a merge brings it down from a row above. */
interface GridCell {
  readonly paragraphs: readonly CellParagraph[]
  readonly text: string
  readonly colSpan: number
  readonly gridColumn: number
  readonly carried: boolean
}

type GridRow = readonly GridCell[]

/** Adds a table: label/value forms pair by pair, tables with a header row cell by cell, full-width rows as section bars. */
export function addTable(builder: OutlineBuilder, table: Table): void {
  const rows = gridRows(table)
  const header = findHeaderRow(rows)
  const outerLeadIn = builder.leadIn
  let bar: Label | undefined
  const columns = new Map<number, Label>()
  rows.forEach((row, r) => {
    const cells = row.filter((cell) => cell.text !== '' || row.length > 1)
    const only = cells.length === 1 ? cells[0] : undefined
    if (only) bar = addFullRow(builder, only, bar)
    else if (r === header) for (const cell of row) columns.set(cell.gridColumn, addColumnLabel(builder, cell))
    else if (columns.size > 0) addDataRow(builder, row, columns, bar)
    else addFormRow(builder, row, bar)
  })
  builder.leadIn = outerLeadIn
}

function gridRows(table: Table): GridRow[] {
  const open = new Map<number, { readonly cell: GridCell; rows: number }>()
  return table.children.map((row) => {
    const own = row.children.map(gridCell)
    const taken = new Set(own.map((cell) => cell.gridColumn))
    const carried = [...open].filter(([column, entry]) => entry.rows > 0 && !taken.has(column))
    for (const entry of open.values()) entry.rows--
    row.children.forEach((node, i) => {
      const cell = own[i]
      if (cell) open.set(cell.gridColumn, { cell, rows: (node.data?.rowSpan ?? 1) - 1 })
    })
    const above = carried.map(([, entry]): GridCell => ({ ...entry.cell, carried: true }))
    return [...above, ...own].sort((a, b) => a.gridColumn - b.gridColumn)
  })
}

function gridCell(node: TableCell): GridCell {
  const paragraphs = node.data?.paragraphs ?? []
  const text = paragraphs
    .map((paragraph) => paragraph.text)
    .join('\n')
    .trim()
  return {
    paragraphs,
    text,
    colSpan: node.data?.colSpan ?? 1,
    gridColumn: node.data?.gridColumn ?? 1,
    carried: false,
  }
}

const headerWords =
  /^(?:序号|编号|姓名|成员|阶段|时间|时段|类别|类型|风险|环节|任务|数据|指标|角色|岗位|名称|材料|审查|核对|检查|要素|栏目|要求|单位|机构|事项|场景|科目|产品|版本|项$|no\.?$|#$|name|item|risk|phase|stage|role|type|metric)/i

/** A header row names the columns of the rows below it: three or more short cells, rows of the same width. */
function findHeaderRow(rows: readonly GridRow[]): number {
  const at = rows.findIndex((row) => row.length > 1)
  const row = rows[at]
  const below = rows.slice(at + 1).filter((next) => next.length > 1)
  if (row === undefined || below.length === 0) return -1
  if (!row.every((cell) => cell.text !== '' && isLabelLike(cell.text) && [...cell.text].length <= 14))
    return -1
  const width = row.length
  if (below.every((next) => next.every((cell) => cell.text === ''))) return at
  if (below.filter((next) => next.length === width).length < below.length * 0.6) return -1
  if (width === 2) return isGenericPair(row) ? at : -1
  if ([row, ...below].some(isPairRow)) return -1
  const bold = row.every((cell) =>
    cell.paragraphs.every((paragraph) => paragraph.bold || paragraph.text === ''),
  )
  const boldBelow = below.some((next) =>
    next.every((cell) => cell.paragraphs.every((p) => p.bold || p.text === '')),
  )
  return (bold && !boldBelow) || headerWords.test(row[0]?.text.replace(/\s/g, '') ?? '') ? at : -1
}

/** What the name of a field ends in; a value rarely does. */
const fieldName =
  /(?:名称|单位|负责人|联系人|姓名|性别|电话|手机|邮箱|日期|编号|职称|职务|学历|专业|地址|起止时间|起止年月|目的|背景|来源|金额|期限|类别|类型|领域|人群|意见|签字|盖章)$/

/** Label, value, label, value: the first and third cells name fields, the second does not. */
function isPairRow(row: GridRow): boolean {
  const names = row.map((cell) => fieldName.test(cell.text.replace(/\s/g, '')))
  return row.length % 2 === 0 && row.length >= 4 && names[0] === true && names[2] === true && !names[1]
}

const isGenericPair = (row: GridRow) =>
  /^(?:栏目|项目|要素|事项|条目|字段|内容|名称|类别|核对项|自查项|检查项|item|field|section)$/i.test(
    row[0]?.text ?? '',
  ) &&
  /^(?:内容|说明|填写|填写内容|详情|描述|情况|备注|是否|自查|结果|是否提供|content|description|details|value)/i.test(
    row[1]?.text ?? '',
  )

function addColumnLabel(builder: OutlineBuilder, cell: GridCell): Label {
  return addLabel(builder, cell.text, 'column', placeOf(cell))
}

function addFullRow(builder: OutlineBuilder, cell: GridCell, bar: Label | undefined): Label | undefined {
  if (isLabelLike(cell.text)) return addLabel(builder, cell.text, 'bar', placeOf(cell))
  addCellText(builder, cell, bar ? [bar] : [])
  return bar
}

/** Label and value in turn; an odd first cell names the whole row. */
function addFormRow(builder: OutlineBuilder, row: GridRow, bar: Label | undefined): void {
  const outer: Label[] = bar ? [bar] : []
  let start = 0
  const first = row[0]
  if (row.length % 2 === 1 && first && row.length > 1 && isLabelLike(first.text)) {
    outer.unshift(addLabel(builder, first.text, 'row', placeOf(first)))
    start = 1
  }
  for (let i = start; i < row.length; i += 2) {
    const name = row[i]
    const value = row[i + 1]
    if (name === undefined) continue
    if (value === undefined || !isLabelLike(name.text)) {
      addCellText(builder, name, outer)
      if (value) addCellText(builder, value, outer)
    } else addCellText(builder, value, [addLabel(builder, name.text, 'cell', placeOf(name)), ...outer])
  }
}

/** Each cell stands under the short cells to its left, then under its column's name. */
function addDataRow(
  builder: OutlineBuilder,
  row: GridRow,
  columns: ReadonlyMap<number, Label>,
  bar: Label | undefined,
): void {
  const rowLabels: Label[] = bar ? [bar] : []
  // A row with nothing but its name is an unfilled one.
  if (row.slice(1).every((cell) => cell.text === '') && row.length > 1) return
  row.forEach((cell, i) => {
    const column = columns.get(cell.gridColumn)
    addCellText(builder, cell, column ? [...rowLabels, column] : rowLabels)
    const names = i < row.length - 1 && i < 3 && rowLabels.length < 3 && isLabelLike(cell.text)
    if (names) rowLabels.unshift(addLabel(builder, cell.text, 'row', placeOf(cell)))
  })
}

function addCellText(builder: OutlineBuilder, cell: GridCell, labels: readonly Label[]): void {
  if (cell.carried) return
  addTextBlocks(builder, cell.paragraphs, labels)
}

function placeOf(cell: GridCell) {
  return cell.paragraphs[0]?.place ?? { line: 1, column: 1 }
}
