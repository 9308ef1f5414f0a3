import type { FileResult } from '@lunshen/schemas'
import { statuses } from '../gaps.ts'
import { annexHeadline, fileVerdict } from '../verdict.ts'
import { icon, toneIcon } from './icons.ts'
import { html, type Markup } from './markup.ts'
import { type FilePage, fileSections } from './page-context.ts'

/** The head of a file's report: verdict in words, coverage ring, the three facts a secretary asks for first. */
export function heroSection(page: FilePage): Markup {
  const { file, m, prefix } = page
  const verdict = fileVerdict(file, m)
  return html`<header class="hero ${verdict.tone}">
<div class="hero-text">
<p class="filename">${file.file}</p>
<h2 id="${prefix}-title">${toneIcon(verdict.tone)}<span>${verdict.headline}</span></h2>
<p class="lead">${verdict.lead}${file.error && html` <code>${m.errorCode(file.error.code)}</code>`}</p>
${file.title ? html`<dl class="meta"><dt>${m.label.title}</dt><dd>${file.title}</dd></dl>` : ''}
</div>
${file.elements ? coverageRing(page) : ''}
${file.status === 'checked' && factRow(page)}
</header>
${file.status === 'checked' && sectionNav(page)}`
}

/** How many elements have a status. */
export function countStatus(file: FileResult, status: (typeof statuses)[number]): number {
  return (file.elements ?? []).filter((element) => element.status === status).length
}

function coverageRing({ file, m }: FilePage): Markup {
  const total = file.elements?.length ?? 0
  let offset = 25
  const arcs = statuses.map((status) => {
    const share = (countStatus(file, status) / Math.max(1, total)) * 100
    const dash = Math.max(0, share < 100 ? share - 0.8 : share)
    const arc = html`<circle class="${status}" cx="21" cy="21" r="15.915" pathLength="100" stroke-dasharray="${dash.toFixed(2)} ${(100 - dash).toFixed(2)}" stroke-dashoffset="${offset.toFixed(2)}"/>`
    offset -= share
    return share > 0 ? arc : html``
  })
  const present = countStatus(file, 'present')
  return html`<figure class="ring">
<svg viewBox="0 0 42 42" role="img" aria-label="${m.coverage(present, total)}"><circle class="track" cx="21" cy="21" r="15.915"/>${arcs}
<text x="21" y="22.6" class="ring-number">${present}<tspan class="ring-total">/${total}</tspan></text><text x="21" y="27.4" class="ring-label">${m.status.present}</text></svg>
<figcaption>${statuses.map((status) => html`<span>${icon(status)}${m.status[status]} <b>${countStatus(file, status)}</b></span>`)}</figcaption>
</figure>`
}

function factRow({ file, m, prefix }: FilePage): Markup {
  const { procedure, annex } = file
  const fact = (name: string, value: string, target: string) =>
    html`<a class="fact" href="#${prefix}-${target}"><span>${name}</span><strong>${value}</strong>${icon('arrow')}</a>`
  return html`<div class="facts">
${procedure && fact(m.label.suggested, m.procedure.suggested[procedure.suggested], 'procedure')}
${procedure && fact(m.label.expertReview, m.procedure.expertReview[procedure.expertReview], 'procedure')}
${annex && fact(m.label.annex, annexHeadline(annex, m), 'annex')}
</div>`
}

function sectionNav(page: FilePage): Markup {
  const links = fileSections(page).map(({ id, title }) => html`<a href="#${id}">${title}</a>`)
  return html`<nav class="sections" aria-label="${page.m.label.sections}">${links}</nav>`
}
