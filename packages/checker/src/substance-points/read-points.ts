import { markNumbers } from '../elements/mark-numbers.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Label, Passage } from '../text/passages.ts'
import type { PatternHit } from '../text/pattern-matcher.ts'
import type { Point, PointMatcher } from './point-lexicon.ts'

/** Takes the points that a text gives out of those that are open; `text` as {@link foldNumbers} leaves it. */
export function closePoints(
  text: string,
  open: Set<Point>,
  { matcher, gives }: PointMatcher,
  voids: readonly string[],
): void {
  for (const hit of matcher.find(text)) {
    const point = gives[hit.pattern]
    if (point !== undefined && open.has(point) && !isVoid(text, hit, voids)) open.delete(point)
  }
}

/** 「2026.5」, 「2026-05」 */
const month = /(?<!\d)20\d\d[./-](?:0?[1-9]|1[0-2])(?!\d)/g

/** Writes months and numbers of a normalised text as patterns have them. */
export function foldNumbers(normalised: string): string {
  return markNumbers(normalised.replace(month, '#年#月'))
}

/** Folds the texts of passages, each once. */
export function makeFolder(): (passage: Passage) => string {
  const known = new Map<Passage, string>()
  return (passage) => {
    const text =
      known.get(passage) ?? foldNumbers(normaliseText(`${columnNames(passage.labels)}${passage.text}`))
    known.set(passage, text)
    return text
  }
}

/** What names a cell or leads in says what stands behind it: 「金额（万元）」 above 「46」, 「2026 年 3 月」 before 「采集」. */
function columnNames(labels: readonly Label[]): string {
  let names = ''
  for (const { kind, text } of labels)
    if (kind !== 'heading' && kind !== 'bar') names += `${text.slice(0, longestName)}：`
  return names
}

const longestName = 40
/** Characters before and after a find in which a word may void it. */
const reach = 6

const stop = /[,，。;；!！?？\n]/

function isVoid(text: string, { start, end }: PatternHit, voids: readonly string[]): boolean {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(stop)
      .at(-1) ?? ''
  const after = text.slice(end, end + reach).split(stop)[0] ?? ''
  return voids.some((word) => before.includes(word) || after.startsWith(word))
}
