import { createHash } from 'node:crypto'
import { type ArticleCoverage, type Coverage, coverageLevels } from '@lunshen/measure'
import { iconSheet } from '../html/icons.ts'
import { html, type Markup, trusted } from '../html/markup.ts'
import { style } from '../html/style/style.ts'
import { type Language, messagesFor } from '../messages/messages.ts'
import { articleCard } from './article-card.ts'
import type { PageFrame } from './coverage-parts.ts'
import { blindCards, coverageRing, levelLegend, mapRow } from './coverage-parts.ts'
import { coverageStyle } from './coverage-style.ts'
import { blindSpots, coverageWords, percentOf } from './coverage-words.ts'

const sheet = style + coverageStyle

/** The coverage map as one HTML file that needs nothing else and runs nothing. */
export function formatCoverageHtml(coverage: Coverage, language: Language): string {
  const page: PageFrame = { language, m: messagesFor(language), words: coverageWords(language) }
  const { m, words } = page
  const { measure, articles } = coverage
  const digest = createHash('sha256').update(sheet, 'utf8').digest('base64')
  const blind = blindSpots(articles)
  return html`<!doctype html>
<html lang="${m.htmlLang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title} · ${m.product}</title>
<style>${trusted(sheet)}</style>
</head>
<body>
${iconSheet()}
<a class="skip" href="#main">${m.label.skip}</a>
<header class="top"><p class="brand"><b>${m.product}</b><span>${words.title}</span></p><p class="measure">${m.bookTitle(measure.title)}<small>${measure.version}</small></p></header>
<main id="main">
<h1 class="sheet">${words.title}</h1>
${hero(coverage, page)}
<section><h3>${words.map}</h3><div class="matrix">${byChapter(articles).map((group) => mapRow(group, page))}</div>${levelLegend(page)}</section>
<section><h3>${words.blind(blind.length)}</h3><p class="note">${words.blindLead}</p>${blindCards(blind, page)}</section>
<section><h3>${words.all}</h3>${byChapter(articles).map((group) => chapterCards(group, page))}</section>
</main>
<footer class="page-footer"><p><strong>${m.disclaimer}</strong></p></footer>
</body>
</html>
`.markup
}

function hero({ totals }: Coverage, page: PageFrame): Markup {
  const { words } = page
  const share = (whole: number) => percentOf(totals.covered, whole)
  const facts = (['elements', 'rules', 'screens', 'forms'] as const).map(
    (kind) =>
      html`<div class="fact"><span>${words.kind[kind]}</span><strong>${totals.having[kind]} / ${totals.articles}</strong></div>`,
  )
  return html`<header class="hero"><div class="hero-text">
<h2><span>${words.headline(totals.covered, totals.articles, share(totals.articles))}</span></h2>
<p class="lead">${words.lead(totals.demanding, totals.covered, share(totals.demanding))}</p>
</div>${coverageRing(
    coverageLevels.map((level) => [level, totals.levels[level]] as const),
    page,
  )}<div class="facts">${facts}</div></header>`
}

/** Articles under one chapter, in order. */
function byChapter(articles: readonly ArticleCoverage[]): readonly (readonly ArticleCoverage[])[] {
  const chapters = [...new Set(articles.map(({ chapter }) => chapter))]
  return chapters.map((chapter) => articles.filter((article) => article.chapter === chapter))
}

function chapterCards(group: readonly ArticleCoverage[], page: PageFrame): Markup {
  return html`<h4 class="chapter">${group[0]?.chapter ?? ''}</h4><div class="articles">${group.map((article) => articleCard(article, page))}</div>`
}
