// Heading styles as Chinese Word and WPS write them: the style ids are "1", "2", "a3", the numbers hang on the styles.
import { packDocument } from './fixed-zip.mjs'
import { docx } from './packages.mjs'
import { readBlocks, readSource } from './read-source.mjs'
import {
  a4,
  bodyParagraph,
  dataTable,
  documentInfo,
  listItems,
  listNumbering,
  runs,
  signatureLine,
} from './word-parts.mjs'

const { AlignmentType, Document, LevelFormat, Paragraph } = docx

const headingNumbers = {
  reference: 'headings',
  levels: ['%1', '%1.%2', '%1.%2.%3'].map((text, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567, hanging: 567 } } },
  })),
}

const headingStyleId = (level) => String(level)

const writers = {
  heading: ({ level, text }) =>
    level === 0
      ? [new Paragraph({ style: 'a3', children: runsOf(text) })]
      : [
          new Paragraph({
            style: headingStyleId(level),
            children: runsOf(text),
            numbering: { reference: 'headings', level: level - 1 },
          }),
        ],
  paragraph: ({ text }) => [bodyParagraph(runs(text))],
  bullets: ({ items }) => listItems('bullets', items),
  table: ({ rows }) => [dataTable(rows)],
  signature: ({ text }) => [signatureLine(text)],
}

// Headings take their look from the style alone.
const runsOf = (text) => [new docx.TextRun(text)]

const headingNumber =
  /(<w:pStyle w:val="(\d)"\/>)((?:(?!<\/w:pPr>).)*?)<w:numPr><w:ilvl w:val="\d"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/g

/** Moves the headings' numbers from the paragraphs into the styles, where Word keeps them. */
function numberByStyle(parts) {
  let numId = ''
  const body = parts['word/document.xml'].replaceAll(headingNumber, (_, style, __, between, id) => {
    numId = id
    return style + between
  })
  // Word takes the level from the style that the numbering level names, not from the style's own w:ilvl.
  const levelText = /<w:lvlText w:val="%1(?:\.%(\d))?(?:\.%(\d))?"\/>/g
  const numbering = parts['word/numbering.xml'].replaceAll(
    levelText,
    (text, second, third) => `<w:pStyle w:val="${headingStyleId(third ?? second ?? 1)}"/>${text}`,
  )
  const styles = readSource('01-styles.xml').replaceAll('NUM_ID', numId)
  const document = body.replaceAll('w:val="ListParagraph"', 'w:val="a4"')
  return {
    ...parts,
    'word/document.xml': document,
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
  }
}

/** Builds the Word file of a source with real heading styles. */
export async function buildHeadingStyles(sourceName, author = '沈砚清') {
  const blocks = readBlocks(sourceName)
  const document = new Document({
    ...documentInfo(blocks[0].text, author),
    numbering: { config: [headingNumbers, ...listNumbering] },
    sections: [{ properties: a4, children: blocks.flatMap((block) => writers[block.type](block)) }],
  })
  return packDocument(document, numberByStyle)
}
