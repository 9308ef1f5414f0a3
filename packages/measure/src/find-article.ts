import { parseChineseNumeral, toChineseNumeral } from './chinese-numeral.ts'
import type { Article, ArticleItem, Measure } from './measure-types.ts'

const numeral = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})'
const reference = new RegExp(
  `^(?:article|art\\.?|第)?${numeral}条?(?:\\.${numeral}|\\(${numeral}\\)|第\\(?${numeral}\\)?项)?$`,
)

/** An article, and the item of it if the reference named one. */
export interface FoundArticle {
  readonly article: Article
  readonly item?: ArticleItem
}

function parseNumber(s: string): number | undefined {
  return /^[0-9]+$/.test(s) ? Number(s) : parseChineseNumeral(s)
}

function findItem(article: Article, written: string): ArticleItem | undefined {
  const number = parseNumber(written)
  if (number === undefined || number < 1) return undefined
  const label = `（${toChineseNumeral(number)}）`
  return article.items?.find((item) => item.label === label)
}

/**
 * Finds an article by the ways people write it: 12, 12.1, １２, 十二, 第十二条, 第十二条（一）, 第十二条第一项, article 12.
 * An article or item that does not exist gives undefined.
 */
export function findArticle(measure: Pick<Measure, 'articles'>, ref: string): FoundArticle | undefined {
  const match = reference.exec(ref.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ''))
  const [articlePart, ...itemParts] = match?.slice(1) ?? []
  if (articlePart === undefined) return undefined
  const number = parseNumber(articlePart)
  const article = measure.articles.find((candidate) => candidate.number === number)
  if (!article) return undefined
  const itemPart = itemParts.find((part) => part !== undefined)
  if (itemPart === undefined) return { article }
  const item = findItem(article, itemPart)
  return item && { article, item }
}
