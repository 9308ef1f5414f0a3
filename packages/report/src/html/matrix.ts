import type { ElementResult } from '@lunshen/schemas'
import { articleText, itemGist } from '../article-label.ts'
import { elementTitle } from '../context.ts'
import { type ElementGroup, groupElements, statuses } from '../gaps.ts'
import { icon } from './icons.ts'
import { html, type Markup } from './markup.ts'
import { elementAnchor, type FilePage } from './page-context.ts'

/** All elements at a glance: a row per article item, a tile per element that leads to its detail. */
export function matrixSection(page: FilePage): Markup {
  const { file, m, prefix } = page
  if (!file.elements) return html``
  const legend = statuses.map(
    (status) => html`<li>${icon(status)}<b>${m.status[status]}</b>${m.colon}${m.statusMeaning[status]}</li>`,
  )
  return html`<section id="${prefix}-matrix" aria-labelledby="${prefix}-matrix-h">
<h3 id="${prefix}-matrix-h">${m.label.elements}</h3>
<div class="matrix">${groupElements(file.elements).map((group) => matrixRow(group, page))}</div>
<ul class="legend">${legend}</ul>
</section>`
}

function matrixRow(group: ElementGroup, page: FilePage): Markup {
  const { context } = page
  const gist = itemGist(context, group.article)
  const full = group.present === group.elements.length
  return html`<div class="matrix-row">
<h4><span>${articleText(group.article, context.language)}</span>${gist ? html`<small>${gist}</small>` : ''}<em class="${full ? 'full' : ''}">${group.present}/${group.elements.length}</em></h4>
<ul>${group.elements.map((element) => tile(element, page))}</ul>
</div>`
}

function tile(element: ElementResult, page: FilePage): Markup {
  const title = elementTitle(element, page.context.elements, page.context.language)
  const status = page.m.status[element.status]
  return html`<li><a class="tile ${element.status}" href="#${elementAnchor(page, element.id)}" title="${title}${page.m.colon}${status}">${icon(element.status)}<span class="tile-title">${title}</span><span class="tile-status">${status}</span></a></li>`
}
