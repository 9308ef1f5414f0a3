/** One stretch of text that draws a check box by hand, and the box it means. */
export interface DrawnBox {
  readonly from: number
  readonly to: number
  readonly box: '☐' | '☑'
}

/** A way of drawing a box: it counts only where the text around it shows that boxes are meant. */
interface Drawing {
  readonly pattern: RegExp
  readonly box: DrawnBox['box']
  readonly isMeant: (around: string) => boolean
}

const always = () => true
const empty = /[☐□▢]/
const roundOption = /[○◯●◉⊙][ \u3000]{0,2}[\p{L}\p{N}]/gu
const tickedBrackets = /[（(]\s*[√✓✔]\s*[）)]/

/** Circles are boxes where an empty one and another one each stand before a word: one filled circle is a bullet. */
const hasRoundOptions = (around: string) =>
  /[○◯]/.test(around) && (around.match(roundOption)?.length ?? 0) >= 2

const drawings: readonly Drawing[] = [
  { pattern: /\[\s?[xX√✓✔]\s?\](?!\()|【\s?[√✓✔]\s?】/g, box: '☑', isMeant: always },
  { pattern: /\[[ \u3000\u00a0]\](?![([:])|【[ \u3000]{1,2}】/g, box: '☐', isMeant: always },
  { pattern: /[（(]\s*[√✓✔]\s*[）)]/g, box: '☑', isMeant: always },
  { pattern: /[（(][ \u3000]*[）)]/g, box: '☐', isMeant: (around) => tickedBrackets.test(around) },
  { pattern: /[○◯](?=[ \u3000]{0,2}[\p{L}\p{N}])/gu, box: '☐', isMeant: hasRoundOptions },
  { pattern: /[●◉⊙](?=[ \u3000]{0,2}[\p{L}\p{N}])/gu, box: '☑', isMeant: hasRoundOptions },
  { pattern: /[■▣☒](?=[ \u3000]{0,2}[\p{L}\p{N}])/gu, box: '☑', isMeant: (around) => empty.test(around) },
  { pattern: /^☒/g, box: '☑', isMeant: always },
  {
    pattern: /(?<=^|[\s、，；：:]|\p{L}[ \u3000])[√✓✔](?=[\p{L}\p{N}])/gu,
    box: '☑',
    isMeant: (around) => empty.test(around),
  },
]

/** Whether a text holds any of the signs that boxes are drawn with. */
export const mayDraw = (text: string): boolean => signs.test(text)

const signs = /[[【（(○◯●◉⊙■▣☒√✓✔]/

/**
 * Finds check boxes that people draw with brackets, circles, filled squares or a character that looks like one.
 * @param around the text that shows whether boxes are meant: the cell or line the text stands in
 */
export function findDrawnBoxes(text: string, around = text): DrawnBox[] {
  if (!mayDraw(text)) return []
  return drawings
    .filter(({ isMeant }) => isMeant(around))
    .flatMap(({ pattern, box }) =>
      [...text.matchAll(pattern)].map(
        (match): DrawnBox => ({ from: match.index, to: match.index + match[0].length, box }),
      ),
    )
    .sort((a, b) => a.from - b.from)
    .filter((one, i, all) => i === 0 || one.from >= (all[i - 1]?.to ?? 0))
}

/** The text with boxes instead of what draws them. */
export function mendBoxes(text: string, around = text): string {
  const boxes = findDrawnBoxes(text, around)
  if (boxes.length === 0) return text
  let mended = ''
  let at = 0
  for (const { from, to, box } of boxes) {
    mended += text.slice(at, from) + box
    at = to
  }
  return mended + text.slice(at)
}
