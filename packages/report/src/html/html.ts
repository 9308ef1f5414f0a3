import { createHash } from 'node:crypto'
import type { CheckResult } from '@lunshen/schemas'
import type { ReportContext } from '../context.ts'
import { type Messages, messagesFor } from '../messages/messages.ts'
import type { ReportPreview } from '../preview-shape.ts'
import { annexSection } from './annex.ts'
import { applicationSection } from './application.ts'
import { findingsSection } from './findings.ts'
import { heroSection } from './hero.ts'
import { iconSheet } from './icons.ts'
import { ledgerSection } from './ledger.ts'
import { html, type Markup, trusted } from './markup.ts'
import { matrixSection } from './matrix.ts'
import { originalSection } from './original/original.ts'
import { overviewSection } from './overview.ts'
import { type FilePage, filePage } from './page-context.ts'
import { planSection } from './plan.ts'
import { procedureSection } from './procedure.ts'
import { script } from './script.ts'
import { style } from './style/style.ts'

/**
 * The report as one HTML file that needs nothing else: style and script are inline and named by hash in the
 * content security policy, so that nothing a document says can run or reach the network.
 * @param previews of the files, in the order of the result; a file without one is reported as ever
 */
export function formatHtml(
  result: CheckResult,
  context: ReportContext,
  previews: readonly (ReportPreview | undefined)[] = [],
): string {
  const m = messagesFor(context.language)
  const page = html`<!doctype html>
<html lang="${m.htmlLang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(previews)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${pageTitle(result, m)}</title>
<style>${trusted(style)}</style>
</head>
<body>
${iconSheet()}
<a class="skip" href="#main">${m.label.skip}</a>
<header class="top"><p class="brand"><b>${m.product}</b><span>${m.reportTitle}</span></p><p class="measure">${m.bookTitle(result.measure.title)}<small>${result.measure.version}</small></p></header>
<main id="main">
${result.results.length === 1 && html`<h1 class="sheet">${m.reportTitle}</h1>`}
${result.results.length === 0 && html`<p class="quiet">${m.noFiles}</p>`}
${overviewSection(result, m)}
${result.results.map((file, index) =>
  fileArticle(
    filePage(file, index, context, { preview: previews[index], isOnly: result.results.length === 1 }),
  ),
)}
</main>
${pageFooter(result, m)}
<script>${trusted(script)}</script>
</body>
</html>
`
  return page.markup
}

/** Pictures of a proposal stand in the page itself; nothing else may be shown as one. */
function policy(previews: readonly (ReportPreview | undefined)[]): string {
  const images = previews.some((preview) => preview?.type === 'preview') ? ' img-src data:;' : ''
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)};${images} base-uri 'none'; form-action 'none'`
}

function pageTitle(result: CheckResult, m: Messages): string {
  const [only, ...others] = result.results
  const name = only && others.length === 0 ? only.title || only.file : m.files(result.results.length)
  return `${name} · ${m.reportTitle}`
}

function fileArticle(page: FilePage): Markup {
  const back = html`<p class="back"><a href="#overview">${page.m.label.backToOverview}</a></p>`
  return html`<article class="file" id="${page.prefix}" aria-labelledby="${page.prefix}-title">
${heroSection(page)}
${planSection(page)}
${applicationSection(page)}
${matrixSection(page)}
${findingsSection(page)}
${annexSection(page)}
${procedureSection(page)}
${ledgerSection(page)}
${originalSection(page)}
${!page.isOnly && back}
</article>`
}

function pageFooter({ measure, tool }: CheckResult, m: Messages): Markup {
  return html`<footer class="page-footer"><p><strong>${m.disclaimer}</strong></p>
<p>${m.label.basis}${m.colon}${m.bookTitle(measure.title)}${measure.version}${m.bracket(measure.id)}</p><p>${m.label.tool}${m.colon}${tool.name} ${tool.version}</p></footer>`
}
