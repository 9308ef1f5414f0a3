import type { ArticleCoverage } from '@lunshen/measure'
import { html, type Markup } from '../html/markup.ts'
import { articleAnchor, articleName, levelChip, levelIcon, type PageFrame } from './coverage-parts.ts'
import { coverageKinds, testsText } from './coverage-words.ts'

/** Kinds whose items are names and fit side by side; the others are sentences. */
const short = new Set<string>(['elements', 'rules', 'forms'])

/** One article with all that covers it, what holds that to its word, and what is not done. */
export function articleCard(article: ArticleCoverage, page: PageFrame): Markup {
  const { words, language, m } = page
  const rows = coverageKinds
    .filter((kind) => article[kind].length > 0)
    .map((kind) => {
      const items = article[kind].map(({ id, title }) => html`<li title="${id}">${title[language]}</li>`)
      return html`<dt>${words.kind[kind]} ${items.length}</dt><dd><ul class="${short.has(kind) ? 'short' : ''}">${items}</ul></dd>`
    })
  const tests = rows.length > 0 && html`<dt>${words.tests}</dt><dd>${testsText(article, language)}</dd>`
  const { note } = article
  return html`<article class="article-card" id="${articleAnchor(article)}"><h4>${levelIcon(article.level)}${articleName(article, page)}${levelChip(article.level, page)}</h4>
${rows.length > 0 && html`<dl>${rows}${tests}</dl>`}
${note && html`<p class="${note.kind === 'gap' ? '' : 'calm'}"><b>${words.note[note.kind]}${m.colon}</b>${note.text[language]}</p>`}</article>`
}
