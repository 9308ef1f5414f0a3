/** Before every id in mammoth's HTML. */
export const idPrefix = 'at-'

/** Paragraph styles of the simplified file, for what mammoth has no word for. */
export const paragraphStyles = { center: 'centre', right: 'right', indent: 'indent' } as const

/** Name of the bookmark that begins the n-th paragraph of the body. */
export const paragraphMark = (number: number) => `p${number}`

/** Name of the bookmark that begins each paragraph of the n-th text box. */
export const textBoxMark = (number: number) => `b${number}`

/** Alt text that stands for the n-th picture. */
export const pictureMark = (index: number) => `picture:${index}`
