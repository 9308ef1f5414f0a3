import type { Paragraph, ParagraphChild, Table } from 'docx'
import type { Block, Inline, LetterTable, SignatureLine } from '../tree/letter.ts'
import { chineseFont, page, styleIds } from './letter-styles.ts'

type Docx = typeof import('docx')

/** The paragraphs and tables of a letter for the `docx` package. */
export function docxBlocks(docx: Docx, blocks: readonly Block[], keepNext = false): (Paragraph | Table)[] {
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    const onNewPage = blocks[index - 1]?.type === 'page-break' ? { pageBreakBefore: true } : {}
    switch (block.type) {
      case 'title':
        return [
          new docx.Paragraph({
            style: styleIds.title,
            ...onNewPage,
            ...(index === 0 ? { spacing: { before: 0, after: page.bodyLine } } : {}),
            children: docxRuns(docx, block.inlines),
          }),
        ]
      case 'heading':
        return [
          new docx.Paragraph({
            style: styleIds.heading[block.level - 1] ?? styleIds.body,
            ...onNewPage,
            children: docxRuns(docx, block.inlines),
          }),
        ]
      case 'paragraph':
        return [
          new docx.Paragraph({
            style: styleIds[block.role],
            ...onNewPage,
            keepNext: keepNext || block.keepNext,
            keepLines: block.role === 'note',
            children: docxRuns(docx, block.inlines),
          }),
        ]
      case 'keep':
        return docxBlocks(docx, block.blocks, true)
      case 'page-break':
        // A break of its own would leave an empty line on the new page: only what cannot carry it needs one.
        return carriesPageBreak(blocks[index + 1])
          ? []
          : [new docx.Paragraph({ style: styleIds.body, children: [new docx.PageBreak()] })]
      case 'table':
        return [docxTable(docx, block)]
      default:
        return signature(docx, block.type, block.lines)
    }
  })
}

function carriesPageBreak(block: Block | undefined): boolean {
  return block !== undefined && ['title', 'heading', 'paragraph'].includes(block.type)
}

/** Two empty lines leave the place for the seal, which is pressed on signature and date (GB/T 9704-2012, 7.3.5.1). */
function signature(
  docx: Docx,
  type: 'signature' | 'sign-lines',
  lines: readonly SignatureLine[],
): Paragraph[] {
  const isSealed = type === 'signature'
  return lines.map(
    ({ inlines, indentRight }, index) =>
      new docx.Paragraph({
        style: styleIds.signature,
        keepNext: isSealed || index < lines.length - 1,
        keepLines: true,
        ...(isSealed ? {} : { alignment: docx.AlignmentType.LEFT }),
        indent: isSealed
          ? { right: Math.round(indentRight * page.character) }
          : { left: 11 * page.character },
        spacing: {
          before: index > 0 ? 0 : (isSealed ? 2 : 1) * page.bodyLine,
          line: page.bodyLine,
          lineRule: docx.LineRuleType.EXACT,
        },
        children: docxRuns(docx, inlines),
      }),
  )
}

function docxTable(docx: Docx, table: LetterTable): Table {
  const columnWidths = table.widths.map((share) => Math.floor((share / 100) * page.textWidth))
  const rows = table.rows.map((row, y) => {
    const isHeader = table.header && y === 0
    return new docx.TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: row.map((cell, x) =>
        docxCell(docx, cell, columnWidths[x] ?? 0, cellStyle(table, isHeader || (table.labels && x === 0))),
      ),
    })
  })
  const border = { style: docx.BorderStyle.SINGLE, size: 6, color: '000000', space: 0 }
  return new docx.Table({
    rows,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    alignment: docx.AlignmentType.CENTER,
    margins: { top: 70, bottom: 70, left: 110, right: 110 },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  })
}

/** Lists are set smaller than fields, or a long one would take twice the pages. */
function cellStyle(table: LetterTable, isHead: boolean): string {
  if (table.labels) return isHead ? styleIds.cellHead : styleIds.cell
  return isHead ? styleIds.listCellHead : styleIds.listCell
}

function docxCell(docx: Docx, inlines: readonly Inline[], width: number, style: string) {
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    children: [
      new docx.Paragraph({
        style,
        children: docxRuns(docx, inlines),
      }),
    ],
  })
}

/** Runs for the `docx` package; bold and 楷体 as the tree says. */
export function docxRuns(docx: Docx, inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.map((inline) =>
    inline.type === 'break'
      ? new docx.TextRun({ break: 1 })
      : new docx.TextRun({
          text: inline.text,
          ...(inline.bold ? { bold: true } : {}),
          // Without the hint Word sets “”…— in the Latin font, half as wide.
          font: { hint: 'eastAsia', ...(inline.italic ? chineseFont('楷体_GB2312') : {}) },
        }),
  )
}
