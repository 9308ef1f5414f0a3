import type { AnnexMatch, FileResult, Procedure } from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import { locationText } from '../location-text.ts'
import { clip, oneLine } from '../plain-text.ts'
import { formatScore, strongestFirst } from '../score.ts'
import { hang, labelled, type Style, sectionHead } from './layout.ts'

const meterCells = 20
const shownDiscounts = 3
const verdictStatus = { likely: 'missing', possible: 'placeholder', unlikely: 'present' } as const

/** The three annex items: verdict, score meter, strongest passage, and why other hits do not count. */
export function annexLines(file: FileResult, style: Style): string[] {
  const annex = file.annex ?? []
  if (annex.length === 0) return []
  return [...sectionHead(style.m.label.annex, style), ...annex.flatMap((match) => matchLines(match, style))]
}

function matchLines(match: AnnexMatch, style: Style): string[] {
  const { m } = style
  const paint = style.status[verdictStatus[match.verdict]]
  const filled = Math.round(match.score * meterCells)
  const meter = paint('█'.repeat(filled)) + style.dim('░'.repeat(meterCells - filled))
  const head = `${m.annex.item(match.item)}${m.colon}${m.annex.verdict[match.verdict]}`
  return [
    '',
    ...hang('', head, style.width, (text) => paint(style.bold(text))),
    `  ${meter}  ${m.annex.score(formatScore(match.score))}`,
    ...hang('  ', match.title, style.width, style.dim),
    ...labelled([...evidenceRows(match, style), ...discountRows(match, style)], 2, style),
  ]
}

function evidenceRows(match: AnnexMatch, style: Style): [string, string][] {
  const { m, language } = style
  const [best, ...others] = strongestFirst(match.evidence)
  if (!best) return [[m.label.evidence, m.annex.noEvidence]]
  const more = others.length > 0 ? m.bracket(m.annex.moreEvidence(others.length)) : ''
  return [
    [m.label.evidence, m.quote(clip(best.text, 90)) + more],
    [m.label.matched, `${oneLine(best.term)}${m.comma}${m.label.weight} ${formatScore(best.weight)}`],
    [m.label.place, locationText(best.location, language)],
  ]
}

function discountRows({ discounted }: AnnexMatch, { m }: Style): [string, string][] {
  const more =
    discounted.length > shownDiscounts
      ? m.bracket(m.annex.moreEvidence(discounted.length - shownDiscounts))
      : ''
  return discounted
    .slice(0, shownDiscounts)
    .map((hit, index, shown): [string, string] => [
      index === 0 ? m.label.notCounted : '',
      `${m.quote(clip(hit.term, 20))}${m.colon}${oneLine(hit.reason)}${index === shown.length - 1 ? more : ''}`,
    ])
}

/** The suggested procedure, whether expert re-review is likely, and the reasons with their articles. */
export function procedureLines(procedure: Procedure | undefined, style: Style): string[] {
  if (!procedure) return []
  const { m, language } = style
  const head = `${m.procedure.suggested[procedure.suggested]}${m.comma}${m.procedure.expertReview[procedure.expertReview]}`
  const reasons = procedure.reasons.flatMap((reason) =>
    hang('  • ', `${articleText(reason.article, language)}${m.colon}${oneLine(reason.text)}`, style.width),
  )
  return [
    ...sectionHead(m.label.procedure, style),
    ...hang('  ', head, style.width, style.bold),
    ...reasons,
    ...hang('  ', m.procedure.note, style.width, style.dim),
  ]
}
