import type { SuppressedFinding } from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import { html, type Markup } from './markup.ts'
import type { FilePage } from './page-context.ts'

/** What is no longer reported, in the open: the matter, the reason, whose it is and until when. */
export function suppressedList(page: FilePage): Markup {
  const { file, m } = page
  const { suppressed = [] } = file
  if (suppressed.length === 0) return html``
  return html`<h4 class="subhead">${m.plan.suppressed(suppressed.length)}</h4>
<p class="note">${m.plan.suppressedNote}</p>
<ul class="suppressed">${suppressed.map((one) => suppressedItem(one, page))}</ul>`
}

function suppressedItem({ finding, reason, by, until }: SuppressedFinding, page: FilePage): Markup {
  const { m, context } = page
  return html`<li><p>${finding.message} <small>${articleText(finding.article, context.language)}</small></p>
<p><b>${m.label.reason}</b>${reason}</p>
<p><small>${m.plan.by(by)}${until && `${m.comma}${m.plan.until(until)}`}</small></p></li>`
}
