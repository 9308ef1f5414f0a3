// One long table: labels on the left, several pairs in a row, bars across for the parts, check boxes as characters.
import { packDocument } from './fixed-zip.mjs'
import { docx } from './packages.mjs'
import { readSource } from './read-source.mjs'
import { a4, allBorders, documentInfo, hei, kai, run, song, textWidth } from './word-parts.mjs'

const {
  AlignmentType,
  Document,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} = docx

const grid = [1300, 1723, 1300, 1724, 1300, 1723]
const widthOf = (from, span) => grid.slice(from, from + span).reduce((a, b) => a + b, 0)

const small = { font: song, sizeHalfPoints: 21 }
const labelLook = { font: hei, sizeHalfPoints: 21 }

const lines = (text, look, options) =>
  text
    .split('\n')
    .map(
      (part) =>
        new Paragraph({ children: part === '' ? [] : [run(part, look)], spacing: { line: 300 }, ...options }),
    )

// A shaded cell is a bar over the rows that follow, so it stays with them.
function cell(texts, from, span, { look = small, alignment = AlignmentType.LEFT, fill } = {}) {
  const options = { alignment, keepNext: fill !== undefined }
  return new TableCell({
    columnSpan: span,
    width: { size: widthOf(from, span), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 50, bottom: 50 },
    ...(fill && { shading: { fill, color: 'auto', type: 'clear' } }),
    children: texts.flatMap((text) => lines(text, look, options)),
  })
}

const label = (text, from, span = 1) =>
  cell([text], from, span, { look: labelLook, alignment: AlignmentType.CENTER })

function pairCells(pairs) {
  const span = grid.length / pairs.length
  return pairs.flatMap(([name, value], index) => [
    label(name, index * span),
    cell([value], index * span + 1, span - 1),
  ])
}

// A member table shares the grid of the form: the third column is twice as wide.
const memberSpans = [1, 1, 2, 1, 1]

function memberRow(texts, isHeader) {
  let from = 0
  const cells = texts.map((text, index) => {
    const made = isHeader ? label(text, from, memberSpans[index]) : cell([text], from, memberSpans[index])
    from += memberSpans[index]
    return made
  })
  return new TableRow({ children: cells, cantSplit: true })
}

function tableRows(row) {
  if (row.bar)
    return [
      new TableRow({
        children: [cell([row.bar], 0, 6, { look: { ...labelLook, bold: true }, fill: 'E7E6E6' })],
        cantSplit: true,
      }),
    ]
  if (row.pairs) return [new TableRow({ children: pairCells(row.pairs), cantSplit: true })]
  if (row.table) return row.table.rows.map((texts, index) => memberRow(texts, index === 0))
  return [new TableRow({ children: [label(row.label, 0), cell(row.paras, 1, 5)] })]
}

const centred = (text, look, after) =>
  new Paragraph({ children: [run(text, look)], alignment: AlignmentType.CENTER, spacing: { after } })

const formTable = (rows) =>
  new Table({
    columnWidths: grid,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: allBorders,
    rows: rows.flatMap(tableRows),
  })

/** Builds the Word file of an application form from its rows. */
export async function buildApplicationForm(sourceName) {
  const form = JSON.parse(readSource(sourceName))
  const heading = centred(form.title, { font: hei, sizeHalfPoints: 36, bold: true }, 80)
  const note = centred(form.note, { font: kai, sizeHalfPoints: 21 }, 160)
  const document = new Document({
    ...documentInfo(form.title, '顾怀瑾'),
    sections: [
      { properties: a4, children: [heading, note, formTable(form.rows), new Paragraph({ children: [] })] },
    ],
  })
  return packDocument(document)
}
