import { parseChineseNumeral } from '@lunshen/measure'
import type { ReportContext } from './context.ts'
import type { Language } from './messages/messages.ts'

/** An article label for the reader: unchanged in Chinese, 「第十二条（一）」 → "Article 12(1)" in English. */
export function articleText(label: string, language: Language): string {
  if (language === 'zh') return label
  return label
    .replace(/第([一二三四五六七八九十]+)条/gu, (_, n: string) => `Article ${parseChineseNumeral(n)}`)
    .replace(/第([一二三四五六七八九十]+)款/gu, (_, n: string) => `, paragraph ${parseChineseNumeral(n)}`)
    .replace(/（([一二三四五六七八九十]+)）/gu, (_, n: string) => `(${parseChineseNumeral(n)})`)
    .replace(
      /第\s*([一二三四五六七八九十]+|\d+)\s*项/gu,
      (_, n: string) => `, item ${Number(n) || parseChineseNumeral(n)}`,
    )
    .replace(/附件|复核清单/gu, 'Annex')
    .replace(/[、，；]/gu, ', ')
}

/** Name and Chinese text of what a label names: the item alone where the label names one, else the whole article. */
export interface ArticleQuote {
  readonly name: string
  readonly text: string
}

/** Finds the text behind a label such as 「第十二条（一）」; undefined where the measure has no such article. */
export function quoteArticle(context: ReportContext, label: string): ArticleQuote | undefined {
  const match = /第([一二三四五六七八九十]+)条/u.exec(label)
  const number = parseChineseNumeral(match?.[1] ?? '')
  const article = context.articles.find((one) => one.number === number)
  if (!article) return undefined
  const item = /（[一二三四五六七八九十]+）/u.exec(label)?.[0]
  return { name: article.name, text: (item && sliceItem(article.text, item)) || article.text }
}

function sliceItem(text: string, mark: string): string | undefined {
  const start = text.indexOf(mark)
  if (start < 0) return undefined
  const rest = text.slice(start + mark.length)
  const end = rest.search(/（[一二三四五六七八九十]+）|\n\s*\n(?!\s*（)/u)
  return mark + (end < 0 ? rest : rest.slice(0, end)).trim()
}

/** The opening words of the item a label names (「公平公正」), to head a group of elements; empty in English and where unknown. */
export function itemGist(context: ReportContext, label: string): string {
  if (context.language !== 'zh') return ''
  const text = quoteArticle(context, label)?.text ?? ''
  return /^（[一二三四五六七八九十]+）([^，。；]+)/u.exec(text)?.[1]?.trim() ?? ''
}
