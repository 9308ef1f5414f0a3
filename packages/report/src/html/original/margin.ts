import type { ElementResult, Finding } from '@lunshen/schemas'
import { elementTitle, ruleTitle } from '../../context.ts'
import { findGaps, findingElement, hasPlace, isAbsence } from '../../gaps.ts'
import { locationText } from '../../location-text.ts'
import { clip } from '../../plain-text.ts'
import { icon } from '../icons.ts'
import { html, type Markup } from '../markup.ts'
import { elementAnchor, type FilePage, findingAnchor, placeAnchor } from '../page-context.ts'
import type { Passage } from './mark-passages.ts'

const messageLength = 120

/** The findings that stand somewhere, as cards by the key of their place. */
export function marginCards(page: FilePage): ReadonlyMap<string, readonly Markup[]> {
  const cards = new Map<string, Markup[]>()
  for (const finding of page.file.findings ?? []) {
    const key = isAbsence(finding) ? undefined : shownKey(finding, page)
    if (key !== undefined) cards.set(key, [...(cards.get(key) ?? []), marginCard(finding, page)])
  }
  return cards
}

/** The key of a finding's place in this proposal; one in another file of the application has none. */
function shownKey({ location }: Finding, { file, places }: FilePage): string | undefined {
  return location.file === undefined || location.file === file.file ? places.find(location) : undefined
}

function marginCard(finding: Finding, page: FilePage): Markup {
  const { file, m, context } = page
  const element = findingElement(file, finding)
  const status = element && element.status !== 'present' ? element.status : toneOf(finding)
  const kind = ruleTitle(finding.ruleId, context.rules, context.language) ?? m.severity[finding.severity]
  const title = element ? elementTitle(element, context.elements, context.language) : kind
  return html`<div class="beside-card ${status}"><h4>${icon(status)}<a href="#${findingAnchor(page, finding)}">${title}</a>${element && html`<span class="chip ${status}">${element.status === 'present' ? kind : m.status[status]}</span>`}</h4>
<p>${clip(finding.message, messageLength)}</p></div>`
}

function toneOf(finding: Finding): 'missing' | 'unclear' {
  return finding.severity === 'error' ? 'missing' : 'unclear'
}

/** What stands nowhere in the proposal: the missing elements, each with where it could be written, and findings without a place. */
export function unseenList(page: FilePage): Markup {
  const { file, m } = page
  const missing = findGaps(file).filter(({ element }) => element.status === 'missing')
  const unplaced = (file.findings ?? []).filter(
    (finding) => !isAbsence(finding) && shownKey(finding, page) === undefined,
  )
  if (missing.length + unplaced.length === 0) return html``
  return html`<div class="unseen">
${missing.length > 0 && html`<h4>${m.noPlace}<b>${missing.length}</b></h4><ul>${missing.map(({ element, findings }) => unseenItem(element, findings[0], page))}</ul>`}
${unplaced.length > 0 && html`<h4>${m.preview.unplaced}<b>${unplaced.length}</b></h4><ul class="unplaced">${unplaced.map((finding) => html`<li><a href="#${findingAnchor(page, finding)}">${clip(finding.message, messageLength)}</a></li>`)}</ul>`}
</div>`
}

function unseenItem(element: ElementResult, finding: Finding | undefined, page: FilePage): Markup {
  const { m, context } = page
  const title = elementTitle(element, context.elements, context.language)
  const anchor = finding && hasPlace(finding) ? placeAnchor(page, finding.location) : undefined
  const place = finding && anchor ? shortPlace(finding, page) : ''
  return html`<li>${icon('missing')}<a href="#${elementAnchor(page, element.id)}">${title}</a>${anchor && html`<small><a href="#${anchor}">${m.preview.beside(place)}</a></small>`}</li>`
}

/** The paragraph or line alone: the link leads there. */
function shortPlace({ location }: Finding, { m, context }: FilePage): string {
  if (location.line !== undefined) return m.preview.line(location.line)
  return locationText({ ...location, headingPath: [] }, context.language)
}

/** The passages that prove elements, by the key of the place they stand in. */
export function evidencePassages(page: FilePage): ReadonlyMap<string, readonly Passage<ElementResult>[]> {
  const passages = new Map<string, Passage<ElementResult>[]>()
  for (const element of page.file.elements ?? []) {
    for (const { text, location } of element.evidence) {
      if (location.file !== undefined && location.file !== page.file.file) continue
      const key = page.places.find(location)
      if (key !== undefined) passages.set(key, [...(passages.get(key) ?? []), { text, about: element }])
    }
  }
  return passages
}
