import { countNode, newPage, type PageState, type StoryState } from './story-state.ts'

const centimetre = 360_000
/** A picture as tall and wide as this is taken for a scanned page. */
const scanHeight = 14 * centimetre
const scanWidth = 9 * centimetre
/** Alone on a page, a picture of this height may be a scan too. */
const aloneHeight = 5 * centimetre
/** The same in a document that does not say where its pages end. */
const unpagedHeight = 8 * centimetre
/** Characters that may stand beside a picture on a page that is only a picture: 「附件3：科技伦理承诺书（签字扫描件）」. */
const aloneText = 40
/** More than this beside a picture is a page of text with a picture in it. */
const ownText = 150
const caption = /^(?:附?[图表]|fig(?:ure|\.)?)\s*[\d一二三四五六七八九十]/i

/** Notes a picture on the present page; sizes in English Metric Units (ECMA-376 part 1, 20.1.2.1), undefined where not said. */
export function notePicture(
  state: StoryState,
  width: number | undefined,
  height: number | undefined,
  alt: string,
): void {
  const paragraph = state.paragraphs.at(-1)?.index ?? Math.max(1, state.count)
  const isScan = (height ?? 0) > scanHeight && (width ?? scanWidth) >= scanWidth
  countNode(state)
  state.page.pictures.push({
    paragraph,
    height: height ?? aloneHeight,
    isScan,
    alt,
    textBefore: state.page.text.length,
  })
}

/** Ends a page: one that holds nothing but a picture is reported as such. */
export function endPage(state: StoryState, atEnd = false): void {
  const { text, pictures } = state.page
  const isKnown = !atEnd || state.hasPages
  const least = isKnown ? aloneHeight : unpagedHeight
  if (!atEnd) state.hasPages = true
  const scans = pictures.filter((picture) => picture.isScan && !isFigure(picture, text, isKnown))
  for (const { paragraph, alt } of scans) reportPage(state, paragraph, alt)
  if (scans.length === 0 && pictures.length > 0 && text.length <= aloneText && !caption.test(text)) {
    const tallest = pictures.reduce((best, one) => (one.height > best.height ? one : best))
    if (tallest.height >= least) reportPage(state, tallest.paragraph, tallest.alt)
  }
  if (text !== '' || pictures.length > 0) state.page = newPage()
}

/** A tall picture is a figure, not a scan, where a caption follows it or its page holds text as well. */
function isFigure(picture: PageState['pictures'][number], text: string, isKnown: boolean): boolean {
  if (caption.test(text.slice(picture.textBefore).trim())) return true
  return isKnown && text.length > ownText
}

function reportPage(state: StoryState, paragraph: number, text: string): void {
  state.story.sightings.push({ kind: 'page-image', paragraph, text })
}
