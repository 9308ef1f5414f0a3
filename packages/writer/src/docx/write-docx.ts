import type { Root } from 'mdast'
import type { LetterMeta } from '../tree/letter.ts'
import { lowerTree } from '../tree/lower-tree.ts'
import { fixDocx } from './fix-docx.ts'
import { docxBlocks } from './letter-blocks.ts'
import { letterStyles, page, styleIds } from './letter-styles.ts'

type Docx = typeof import('docx')

/** Writes a tree as Word file by GB/T 9704-2012; the same tree and meta give the same bytes. */
export async function writeDocx(tree: Root, meta: LetterMeta): Promise<Uint8Array> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: meta.title,
    creator: meta.author ?? '',
    lastModifiedBy: meta.author ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: letterStyles(docx),
    sections: [
      {
        properties: sectionProperties(docx),
        ...(meta.draft === true ? { headers: { default: draftMark(docx), even: draftMark(docx) } } : {}),
        footers: { default: pageNumber(docx, 'right'), even: pageNumber(docx, 'left') },
        children: docxBlocks(docx, lowerTree(tree)),
      },
    ],
  })
  return fixDocx(await docx.Packer.pack(document, 'uint8array'), meta.date)
}

function sectionProperties(docx: Docx) {
  return {
    page: {
      size: { width: page.width, height: page.height },
      margin: {
        top: page.marginTop,
        bottom: page.marginBottom,
        left: page.marginLeft,
        right: page.marginRight,
        footer: page.footer,
        header: page.header,
      },
    },
    grid: { type: docx.DocumentGridType.LINES, linePitch: page.linePitch },
  }
}

/** `— 1 —`, on odd pages one character from the right, on even pages one from the left (GB/T 9704-2012, 7.5). */
function pageNumber(docx: Docx, side: 'left' | 'right') {
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style: styleIds.footer,
        alignment: side === 'left' ? docx.AlignmentType.LEFT : docx.AlignmentType.RIGHT,
        indent: side === 'left' ? { left: 280 } : { right: 280 },
        children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

function draftMark(docx: Docx) {
  return new docx.Header({ children: [new docx.Paragraph({ style: styleIds.draft, text: '草稿' })] })
}
