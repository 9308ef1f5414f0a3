// A proposal as a bound report: cover, table of contents, running header, page numbers, footnotes, tables, a figure.
import { drawFabricMap } from './draw-fabric-map.mjs'
import { packDocument } from './fixed-zip.mjs'
import { docx, estimatePageNumbers } from './packages.mjs'
import { readBlocks, readInlines } from './read-source.mjs'
import {
  a4,
  bodyParagraph,
  dataTable,
  documentInfo,
  hei,
  listItems,
  listNumbering,
  run,
  runs,
  signatureLine,
  song,
} from './word-parts.mjs'

const { AlignmentType, Document, Footer, FootnoteReferenceRun, Header, HeadingLevel, ImageRun, LevelFormat } =
  docx
const { PageNumber, Paragraph, TableOfContents, TextRun } = docx

const chapterNumbers = {
  reference: 'chapters',
  levels: [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
  ].map((each) => ({ ...each, suffix: 'nothing', alignment: AlignmentType.LEFT })),
}

const centre = (children, spacing = {}) =>
  new Paragraph({ children, alignment: AlignmentType.CENTER, spacing })

const coverLine = (name, value) =>
  new Paragraph({
    children: [
      run(`${name}：`, { font: hei, sizeHalfPoints: 30 }),
      run(value, { sizeHalfPoints: 30, underline: {} }),
    ],
    indent: { left: 1400 },
    spacing: { before: 200, line: 420 },
  })

const cover = (title) => [
  centre([run('淮澄纺织集团数字化改造专项', { font: hei, sizeHalfPoints: 32 })], { before: 1600 }),
  centre([run(title, { font: hei, sizeHalfPoints: 48, bold: true })], { before: 1000, after: 2400 }),
  coverLine('牵头单位', '淮澄纺织集团股份有限公司'),
  coverLine('合作单位', '淮东工程大学、宿原光电设备有限公司'),
  coverLine('项目负责人', '高望舒'),
  coverLine('报送日期', '2026年3月18日'),
  coverLine('版　　本', '送审稿 V2.1'),
]

const contents = () => [
  new Paragraph({
    children: [run('目　　录', { font: hei, sizeHalfPoints: 32, bold: true })],
    alignment: AlignmentType.CENTER,
    pageBreakBefore: true,
  }),
  new TableOfContents('目录', { hyperlink: false, headingStyleRange: '1-2', beginDirty: false }),
]

const headingLevels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2]

/** Body runs; every `^[…]` becomes a footnote that is added to `footnotes`. */
function runsWithNotes(text, footnotes) {
  return readInlines(text).flatMap((piece) => {
    if (piece.note === undefined) return [run(piece.text, { bold: piece.bold })]
    const id = Object.keys(footnotes).length + 1
    footnotes[id] = { children: [new Paragraph({ children: [run(piece.note, { sizeHalfPoints: 18 })] })] }
    return [new FootnoteReferenceRun(id)]
  })
}

const figure = (alt) => {
  const altText = { name: alt, title: alt, description: alt }
  const image = new ImageRun({
    type: 'png',
    data: drawFabricMap(),
    transformation: { width: 360, height: 180 },
    altText,
  })
  return centre([image], { before: 120 })
}

const heading = (level, text) =>
  new Paragraph({
    children: [new TextRun(text)],
    heading: headingLevels[level],
    numbering: { reference: 'chapters', level: level - 1 },
  })

function writeBlock(block, footnotes) {
  if (block.type === 'heading') return [heading(block.level, block.text)]
  if (block.type === 'table') return [dataTable(block.rows)]
  if (block.type === 'steps' || block.type === 'bullets') return listItems(block.type, block.items)
  if (block.type === 'image') return [figure(block.alt)]
  if (block.type === 'signature') return [signatureLine(block.text)]
  if (/^图\d/.test(block.text)) return [centre(runs(block.text, { sizeHalfPoints: 21 }), { after: 160 })]
  return [bodyParagraph(runsWithNotes(block.text, footnotes))]
}

const style = (font, size, spacing) => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { spacing, keepNext: true },
})

const contentsLine = (id, left) => ({
  id,
  name: id.replace('TOC', 'toc '),
  basedOn: 'Normal',
  paragraph: { spacing: { line: 300 }, indent: { left } },
})

const styles = {
  paragraphStyles: [contentsLine('TOC1', 0), contentsLine('TOC2', 240)],
  default: {
    document: { run: { font: song, size: 24 } },
    heading1: style(hei, 32, { before: 320, after: 160 }),
    heading2: style(hei, 28, { before: 200, after: 100 }),
  },
}

const header = () =>
  new Header({
    children: [centre([run('坯布瑕疵在线视觉检测与质量追溯系统　送审稿', { sizeHalfPoints: 18 })])],
  })

const footer = () => {
  const look = { font: song, size: 18 }
  const pages = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页']
  return new Footer({ children: [centre([new TextRun({ ...look, children: pages })])] })
}

/** Builds the Word file of a source as a report with cover and contents. */
export async function buildReport(sourceName) {
  const [title, ...blocks] = readBlocks(sourceName)
  const footnotes = {}
  const body = blocks.flatMap((block) => writeBlock(block, footnotes))
  const main = { ...a4, page: { ...a4.page, pageNumbers: { start: 1 } } }
  const document = new Document({
    ...documentInfo(title.text, '高望舒'),
    styles,
    footnotes,
    pageNumbers: estimatePageNumbers,
    numbering: { config: [chapterNumbers, ...listNumbering] },
    sections: [
      { properties: a4, children: [...cover(title.text), ...contents()] },
      { properties: main, headers: { default: header() }, footers: { default: footer() }, children: body },
    ],
  })
  return packDocument(document)
}
