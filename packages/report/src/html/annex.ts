import type { AnnexMatch } from '@lunshen/schemas'
import { formatScore, strongestFirst } from '../score.ts'
import { html, type Markup } from './markup.ts'
import type { FilePage } from './page-context.ts'
import { quoteBlock } from './quote.ts'

const tones = { likely: 'missing', possible: 'placeholder', unlikely: 'present' } as const
const shownEvidence = 3

/** The three annex items, each with meter, verdict, evidence with weights, and the hits that do not count. */
export function annexSection(page: FilePage): Markup {
  const { file, m, prefix } = page
  if (!file.annex) return html``
  return html`<section id="${prefix}-annex" aria-labelledby="${prefix}-annex-h">
<h3 id="${prefix}-annex-h">${m.label.annex}</h3>
<p class="note">${m.annex.note}</p>
<div class="annex">${file.annex.map((match) => annexCard(match, page))}</div>
</section>`
}

function annexCard(match: AnnexMatch, page: FilePage): Markup {
  const { m } = page
  const evidence = strongestFirst(match.evidence)
  const rest = evidence.slice(shownEvidence)
  return html`<article class="annex-card ${match.verdict}">
<h4><small>${m.annex.item(match.item)}</small><span>${match.title}</span></h4>
${meter(match, page)}
${evidence.length === 0 && html`<p class="quiet">${m.annex.noEvidence}</p>`}
${evidence.slice(0, shownEvidence).map((hit) => evidenceItem(hit, page))}
${rest.length > 0 && html`<details><summary>${m.annex.moreEvidence(rest.length)}</summary>${rest.map((hit) => evidenceItem(hit, page))}</details>`}
${discounted(match, page)}
</article>`
}

function meter(match: AnnexMatch, { m }: FilePage): Markup {
  const width = Math.round(match.score * 200)
  const label = `${m.annex.verdict[match.verdict]}${m.comma}${m.annex.score(formatScore(match.score))}`
  return html`<div class="meter">
<p><span class="chip ${tones[match.verdict]}">${m.annex.verdict[match.verdict]}</span><b>${formatScore(match.score)}</b></p>
<svg viewBox="0 0 200 8" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="track" width="200" height="8" rx="4"/>${width > 0 && html`<rect class="fill" width="${Math.max(8, width)}" height="8" rx="4"/>`}</svg>
</div>`
}

function evidenceItem(hit: AnnexMatch['evidence'][number], page: FilePage): Markup {
  return html`<div class="hit">${quoteBlock(hit.text, hit.location, page, hit.term)}<p class="weight">${page.m.label.weight} <b>${formatScore(hit.weight)}</b></p></div>`
}

function discounted({ discounted: hits }: AnnexMatch, page: FilePage): Markup {
  if (hits.length === 0) return html``
  const rows = hits.map(
    (hit) =>
      html`<li><p class="reason"><s>${hit.term}</s>${hit.reason}</p>${quoteBlock(hit.text, hit.location, page, hit.term)}</li>`,
  )
  return html`<details class="discounted"><summary>${page.m.annex.discounted(hits.length)}</summary><ul>${rows}</ul></details>`
}
