import type { LedgerDetail, Location } from '@lunshen/schemas'
import { type MarkedText, splitChanges } from '../change-marks.ts'
import { isTracked, type LedgerRow, ledgerRows, shownDetails } from '../ledger-rows.ts'
import { locationText } from '../location-text.ts'
import { html, type Markup } from './markup.ts'
import { type FilePage, placeAnchor } from './page-context.ts'

/** What the reader saw and did not read, what follows, and its words one by one. */
export function ledgerSection(page: FilePage): Markup {
  const { file, m, prefix, context } = page
  if (!file.ledger) return html``
  const rows = ledgerRows(file.ledger, context.language).map((row) => ledgerRow(row, page))
  return html`<section id="${prefix}-ledger" aria-labelledby="${prefix}-ledger-h">
<h3 id="${prefix}-ledger-h">${m.label.ledger}</h3>
${rows.length > 0 ? html`<ul class="ledger">${rows}</ul>` : html`<p class="quiet">${m.ledgerNone}</p>`}
</section>`
}

function ledgerRow(row: LedgerRow, page: FilePage): Markup {
  const { entry, kind, count, place } = row
  return html`<li><p><b>${kind}</b> <span>${count}</span></p><div><p>${entry.effect}${place && html`<small>${placeOf(place, page)}</small>`}</p>${detailList(row, page)}</div></li>`
}

function detailList({ entry, details, repeated }: LedgerRow, page: FilePage): Markup {
  const { m } = page
  const items = details.map((detail) => detailItem(detail, isTracked(entry), page))
  const shown = items.slice(0, shownDetails)
  const rest = items.slice(shownDetails)
  return html`${shown.length > 0 && html`<ul class="seen">${shown}</ul>`}
${rest.length > 0 && html`<details><summary>${m.annex.moreEvidence(rest.length)}</summary><ul class="seen">${rest}</ul></details>`}
${repeated > 0 && html`<p class="above">${m.ledgerRepeated(repeated)}</p>`}`
}

function detailItem(detail: LedgerDetail, hasMarks: boolean, page: FilePage): Markup {
  const words = hasMarks ? splitChanges(detail.text).map((piece) => changed(piece, page)) : detail.text
  const origin = originOf(detail, page)
  return html`<li><p>${words}</p>${origin.markup !== '' && html`<small>${origin}</small>`}</li>`
}

function changed({ text, mark }: MarkedText, { m }: FilePage): Markup {
  switch (mark) {
    case '增':
      return html`<ins>${text}</ins>`
    case '删':
      return html`<del>${text}</del>`
    case '移入':
      return html`<ins><b>${m.movedIn}</b>${text}</ins>`
    case '移出':
      return html`<del><b>${m.movedOut}</b>${text}</del>`
    default:
      return html`${text}`
  }
}

function originOf({ author, location }: LedgerDetail, page: FilePage): Markup {
  return html`${author && html`<span>${author}</span>`}${location && placeOf(location, page)}`
}

/** A place in words, leading to it where the proposal is shown. */
function placeOf(location: Location, page: FilePage): Markup {
  const place = locationText(location, page.context.language)
  const anchor = placeAnchor(page, location)
  return anchor ? html`<a href="#${anchor}">${place}</a>` : html`${place}`
}
