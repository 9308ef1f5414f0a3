import type { Location } from '@lunshen/schemas'
import { articleText, quoteArticle } from '../article-label.ts'
import { locationText } from '../location-text.ts'
import { clip, oneLine } from '../plain-text.ts'
import { splitAtTerm } from '../score.ts'
import { html, type Markup } from './markup.ts'
import { type FilePage, placeAnchor } from './page-context.ts'

const quoteLength = 240

/** A passage of the document with where it stands; the term that was found is marked. */
export function quoteBlock(text: string, location: Location, page: FilePage, term = ''): Markup {
  const place = locationText(location, page.context.language)
  const anchor = placeAnchor(page, location)
  const where = anchor ? html`<a href="#${anchor}">${place}</a>` : place
  const [before, hit, after] = splitAtTerm(clip(text, quoteLength), oneLine(term))
  const quote = html`<p>${before}${hit && html`<mark>${hit}</mark>`}${after}</p>`
  return html`<blockquote>${oneLine(text) !== '' && quote}${place !== '' && html`<footer>${where}</footer>`}</blockquote>`
}

/** The article as a chip; with the measure at hand it opens and shows its text. */
export function articleDetails(label: string, page: FilePage): Markup {
  const { context, m } = page
  const name = articleText(label, context.language)
  const quote = quoteArticle(context, label)
  if (!quote) return html`<p class="article">${name}</p>`
  const heading = context.language === 'zh' ? `${name}【${quote.name}】` : `${name} · ${m.label.originalText}`
  const paragraphs = quote.text.split(/\n+/u).map((line) => html`<p>${line.trim()}</p>`)
  return html`<details class="article"><summary>${heading}</summary><div lang="zh-CN">${paragraphs}</div></details>`
}
