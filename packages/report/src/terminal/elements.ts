import type { ElementResult, FileResult, Finding, Location } from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import { elementTitle, ruleTitle } from '../context.ts'
import {
  type ElementGroup,
  findGaps,
  findingElement,
  findOtherFindings,
  type Gap,
  groupElements,
  hasPlace,
  isAbsence,
  isWeak,
  statuses,
} from '../gaps.ts'
import { locationText } from '../location-text.ts'
import { marks } from '../marks.ts'
import { clip, oneLine } from '../plain-text.ts'
import { flow, hang, labelled, type Style, sectionHead } from './layout.ts'
import { columns } from './wrap.ts'

const quoteLength = 70

/** The coverage bar and the legend: how many of the elements have which status. */
export function coverageLines(file: FileResult, style: Style): string[] {
  const elements = file.elements ?? []
  const { m } = style
  const counts = statuses.map((status) => elements.filter((element) => element.status === status).length)
  const caption = m.coverage(counts[0] ?? 0, elements.length)
  const cells = Math.min(36, style.width - columns(caption) - 4)
  const bar = cells > 0 ? `${drawBar(elements, cells, style)}  ` : ''
  const legend = statuses.map((status, i) => `${marks[status]} ${m.status[status]} ${counts[i]}`)
  const paint = (text: string, i: number) => style.status[statuses[i] ?? 'missing'](text)
  return ['', `  ${bar}${caption}`, ...flow(legend, 2, style, paint)]
}

const barMarks = { present: '█', placeholder: '▒', unclear: '░', missing: '·' } as const

function drawBar(elements: readonly ElementResult[], cells: number, style: Style): string {
  const sorted = statuses.flatMap((status) => elements.filter((element) => element.status === status))
  return Array.from({ length: cells }, (_, cell) => {
    const status = sorted[Math.floor((cell * sorted.length) / cells)]?.status ?? 'missing'
    return style.status[status](barMarks[status])
  }).join('')
}

/** The elements, grouped by article item: what is present in a line, each gap with place, quote, issue and advice. */
export function elementLines(file: FileResult, style: Style): string[] {
  const gaps = findGaps(file)
  const groups = groupElements(file.elements ?? [])
  return [
    ...sectionHead(style.m.label.elements, style),
    ...groups.flatMap((group) => groupLines(group, gaps, style)),
    ...otherLines(findOtherFindings(file), file, style),
  ]
}

function groupLines(group: ElementGroup, gaps: readonly Gap[], style: Style): string[] {
  const title = (element: ElementResult) => elementTitle(element, style.elements, style.language)
  const present = group.elements.filter((element) => element.status === 'present').map(title)
  const weak = group.elements.filter(isWeak).map(title)
  const weakText = style.m.weakAmongPresent(weak.join(style.m.listComma))
  const head = `${articleText(group.article, style.language)}  ${group.present}/${group.elements.length}`
  const paint = style.status.present
  return [
    '',
    ...hang('', head, style.width, style.bold),
    ...(present.length > 0
      ? hang(`  ${marks.present} `, present.join(style.m.listComma), style.width, undefined, paint)
      : []),
    ...(weak.length > 0 ? hang('    ', weakText, style.width, style.status.unclear) : []),
    ...gaps
      .filter((gap) => group.elements.includes(gap.element))
      .flatMap((gap) => gapLines(gap, title(gap.element), style)),
  ]
}

function gapLines({ element, findings }: Gap, title: string, style: Style): string[] {
  const paint = style.status[element.status]
  const head = `${title}${style.m.bracket(style.m.status[element.status])}`
  const lines = hang(
    `  ${marks[element.status]} `,
    head,
    style.width,
    (text) => paint(style.bold(text)),
    paint,
  )
  const place = element.evidence[0]?.location
  const details =
    findings.length > 0 ? findings.flatMap((one) => findingLines(one, style)) : placeLines(place, style)
  return [...lines, ...details]
}

function placeLines(location: Location | undefined, style: Style): string[] {
  const { m } = style
  if (!location) return labelled([[m.label.place, m.noPlace]], 4, style)
  return labelled(
    [
      [m.label.place, locationText(location, style.language)],
      [m.label.quote, quoted(location, style)],
    ],
    4,
    style,
  )
}

function quoted(location: Location, style: Style): string {
  return oneLine(location.excerpt) === '' ? '' : style.m.quote(clip(location.excerpt, quoteLength))
}

function findingLines(finding: Finding, style: Style): string[] {
  const { m, language } = style
  const place = hasPlace(finding) ? locationText(finding.location, language) : m.plan.noFittingPlace
  const says: (readonly [string, string])[] = [
    [m.label.issue, oneLine(finding.message)],
    [m.label.advice, oneLine(finding.advice)],
    ...(finding.note ? [[m.label.localNote, oneLine(finding.note)] as const] : []),
  ]
  if (isAbsence(finding)) return labelled([...says, [m.label.beside, place]], 4, style)
  return labelled(
    [
      [m.label.place, place],
      [m.label.quote, quoted(finding.location, style)],
      ...relatedRows(finding, style),
      ...says,
    ],
    4,
    style,
  )
}

function relatedRows({ related = [] }: Finding, style: Style): [string, string][] {
  return related.map((one, index) => [
    index === 0 ? style.m.label.related : '',
    `${locationText(one, style.language)}${quoted(one, style)}`,
  ])
}

function otherLines(findings: readonly Finding[], file: FileResult, style: Style): string[] {
  if (findings.length === 0) return []
  const blocks = findings.flatMap((finding) => {
    const status = finding.severity === 'error' ? 'missing' : 'unclear'
    return [
      ...hang(
        `  ${marks[status]} `,
        otherHead(finding, file, style),
        style.width,
        style.bold,
        style.status[status],
      ),
      ...findingLines(finding, style),
    ]
  })
  return ['', style.bold(style.m.label.otherFindings), ...blocks]
}

/** 「经费来源：过于简略（第十二条（一））」; without an element the rule's name stands alone. */
function otherHead(finding: Finding, file: FileResult, { m, language, elements, rules }: Style): string {
  const element = findingElement(file, finding)
  const kind = ruleTitle(finding.ruleId, rules, language) ?? m.severity[finding.severity]
  const name = element ? `${oneLine(elementTitle(element, elements, language))}${m.colon}${kind}` : kind
  return name + m.bracket(articleText(finding.article, language))
}
