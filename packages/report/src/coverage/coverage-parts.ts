import type { ArticleCoverage, CoverageLevel } from '@lunshen/measure'
import { coverageLevels } from '@lunshen/measure'
import { articleText } from '../article-label.ts'
import type { Status } from '../gaps.ts'
import { icon } from '../html/icons.ts'
import { html, type Markup } from '../html/markup.ts'
import type { Language, Messages } from '../messages/messages.ts'
import type { CoverageWords } from './coverage-words.ts'

/** What the parts of the coverage page need. */
export interface PageFrame {
  readonly language: Language
  readonly m: Messages
  readonly words: CoverageWords
}

/** The look of each level: that of the status it is closest to; what is exempt has none. */
const looks: Readonly<Record<CoverageLevel, Status | undefined>> = {
  checked: 'present',
  paper: 'placeholder',
  recorded: 'unclear',
  open: 'missing',
  exempt: undefined,
}

/** The style class of a level. */
export const lookOf = (level: CoverageLevel): string => looks[level] ?? 'exempt'

/** The icon of a level; decoration, the word always stands beside it. */
export function levelIcon(level: CoverageLevel): Markup {
  const look = looks[level]
  return look ? icon(look) : html`<span class="dash" aria-hidden="true">–</span>`
}

/** The chip that names a level. */
export function levelChip(level: CoverageLevel, { words }: PageFrame): Markup {
  return html`<span class="chip ${lookOf(level)}">${words.level[level]}</span>`
}

/** 「第十二条 申请」, in English the number alone: names are the measure's. */
export function articleName({ label, name }: ArticleCoverage, { language }: PageFrame): Markup {
  return html`<span>${articleText(label, language)}</span> <small>${name}</small>`
}

/** The anchor of an article's card. */
export const articleAnchor = ({ number }: ArticleCoverage): string => `a${number}`

/** How many articles stand on which level, as a ring with its legend. */
export function coverageRing(
  counts: readonly (readonly [CoverageLevel, number])[],
  { words }: PageFrame,
): Markup {
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const covered = counts.filter(([level]) => level === 'checked' || level === 'paper')
  const sum = covered.reduce((all, [, count]) => all + count, 0)
  let offset = 25
  const arcs = counts.map(([level, count]) => {
    const share = (count / Math.max(1, total)) * 100
    const dash = Math.max(0, share - 0.8)
    const arc = html`<circle class="${lookOf(level)}" cx="21" cy="21" r="15.915" pathLength="100" stroke-dasharray="${dash.toFixed(2)} ${(100 - dash).toFixed(2)}" stroke-dashoffset="${offset.toFixed(2)}"/>`
    offset -= share
    return count > 0 && level !== 'exempt' ? arc : html``
  })
  return html`<figure class="ring"><svg viewBox="0 0 42 42" role="img" aria-label="${words.title}"><circle class="track" cx="21" cy="21" r="15.915"/>${arcs}
<text x="21" y="24" class="ring-number">${sum}<tspan class="ring-total">/${total}</tspan></text></svg>
<figcaption>${counts.map(([level, count]) => html`<span>${levelIcon(level)}${words.level[level]} <b>${count}</b></span>`)}</figcaption></figure>`
}

/** The articles of a chapter as tiles that lead to their cards. */
export function mapRow(group: readonly ArticleCoverage[], page: PageFrame): Markup {
  const done = group.filter(({ level }) => level === 'checked' || level === 'paper').length
  const asked = group.filter(({ level }) => level !== 'exempt').length
  const tiles = group.map(
    (article) =>
      html`<li><a class="tile ${lookOf(article.level)}" href="#${articleAnchor(article)}">${levelIcon(article.level)}<span class="tile-title">${articleText(article.label, page.language)}</span><span class="tile-status">${article.name}</span></a></li>`,
  )
  return html`<div class="matrix-row"><h4><span>${group[0]?.chapter ?? ''}</span>${asked > 0 && html`<em>${done}/${asked}</em>`}</h4><ul>${tiles}</ul></div>`
}

/** What each level means. */
export function levelLegend({ words, m }: PageFrame): Markup {
  return html`<ul class="legend">${coverageLevels.map((level) => html`<li>${levelIcon(level)} <b>${words.level[level]}</b>${m.colon}${words.levelMeaning[level]}</li>`)}</ul>`
}

/** The articles that ask for something and have no check and no form, with the reason. */
export function blindCards(blind: readonly ArticleCoverage[], page: PageFrame): Markup {
  const card = (article: ArticleCoverage) =>
    html`<article class="spot ${lookOf(article.level)}"><h4>${levelIcon(article.level)}<a href="#${articleAnchor(article)}">${articleName(article, page)}</a>${levelChip(article.level, page)}</h4><p>${article.note?.text[page.language] ?? ''}</p></article>`
  return html`<div class="spots">${blind.map(card)}</div>`
}
