import { bodyStart, isCoverLine } from './cover.ts'
import { attachmentRank, visualRank } from './heading-looks.ts'
import { findLineNumber } from './numbering-class.ts'
import { lookOfBody, type VisualLine } from './visual-line.ts'

/**
 * Gives each line its heading depth (1 outermost), or undefined for body text. Styled headings stand as they are;
 * visual ones (bold, larger, centred or numbered short lines) nest below the styled heading above them.
 * @param lines `undefined` stands for a block that ends a run of lines, such as a table
 */
export function findHeadingDepths(lines: readonly (VisualLine | undefined)[]): (number | undefined)[] {
  const body = lookOfBody(lines)
  const ranks = lines.map((line, i) =>
    line === undefined || line.excluded || (line.styledDepth !== undefined && !isMisstyled(line))
      ? undefined
      : visualRank(line, lines, i, body),
  )
  const start = bodyStart(lines, ranks)
  for (let i = 0; i < start; i++) if (isCoverLine(lines, i, start)) ranks[i] = undefined
  const used = [...new Set(ranks.filter((rank) => rank !== undefined))].sort((a, b) => a - b)
  const shallowest = shallowestDepth(lines)
  const styledRanks = depthsOfStyledNumbers(lines)
  let styled = 0
  return lines.map((line, i) => {
    if (line?.styledDepth !== undefined && !line.excluded && !isMisstyled(line)) {
      styled = line.styledDepth
      return styled
    }
    const rank = ranks[i]
    if (rank === undefined) return undefined
    if (rank === attachmentRank) return shallowest
    return styledRanks.get(rank) ?? Math.min(6, styled + 1 + used.indexOf(rank))
  })
}

function shallowestDepth(lines: readonly (VisualLine | undefined)[]): number {
  let least = 7
  for (const line of lines)
    if (line?.styledDepth !== undefined && !line.excluded) least = Math.min(least, line.styledDepth)
  return least > 6 ? 1 : least
}

/** A heading numbered like the styled ones is as deep as they are, though its author forgot the style. */
function depthsOfStyledNumbers(lines: readonly (VisualLine | undefined)[]): Map<number, number> {
  const depths = new Map<number, number>()
  for (const line of lines) {
    if (line?.styledDepth === undefined || line.excluded || isMisstyled(line)) continue
    const rank = findLineNumber(line.text.trim())?.rank
    if (rank !== undefined && !depths.has(rank)) depths.set(rank, line.styledDepth)
  }
  return depths
}

/** A whole sentence in a heading style is text whose author picked the wrong style. */
function isMisstyled(line: VisualLine): boolean {
  const length = [...line.text.trim()].length
  const text = line.text.trim()
  return length > 80 || /[；;，,]$/.test(text) || (length > 36 && text.endsWith('。'))
}
