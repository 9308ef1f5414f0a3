import type { ApplicationFile } from '@lunshen/schemas'
import { elementTitle } from '../context.ts'
import { html, type Markup } from './markup.ts'
import { elementAnchor, type FilePage } from './page-context.ts'

/** The files of an application judged together: what each is, whether it was read, which elements stand in it. */
export function applicationSection(page: FilePage): Markup {
  const { file, m, prefix } = page
  if (!file.files) return html``
  const heads = [m.label.file, m.label.kind, m.label.status, m.plan.carries]
  return html`<section id="${prefix}-files" aria-labelledby="${prefix}-files-h">
<h3 id="${prefix}-files-h">${m.plan.filesTitle}</h3>
<p class="note">${m.plan.filesNote}</p>
<div class="scroll"><table class="application"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${file.files.map((one) => fileRow(one, page))}</tbody></table></div>
</section>`
}

const tones = { checked: 'present', unread: 'unclear', unreadable: 'missing' } as const

function fileRow(one: ApplicationFile, page: FilePage): Markup {
  const { m } = page
  return html`<tr><th scope="row">${one.file}${one.title && html`<small>${one.title}</small>`}</th>
<td data-label="${m.label.kind}">${m.plan.role[one.role]}</td>
<td data-label="${m.label.status}"><span class="chip ${tones[one.status]}">${m.plan.fileStatus[one.status]}</span>${one.error && html`<small>${one.error.message}</small>`}</td>
<td data-label="${m.plan.carries}">${one.status === 'checked' ? carried(one, page) : '–'}</td></tr>`
}

function carried({ elements }: ApplicationFile, page: FilePage): Markup {
  const { file, context, m } = page
  const links = (file.elements ?? [])
    .filter(({ id }) => elements.includes(id))
    .map(
      (element) =>
        html`<a href="#${elementAnchor(page, element.id)}">${elementTitle(element, context.elements, context.language)}</a>`,
    )
  if (links.length === 0) return html`<span class="none">${m.plan.carriesNone}</span>`
  return html`<span class="carried"><b>${links.length}</b>${links}</span>`
}
