import { strToU8, zipSync } from 'fflate'
import { type Draft, pictureIds, writeChapters } from './chapters.ts'
import { makePng } from './drawings.ts'
import { paragraph, textParagraph } from './paragraphs.ts'
import {
  contentTypes,
  footnotesPart,
  numberingPart,
  relationshipsPart,
  settingsPart,
  storyPart,
  stylesPart,
} from './parts.ts'
import { makeRandom, type Random } from './random.ts'
import { escapeXml, textRuns } from './runs.ts'
import { formTable } from './tables.ts'

/** What a generated proposal shall be: about `pages` pages of A4, the same bytes for the same seed. */
export interface ProposalOptions {
  readonly pages: number
  readonly seed: number
}

// Of body text: headings, tables and white space take the rest of a page of some 750 characters.
const charactersPerPage = 600

/**
 * Makes a Chinese ethics-review proposal as Word would have saved it: cover, contents, form, chapters with automatic
 * numbers, tables, lists, notes, text boxes and pictures, in XML as verbose as Word's (some ten kilobytes a page).
 */
export function makeProposal({ pages, seed }: ProposalOptions): Uint8Array {
  const random = makeRandom(seed)
  const draft: Draft = { body: [], headings: [], footnotes: [], characters: charactersPerPage }
  writeChapters(random, draft, pages * charactersPerPage)
  const body = [
    ...cover(random),
    ...contents(random, draft),
    formTable(random),
    ...draft.body,
    sectionProperties,
  ]
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes()),
    '_rels/.rels': strToU8(relationshipsPart([['rId1', 'officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(storyPart('document', `<w:body>${body.join('')}</w:body>`)),
    'word/styles.xml': strToU8(stylesPart()),
    'word/numbering.xml': strToU8(numberingPart()),
    'word/footnotes.xml': strToU8(footnotesPart(random, draft.footnotes)),
    'word/settings.xml': strToU8(settingsPart(random)),
    'word/fontTable.xml': strToU8(storyPart('fonts', '<w:font w:name="宋体"/>')),
    'word/header1.xml': strToU8(storyPart('hdr', textParagraph(random, '人工智能科技伦理审查申请材料'))),
    'word/footer1.xml': strToU8(storyPart('ftr', textParagraph(random, '内部资料'))),
    'word/_rels/document.xml.rels': strToU8(relationshipsPart(documentLinks)),
  }
  pictureIds.forEach((_, i) => {
    files[`word/media/image${i + 1}.png`] = makePng(random)
  })
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 })
}

const documentLinks = [
  ['rId1', 'styles', 'styles.xml'],
  ['rId2', 'numbering', 'numbering.xml'],
  ['rId3', 'footnotes', 'footnotes.xml'],
  ['rId4', 'settings', 'settings.xml'],
  ['rId5', 'fontTable', 'fontTable.xml'],
  ['rId6', 'header', 'header1.xml'],
  ['rId7', 'footer', 'footer1.xml'],
  ...pictureIds.map((id, i) => [id, 'image', `media/image${i + 1}.png`] as const),
] as const

const sectionProperties =
  '<w:sectPr w:rsidR="00A01B2C"><w:headerReference w:type="default" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>'

function cover(random: Random): string[] {
  const line = (text: string, sizeHalfPoints: number, bold = false) =>
    textParagraph(random, text, { alignment: 'center', sizeHalfPoints, bold, font: '黑体' })
  return [
    line('人工智能科技伦理审查申请书', 44, true),
    line('项目名称：面向基层服务的智能辅助决策系统', 28),
    line('承担单位：明溪市数字健康研究所', 28),
    line('申请日期：2026年3月', 28),
    paragraph(random, '<w:r><w:br w:type="page"/></w:r>'),
  ]
}

/** A table of contents as a field with its cached lines, each a link with a page number field. */
function contents(random: Random, draft: Draft): string[] {
  const opening =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const lines = draft.headings.map(({ text, level }, i) => {
    const page = `<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF _Toc${100000 + i} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${3 + i}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const link = `<w:hyperlink w:anchor="_Toc${100000 + i}" w:history="1">${textRuns(random, escapeXml(text))}${page}</w:hyperlink>`
    return paragraph(random, (i === 0 ? opening : '') + link, { style: `TOC${level}` })
  })
  const closing = paragraph(random, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
  return [textParagraph(random, '目  录', { alignment: 'center', bold: true }), ...lines, closing]
}
