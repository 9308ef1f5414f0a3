import type { Random } from './random.ts'
import { escapeXml, type RunLook, runProperties, textRuns } from './runs.ts'

/** What a paragraph of a proposal is made of beside its text. */
export interface ParagraphLook extends RunLook {
  readonly style?: string
  readonly numId?: number
  readonly level?: number
  readonly alignment?: 'center' | 'both' | 'right'
  /** First-line indent of two characters, as Chinese body text has. */
  readonly indent?: boolean
}

/** A paragraph around XML of runs. */
export function paragraph(random: Random, runs: string, look: ParagraphLook = {}): string {
  const { style, numId, level = 0, alignment, indent = false } = look
  const properties =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (numId ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>` : '') +
    '<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:line="360" w:lineRule="auto"/>' +
    (indent ? '<w:ind w:firstLineChars="200" w:firstLine="480"/>' : '') +
    (alignment ? `<w:jc w:val="${alignment}"/>` : '')
  const ids = `w14:paraId="${random.hex(8)}" w14:textId="77777777" w:rsidR="00${random.hex(6)}" w:rsidRDefault="00${random.hex(6)}" w:rsidP="00${random.hex(6)}"`
  return `<w:p ${ids}><w:pPr>${properties}${runProperties(random, look)}</w:pPr>${runs}</w:p>`
}

/** A paragraph of text. */
export function textParagraph(random: Random, text: string, look: ParagraphLook = {}): string {
  return paragraph(random, textRuns(random, text, look), look)
}

/** A check box content control with its label. */
export function checkBox(random: Random, label: string, checked: boolean): string {
  const glyph = checked ? '☑' : '☐'
  return (
    `<w:sdt><w:sdtPr>${runProperties(random, {})}<w:id w:val="${random.below(2 ** 30)}"/>` +
    `<w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/><w14:checkedState w14:val="2611" w14:font="MS Gothic"/>` +
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>' +
    `<w:r w:rsidR="00${random.hex(6)}"><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>${glyph}</w:t></w:r>` +
    `</w:sdtContent></w:sdt>${textRuns(random, label)}`
  )
}

/** A plain text content control, filled in or showing its guidance. */
export function contentControl(random: Random, text: string, guidance: boolean): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(text.slice(0, 12))}"/><w:id w:val="${random.below(2 ** 30)}"/>` +
    `${guidance ? '<w:showingPlcHdr/>' : ''}<w:text/></w:sdtPr><w:sdtContent>${textRuns(random, text)}</w:sdtContent></w:sdt>`
  )
}

/** A reference to footnote `id`. */
export function footnoteReference(random: Random, id: number): string {
  return `<w:r w:rsidR="00${random.hex(6)}"><w:rPr><w:rStyle w:val="a7"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
}
