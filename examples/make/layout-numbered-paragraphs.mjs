// Headings are plain paragraphs that only look like headings: 黑体 or 楷体, numbered by hand, no style at all.
import { packDocument } from './fixed-zip.mjs'
import { docx } from './packages.mjs'
import { readBlocks } from './read-source.mjs'
import { a4, bodyParagraph, documentInfo, fangSong, hei, kai, run, runs } from './word-parts.mjs'

const { AlignmentType, Document, Paragraph } = docx

const headingLooks = [
  { font: hei, sizeHalfPoints: 40, bold: true },
  { font: hei, sizeHalfPoints: 28, bold: true },
  { font: kai, sizeHalfPoints: 28, bold: true },
]

const body = { font: fangSong, sizeHalfPoints: 28 }

const title = (text) =>
  new Paragraph({
    children: [run(text, headingLooks[0])],
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 240 },
  })

const writers = {
  heading: ({ level, text }) =>
    level === 0
      ? [title(text)]
      : [bodyParagraph([run(text, headingLooks[level])], { indent: { firstLine: 560 } })],
  paragraph: ({ text }) => [bodyParagraph(runs(text, body), { indent: { firstLine: 560 } })],
}

/** Builds the Word file of a source whose headings are hand-numbered paragraphs. */
export async function buildNumberedParagraphs(sourceName) {
  const blocks = readBlocks(sourceName)
  const document = new Document({
    ...documentInfo(blocks[0].text, '严崇礼'),
    sections: [{ properties: a4, children: blocks.flatMap((block) => writers[block.type](block)) }],
  })
  return packDocument(document)
}
