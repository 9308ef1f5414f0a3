import { newPage, type StoryState, sight } from './story-state.ts'

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
const caption = /^(?:附?[图表]|fig(?:ure|\.)?)\s*[\d一二三四五六七八九十]/i

/** Notes a picture on the present page; sizes in English Metric Units (ECMA-376 part 1, 20.1.2.1), undefined where not said. */
export function notePicture(
  state: StoryState,
  width: number | undefined,
  height: number | undefined,
  alt: string,
): void {
  if ((height ?? 0) > scanHeight && (width ?? scanWidth) >= scanWidth) {
    state.page.hasPageImage = true
    sight(state, 'page-image', alt)
    return
  }
  const paragraph = state.paragraphs.at(-1)?.index ?? Math.max(1, state.count)
  state.page.pictures.push({ paragraph, height: height ?? aloneHeight })
}

/** Ends a page: one that holds nothing but a picture is reported as such. */
export function endPage(state: StoryState, atEnd = false): void {
  const { text, pictures, hasPageImage } = state.page
  const least = atEnd && !state.hasPages ? unpagedHeight : aloneHeight
  if (!atEnd) state.hasPages = true
  if (!hasPageImage && pictures.length > 0 && text.length <= aloneText && !caption.test(text)) {
    const tallest = pictures.reduce((best, one) => (one.height > best.height ? one : best))
    if (tallest.height >= least)
      state.story.sightings.push({ kind: 'page-image', paragraph: tallest.paragraph, text: '' })
  }
  if (text !== '' || pictures.length > 0) state.page = newPage()
}
