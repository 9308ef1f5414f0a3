import type { PlanStep } from '@lunshen/schemas'
import { locationText } from '../location-text.ts'
import { html, type Markup } from './markup.ts'
import { elementAnchor, type FilePage, placeAnchor } from './page-context.ts'

/** The plan as a check list that can be ticked off on the page and on paper; it comes right after the verdict. */
export function planSection(page: FilePage): Markup {
  const { file, m, prefix } = page
  const { plan = [] } = file
  if (plan.length === 0) return html``
  return html`<section id="${prefix}-plan" class="plan" aria-labelledby="${prefix}-plan-h">
<h3 id="${prefix}-plan-h">${m.plan.title}</h3>
<p class="note">${m.plan.lead(plan.length)}</p>
<ol>${plan.map((step) => stepItem(step, page))}</ol>
</section>`
}

function stepItem(step: PlanStep, page: FilePage): Markup {
  const { m } = page
  return html`<li><label><input type="checkbox"><b>${step.order}</b><span>${step.task}</span></label>
<div class="facts-line"><span class="chip ${tones[step.action]}">${m.plan.action[step.action]}</span><span>${m.plan.effort[step.effort]}</span>${step.location && html`<span>${placeOf(step.location, page)}</span>`}${findingLink(step, page)}${step.sample && sampleOf(step.sample, page)}</div></li>`
}

const tones = {
  sign: 'placeholder',
  fill: 'placeholder',
  write: 'missing',
  complete: 'placeholder',
  confirm: 'unclear',
  reconcile: 'unclear',
  attach: 'missing',
} as const

function placeOf(location: NonNullable<PlanStep['location']>, page: FilePage): Markup {
  const place = locationText(location, page.context.language)
  const anchor = placeAnchor(page, location)
  return anchor ? html`<a href="#${anchor}">${place}</a>` : html`${place}`
}

function findingLink({ elements }: PlanStep, page: FilePage): Markup {
  const known = elements.find((id) => page.file.elements?.some((element) => element.id === id))
  return known ? html`<a href="#${elementAnchor(page, known)}">${page.m.plan.seeFinding}</a>` : html``
}

/** Always with the word that it is a sample, opened or printed. */
function sampleOf(sample: string, { m }: FilePage): Markup {
  const lines = sample.split('\n').map((line) => html`<p lang="zh-CN">${line}</p>`)
  return html`<details class="sample"><summary>${m.plan.sample}</summary><div><p class="marked">${m.plan.sampleNote}</p>${lines}</div></details>`
}
