import { docx } from './packages.mjs'
import { readInlines } from './read-source.mjs'

const {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} = docx

/** Width of the text area of an A4 page with 25 mm side margins, in twentieths of a point. */
export const textWidth = 9070

/** Section properties of an A4 page. */
export const a4 = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1440, bottom: 1440, left: 1418, right: 1418 },
  },
}

/** A Latin and a Chinese font; Word picks between them by character. */
export const fonts = (chinese) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: chinese,
})

export const song = fonts('宋体')
export const hei = fonts('黑体')
export const kai = fonts('楷体')
export const fangSong = fonts('仿宋')

/** A run; `sizeHalfPoints` 24 is 小四. */
export const run = (text, { font = song, sizeHalfPoints = 24, bold = false, ...rest } = {}) =>
  new TextRun({ text, font, size: sizeHalfPoints, bold, ...rest })

/** Runs of a text with bold parts; footnote marks are left to the layout that has footnotes. */
export const runs = (text, look = {}) =>
  readInlines(text)
    .filter((piece) => piece.text !== undefined)
    .map((piece) => run(piece.text, { ...look, bold: piece.bold || look.bold === true }))

/** A body paragraph: first line indented by two characters, line spacing 1.5. */
export const bodyParagraph = (children, options = {}) =>
  new Paragraph({ children, spacing: { line: 360 }, indent: { firstLine: 480 }, ...options })

/** A line of signature or date at the right margin. */
export const signatureLine = (text, look) =>
  new Paragraph({
    children: runs(text, look),
    alignment: AlignmentType.RIGHT,
    spacing: { before: 120, line: 360 },
  })

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Thin black lines on all sides. */
export const allBorders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}

/** Column widths (twentieths of a point) that share the text area by the longest text of each column. */
export function columnWidths(rows, totalWidth = textWidth) {
  const longest = rows[0].map((_, column) =>
    Math.min(16, Math.max(...rows.map((row) => (row[column] ?? '').length)) + 3),
  )
  const sum = longest.reduce((a, b) => a + b, 0)
  const widths = longest.map((n) => Math.floor((n / sum) * totalWidth))
  widths[0] += totalWidth - widths.reduce((a, b) => a + b, 0)
  return widths
}

function dataRow(cells, widths, isHeader, font) {
  const children = cells.map(
    (text, column) =>
      new TableCell({
        width: { size: widths[column], type: WidthType.DXA },
        margins: { left: 80, right: 80, top: 40, bottom: 40 },
        children: [new Paragraph({ children: [run(text, { font, sizeHalfPoints: 21, bold: isHeader })] })],
      }),
  )
  return new TableRow({ children, tableHeader: isHeader, cantSplit: true })
}

/** A table whose first row is its head. */
export function dataTable(rows, font = song) {
  const widths = columnWidths(rows)
  return new Table({
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: allBorders,
    rows: rows.map((cells, index) => dataRow(cells, widths, index === 0, font)),
  })
}

const level = (format, text, index, left) => ({
  level: index,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left, hanging: 420 } } },
})

/** Numbering definitions that the layouts share. */
export const listNumbering = [
  { reference: 'bullets', levels: [level(LevelFormat.BULLET, '●', 0, 840)] },
  { reference: 'steps', levels: [level(LevelFormat.DECIMAL, '（%1）', 0, 840)] },
]

/** The items of a list with Word's own automatic numbers or bullets. */
export const listItems = (reference, items, instance = 0, look = {}) =>
  items.map(
    (text) =>
      new Paragraph({
        children: runs(text, look),
        numbering: { reference, level: 0, instance },
        spacing: { line: 360 },
      }),
  )

/** Fixed metadata, so that two runs give the same bytes. */
export const documentInfo = (title, creator) => ({
  title,
  creator,
  lastModifiedBy: creator,
  description: '示例材料，机构与人物均为虚构',
})
