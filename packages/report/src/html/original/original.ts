import { html, type Markup } from '../markup.ts'
import type { FilePage } from '../page-context.ts'
import { unseenList } from './margin.ts'
import { paperOf } from './paper.ts'

/** The proposal itself with the findings beside it, or one sentence on why it is not here; empty where it was not asked for. */
export function originalSection(page: FilePage): Markup {
  const { m, prefix, preview } = page
  if (preview === undefined) return html``
  const title = html`<h3 id="${prefix}-original-h">${m.label.original}</h3>`
  if (preview.type === 'no-preview')
    return html`<section id="${prefix}-original" aria-labelledby="${prefix}-original-h">${title}<p class="quiet">${m.preview.none[preview.reason]}</p></section>`
  return html`<section id="${prefix}-original" aria-labelledby="${prefix}-original-h">
<details class="original"${page.isOnly && html` open`}><summary>${title}</summary>
<p class="note">${m.preview.note}</p>
${unseenList(page)}
${paperOf(preview, page)}
${preview.cut && html`<p class="quiet">${m.preview.cut}</p>`}
</details>
</section>`
}
