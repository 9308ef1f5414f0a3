import { isContentsLine } from '../../structure/contents-line.ts'
import type { VisualLine } from '../../structure/visual-line.ts'
import { headingLevelByName, type Style, type StyleSheet } from '../format/styles.ts'
import { contentText, runText, type WordParagraph } from '../story/word-blocks.ts'

/** Number and text as the reader of the page sees them. */
export function fullText(paragraph: WordParagraph): string {
  const text = contentText(paragraph)
  return paragraph.label === '' || text.trim() === '' ? text : paragraph.label + text
}

/** The style a paragraph has, or the document's default one. */
export function styleOf(paragraph: WordParagraph, styles: StyleSheet): Style {
  return styles.byId.get(paragraph.styleId ?? '') ?? styles.fallback
}

/** Whether a paragraph has the style that Word and WPS give a title. */
export function isTitleStyle(paragraph: WordParagraph, styles: StyleSheet): boolean {
  const name = styles.byId.get(paragraph.styleId ?? '')?.name ?? paragraph.styleId ?? ''
  return /^(?:title|标题)$/i.test(name.trim()) && runText(paragraph).trim() !== ''
}

/** Whether a paragraph is a line of a table of contents, by field, style or looks. */
export function isContents(paragraph: WordParagraph, styles: StyleSheet): boolean {
  const name = styles.byId.get(paragraph.styleId ?? '')?.name ?? ''
  const text = fullText(paragraph)
  if (text.length < 30 && contentsTitle.test(text.replace(/\s/g, ''))) return true
  return paragraph.toc || /^(?:toc|目录)\s*\d*$/i.test(name) || isContentsLine(text)
}

const contentsTitle = /^(?:目录|目次|contents|tableofcontents)$/i

/** A paragraph as the eye sees it. */
export function visualLine(paragraph: WordParagraph, styles: StyleSheet): VisualLine {
  const style = styleOf(paragraph, styles)
  const visible = paragraph.runs.filter((run) => run.text.trim() !== '' && !run.struck)
  const text = fullText(paragraph)
  return {
    text,
    bold: visible.length > 0 && visible.every((run) => run.bold),
    centred:
      (paragraph.alignment ?? style.alignment) === 'center' || /^(?:\u3000{4}|[ \u00a0]{8})/.test(text),
    rightAligned: /^(?:right|end)$/.test(paragraph.alignment ?? style.alignment ?? ''),
    sizeHalfPoints: visible[0]?.sizeHalfPoints,
    font: visible[0]?.font,
    styledDepth: text.trim() === '' ? undefined : styledDepth(paragraph, styles),
    isBoxed: paragraph.box !== undefined,
    excluded: paragraph.toc,
  }
}

/** Depth by outline level; a heading style that the file names and does not define counts by its id. */
function styledDepth(paragraph: WordParagraph, styles: StyleSheet): number | undefined {
  const known = styles.byId.get(paragraph.styleId ?? '')
  const byId = known === undefined ? headingLevelByName(paragraph.styleId ?? '') : undefined
  const level = paragraph.outlineLevel ?? known?.outlineLevel ?? byId ?? styles.fallback.outlineLevel
  return level !== undefined && level <= 8 ? Math.min(6, level + 1) : undefined
}
