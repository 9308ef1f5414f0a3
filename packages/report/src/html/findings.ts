import type { ElementResult, Finding } from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import { elementTitle, ruleTitle } from '../context.ts'
import {
  findGaps,
  findingElement,
  findOtherFindings,
  type Gap,
  hasPlace,
  isAbsence,
  isWeak,
  type Status,
} from '../gaps.ts'
import { icon } from './icons.ts'
import { html, type Markup } from './markup.ts'
import { elementAnchor, type FilePage, findingAnchor } from './page-context.ts'
import { articleDetails, quoteBlock } from './quote.ts'
import { suppressedList } from './suppressed.ts'

/** The gaps and other findings with place, reason and remedy, then what was found for the other elements. */
export function findingsSection(page: FilePage): Markup {
  const { file, m, prefix } = page
  if (!file.findings) return html``
  const gaps = findGaps(file)
  const others = findOtherFindings(file)
  const cards = [
    ...gaps.map((gap) => gapCard(gap, page)),
    ...others.map((finding) => otherCard(finding, page)),
  ]
  return html`<section id="${prefix}-findings" aria-labelledby="${prefix}-findings-h">
<h3 id="${prefix}-findings-h">${m.label.findings}</h3>
${cards.length > 1 && filterBar(gaps, others.length, page)}
${cards.length > 0 ? html`<div class="cards">${cards}</div>` : html`<p class="quiet">${m.noFindings}</p>`}
${suppressedList(page)}
${foundList(page)}
</section>`
}

function filterBar(gaps: readonly Gap[], others: number, { m }: FilePage): Markup {
  const count = (status: Status) => gaps.filter((gap) => gap.element.status === status).length
  const options = [
    { value: 'all', label: m.label.all, count: gaps.length + others },
    ...(['missing', 'placeholder', 'unclear'] as const).map((value) => ({
      value,
      label: m.status[value],
      count: count(value),
    })),
    { value: 'other', label: m.label.other, count: others },
  ].filter((option) => option.count > 0)
  const buttons = options.map(
    ({ value, label, count: n }) =>
      html`<button type="button" data-filter="${value}" aria-pressed="${value === 'all' ? 'true' : 'false'}">${label} <b>${n}</b></button>`,
  )
  const toggle = html`<button type="button" class="toggle" data-expand data-collapse-text="${m.label.collapse}">${m.label.expand}</button>`
  return html`<div class="filter" role="group" aria-label="${m.label.filter}" hidden>${buttons}${toggle}</div>`
}

function gapCard({ element, findings }: Gap, page: FilePage): Markup {
  const { m, context } = page
  const title = elementTitle(element, context.elements, context.language)
  const evidence = element.evidence[0]
  const why = context.elements.find((one) => one.id === element.id)?.why?.[context.language]
  return html`<article class="card ${element.status}" id="${elementAnchor(page, element.id)}" data-kind="${element.status}">
<h4>${icon(element.status)}<span>${title}</span><span class="chip ${element.status}">${m.status[element.status]}</span><small>${articleText(element.article, context.language)}</small></h4>
${findings.map((finding) => findingBody(finding, page))}
${findings.length === 0 && (evidence ? quoteBlock(evidence.text, evidence.location, page) : html`<p>${m.statusMeaning[element.status]}</p>`)}
${why && html`<p class="why"><b>${m.label.why}</b>${why}</p>`}
${articleDetails(element.article, page)}
</article>`
}

function otherCard(finding: Finding, page: FilePage): Markup {
  const { m, context, file } = page
  const status = finding.severity === 'error' ? 'missing' : 'unclear'
  const element = findingElement(file, finding)
  const kind = element && ruleTitle(finding.ruleId, context.rules, context.language)
  const title = element ? elementTitle(element, context.elements, context.language) : finding.message
  return html`<article class="card ${status}" id="${findingAnchor(page, finding)}" data-kind="other">
<h4>${icon(status)}<span>${title}</span><span class="chip ${status}">${kind ?? m.severity[finding.severity]}</span><small>${articleText(finding.article, context.language)}</small></h4>
${findingBody(element ? finding : { ...finding, message: '' }, page)}
${articleDetails(finding.article, page)}
</article>`
}

function findingBody(finding: Finding, page: FilePage): Markup {
  const { label } = page.m
  return html`<div class="body"><div>${finding.message !== '' && html`<p class="message">${finding.message}</p>`}
${placeBlock(finding, page)}
${relatedBlock(finding, page)}
${finding.note && html`<p class="local"><b>${label.localNote}</b>${finding.note}</p>`}</div>
<div class="advice"><h5>${label.mend}</h5><p>${finding.advice}</p></div></div>`
}

/** Where it stands; for something missing where it could be written, if anywhere. */
function placeBlock(finding: Finding, page: FilePage): Markup {
  const { label, plan } = page.m
  if (!hasPlace(finding)) return html`<p class="why"><b>${label.beside}</b>${plan.noFittingPlace}</p>`
  return html`${isAbsence(finding) && html`<p class="why"><b>${label.beside}</b></p>`}
${quoteBlock(finding.location.excerpt, finding.location, page)}`
}

function relatedBlock({ related = [] }: Finding, page: FilePage): Markup {
  if (related.length === 0) return html``
  return html`<div class="related"><b>${page.m.label.related}</b>${related.map((one) => quoteBlock(one.excerpt, one, page))}</div>`
}

function foundList(page: FilePage): Markup {
  const present = (page.file.elements ?? []).filter((element) => element.status === 'present')
  if (present.length === 0) return html``
  return html`<h4 class="subhead">${page.m.label.found} <b>${present.length}</b></h4>
<div class="found">${present.map((element) => foundItem(element, page))}</div>`
}

function foundItem(element: ElementResult, page: FilePage): Markup {
  const { m, context } = page
  const title = elementTitle(element, context.elements, context.language)
  const percent = Math.round(element.confidence * 100)
  return html`<details id="${elementAnchor(page, element.id)}"><summary>${icon('present')}<span>${title}</span>${isWeak(element) && html`<span class="chip unclear">${m.weakEvidence}</span>`}<small>${m.confidence(percent)}</small></summary>
${element.evidence.map((one) => quoteBlock(one.text, one.location, page))}
</details>`
}
