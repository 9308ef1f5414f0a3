// No headings: every paragraph starts with a few bold words that say what it is about.
import { packDocument } from './fixed-zip.mjs'
import { docx } from './packages.mjs'
import { readBlocks } from './read-source.mjs'
import { a4, documentInfo, fonts, run, runs } from './word-parts.mjs'

const { AlignmentType, Document, Paragraph } = docx

const yaHei = fonts('微软雅黑')
const body = { font: yaHei, sizeHalfPoints: 22 }

const title = (text) =>
  new Paragraph({
    children: [run(text, { font: yaHei, sizeHalfPoints: 34, bold: true })],
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
  })

const writers = {
  heading: ({ text }) => [title(text)],
  paragraph: ({ text }) => [
    new Paragraph({ children: runs(text, body), spacing: { line: 340, after: 140 } }),
  ],
}

/** Builds the Word file of a source that is running prose with bold lead-ins. */
export async function buildLeadIns(sourceName) {
  const blocks = readBlocks(sourceName)
  const document = new Document({
    ...documentInfo(blocks[0].text, '程野舟'),
    sections: [{ properties: a4, children: blocks.flatMap((block) => writers[block.type](block)) }],
  })
  return packDocument(document)
}
