import type { IParagraphOptions, IRunOptions, IStylesOptions } from 'docx'

type Docx = typeof import('docx')

/** Lengths of GB/T 9704-2012 in twentieths of a point (DXA). */
export const page = {
  width: 11906,
  height: 16838,
  marginTop: 2098,
  marginBottom: 1984,
  marginLeft: 1588,
  marginRight: 1474,
  textWidth: 8844,
  /** Distance of the footer from the paper's edge: the page number's dash stands 7 mm below the text. */
  footer: 1250,
  header: 850,
  linePitch: 579,
  bodyLine: 579,
  /** Width of a Chinese character of the body: 16 pt less the 0.2 pt that lets 28 fit. */
  character: 316,
} as const

const latin = 'Times New Roman'

/** A font by its Chinese name; Latin letters and figures in Times New Roman as offices set them. */
export function chineseFont(eastAsia: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia }
}

const songti = '宋体'
const language = { value: 'en-US', eastAsia: 'zh-CN' }

/** Names of the paragraph styles. */
export const styleIds = {
  title: 'LetterTitle',
  heading: ['LetterHeading1', 'LetterHeading2', 'LetterHeading3'],
  body: 'LetterBody',
  item: 'LetterBody',
  recipient: 'LetterRecipient',
  'doc-number': 'LetterDocNumber',
  note: 'LetterNote',
  signature: 'LetterSignature',
  cell: 'LetterCell',
  cellHead: 'LetterCellHead',
  listCell: 'LetterListCell',
  listCellHead: 'LetterListCellHead',
  footer: 'LetterFooter',
  draft: 'LetterDraft',
} as const

/** All styles of a letter: everything a paragraph needs is said by its style, as WPS wants it. */
export function letterStyles(docx: Docx): IStylesOptions {
  const exact = (line: number) => ({ line, lineRule: docx.LineRuleType.EXACT, before: 0, after: 0 })
  const bodyRun = { size: 32, characterSpacing: -4, font: chineseFont('仿宋_GB2312') }
  const bodyParagraph = { spacing: exact(page.bodyLine), alignment: docx.AlignmentType.BOTH }
  const indented = { ...bodyParagraph, indent: { firstLine: 2 * page.character, firstLineChars: 200 } }
  const cellParagraph = (line: number) => ({
    spacing: { line, lineRule: docx.LineRuleType.AT_LEAST, before: 0, after: 0 },
  })
  const style = (id: string, name: string, run: IRunOptions, paragraph: IParagraphOptions & object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  })
  const headingFonts = ['黑体', '楷体_GB2312', '仿宋_GB2312']
  return {
    default: { document: { run: { ...bodyRun, language }, paragraph: bodyParagraph } },
    paragraphStyles: [
      style(styleIds.body, '公文正文', bodyRun, indented),
      style(
        styleIds.title,
        '公文标题',
        { size: 44, font: chineseFont('方正小标宋_GBK') },
        {
          alignment: docx.AlignmentType.CENTER,
          spacing: { ...exact(640), before: page.bodyLine, after: page.bodyLine },
          keepNext: true,
          outlineLevel: 0,
        },
      ),
      ...styleIds.heading.map((id, index) =>
        style(
          id,
          `公文${['一', '二', '三'][index]}级标题`,
          { ...bodyRun, font: chineseFont(headingFonts[index] ?? '') },
          {
            ...indented,
            keepNext: true,
            outlineLevel: index + 1,
          },
        ),
      ),
      style(styleIds.recipient, '公文主送', bodyRun, bodyParagraph),
      style(styleIds['doc-number'], '公文文号', bodyRun, {
        ...bodyParagraph,
        alignment: docx.AlignmentType.RIGHT,
      }),
      style(
        styleIds.note,
        '公文附注',
        { ...bodyRun, size: 28 },
        {
          spacing: { ...exact(480), before: 160 },
          alignment: docx.AlignmentType.BOTH,
        },
      ),
      style(styleIds.signature, '公文署名', bodyRun, {
        ...bodyParagraph,
        alignment: docx.AlignmentType.RIGHT,
      }),
      style(
        styleIds.cell,
        '表格文字',
        { size: 24, font: chineseFont('仿宋_GB2312') },
        { ...cellParagraph(340), alignment: docx.AlignmentType.LEFT },
      ),
      style(
        styleIds.cellHead,
        '表格栏目',
        { size: 24, font: chineseFont('黑体') },
        { ...cellParagraph(340), alignment: docx.AlignmentType.CENTER },
      ),
      style(
        styleIds.listCell,
        '清单文字',
        { size: 21, font: chineseFont('仿宋_GB2312') },
        { ...cellParagraph(310), alignment: docx.AlignmentType.LEFT },
      ),
      style(
        styleIds.listCellHead,
        '清单栏目',
        { size: 21, font: chineseFont('黑体') },
        { ...cellParagraph(310), alignment: docx.AlignmentType.CENTER },
      ),
      style(
        styleIds.footer,
        '公文页码',
        { size: 28, font: { ascii: songti, hAnsi: songti, cs: latin, eastAsia: songti } },
        {
          spacing: { before: 0, after: 0 },
        },
      ),
      style(
        styleIds.draft,
        '草稿标记',
        { size: 28, color: 'B00020', font: chineseFont('黑体') },
        {
          alignment: docx.AlignmentType.RIGHT,
        },
      ),
    ],
  }
}
