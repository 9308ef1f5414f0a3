import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A font file opened for one question: which characters it can print. */
export interface OpenFont {
  readonly family: string
  readonly covers: (codePoint: number) => boolean
}

interface FontkitFont {
  readonly familyName: string
  hasGlyphForCodePoint(codePoint: number): boolean
}

interface Fontkit {
  openSync(path: string): FontkitFont | { readonly fonts: readonly FontkitFont[] }
}

/** Opens font files; a collection gives all its fonts, a file that is no font gives none. */
export async function openFonts(paths: readonly string[]): Promise<OpenFont[]> {
  if (paths.length === 0) return []
  // fontkit ships no types: the two calls used are declared above.
  const fontkit = require('fontkit') as Fontkit
  return paths.flatMap((path) => {
    try {
      const opened = fontkit.openSync(path)
      const fonts = 'fonts' in opened ? opened.fonts : [opened]
      return fonts.map((font) => ({
        family: font.familyName,
        covers: (codePoint) => font.hasGlyphForCodePoint(codePoint),
      }))
    } catch {
      return []
    }
  })
}
