import type { Procedure } from '@lunshen/schemas'
import { articleText } from '../article-label.ts'
import { html, type Markup } from './markup.ts'
import type { FilePage } from './page-context.ts'

/** The suggested procedure, its reasons with articles, and the same as text to copy into a form. */
export function procedureSection(page: FilePage): Markup {
  const { file, m, prefix, context } = page
  const { procedure } = file
  if (!procedure) return html``
  const reasons = procedure.reasons.map(
    (reason) =>
      html`<li><span class="chip">${articleText(reason.article, context.language)}</span><p>${reason.text}</p></li>`,
  )
  return html`<section id="${prefix}-procedure" aria-labelledby="${prefix}-procedure-h">
<h3 id="${prefix}-procedure-h">${m.label.procedure}</h3>
<div class="procedure">
<p class="suggestion"><strong>${m.procedure.suggested[procedure.suggested]}</strong><span>${m.procedure.expertReview[procedure.expertReview]}</span></p>
<ol>${reasons}</ol>
<p class="note">${m.procedure.note}</p>
<details class="paste"><summary>${m.label.pasteable}</summary><pre id="${prefix}-paste">${pasteText(procedure, page)}</pre></details>
<button type="button" class="copy" data-copy="${prefix}-paste" data-done="${m.label.copied}" hidden>${m.label.copy}</button>
</div>
</section>`
}

function pasteText(procedure: Procedure, { m, context }: FilePage): string {
  const head = `${m.label.suggested}${m.colon}${m.procedure.suggested[procedure.suggested]}${m.stop}${m.procedure.expertReview[procedure.expertReview]}${m.stop}`
  const reasons = procedure.reasons.map(
    (reason, index) =>
      `${index + 1}. ${articleText(reason.article, context.language)}${m.colon}${reason.text}`,
  )
  return [head, ...reasons].join('\n')
}
