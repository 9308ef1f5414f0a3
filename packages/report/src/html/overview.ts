import type { CheckResult, FileResult } from '@lunshen/schemas'
import { statuses } from '../gaps.ts'
import type { Messages } from '../messages/messages.ts'
import { annexHeadline, fileVerdict, procedureHeadline } from '../verdict.ts'
import { countStatus } from './hero.ts'
import { toneIcon } from './icons.ts'
import { html, type Markup } from './markup.ts'

/** The table of all files with links to their reports; empty for a single file. */
export function overviewSection(result: CheckResult, m: Messages): Markup {
  if (result.results.length < 2) return html``
  const { label } = m
  const heads = [label.file, label.verdict, label.coverage, label.annex, label.suggested]
  return html`<section id="overview" class="overview" aria-labelledby="overview-h">
<h2 id="overview-h">${label.overview}<small>${m.files(result.results.length)}</small></h2>
<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${result.results.map((file, index) => overviewRow(file, index, m))}</tbody></table></div>
</section>`
}

function overviewRow(file: FileResult, index: number, m: Messages): Markup {
  const verdict = fileVerdict(file, m)
  const cell = (label: string, content: Markup | string) => html`<td data-label="${label}">${content}</td>`
  return html`<tr>
<th scope="row"><a href="#f${index + 1}">${file.title || file.file}</a>${file.title && html`<small>${file.file}</small>`}</th>
${cell(m.label.verdict, html`<span class="verdict ${verdict.tone}">${toneIcon(verdict.tone)}<span>${verdict.headline}${file.error && html`<small>${file.error.message}</small>`}</span></span>`)}
${cell(m.label.coverage, file.elements ? coverageBar(file, m) : '–')}
${cell(m.label.annex, file.annex ? annexHeadline(file.annex, m) : '–')}
${cell(m.label.suggested, file.procedure ? procedureHeadline(file.procedure, m) : '–')}
</tr>`
}

function coverageBar(file: FileResult, m: Messages): Markup {
  const total = file.elements?.length ?? 0
  let x = 0
  const parts = statuses.map((status) => {
    const width = (countStatus(file, status) / Math.max(1, total)) * 100
    const part = html`<rect class="${status}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="8"/>`
    x += width
    return part
  })
  const present = countStatus(file, 'present')
  return html`<span class="bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${m.coverage(present, total)}">${parts}</svg><b>${present}/${total}</b></span>`
}
