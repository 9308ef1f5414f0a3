import type { Rule } from '@lunshen/schemas'
import type { Bilingual } from '../bilingual.ts'
import { toChineseNumeral } from '../chinese-numeral.ts'
import type { RuleBook } from '../load-rules.ts'
import type { Article, Measure } from '../measure-types.ts'
import type { CoverageData } from './coverage-data.ts'
import type {
  ArticleCoverage,
  Coverage,
  CoverageItem,
  CoverageLevel,
  CoverageNote,
  CoverageTests,
  CoverageTotals,
} from './coverage-types.ts'
import { coverageLevels } from './coverage-types.ts'

/** What the map needs of a form: articles as in its header, such as 第十二条（三）. */
export interface CoverageForm extends CoverageItem {
  readonly articles: readonly string[]
}

/** What a coverage map is made from. */
export interface CoverageSources extends CoverageData {
  readonly measure: Measure
  readonly rules: RuleBook
  readonly forms: readonly CoverageForm[]
}

/** Lists for every article of the measure what covers it, and the articles that demand something and have nothing here. */
export function buildCoverage(sources: CoverageSources): Coverage {
  const { id, title, version } = sources.measure
  const articles = sources.measure.articles.map((article) => coverArticle(article, sources))
  return { measure: { id, title, version }, totals: countLevels(articles), articles }
}

/** Whether a label such as 第十三条、第十四条 or 第十二条（一） names the article. */
function names(label: string | undefined, article: Article): boolean {
  return new Set<string>(label?.match(/第[一二三四五六七八九十]+条/gu)).has(article.label)
}

function coverArticle(article: Article, sources: CoverageSources): ArticleCoverage {
  const { number, label, name } = article
  const items = findItems(article, sources)
  const note = sources.notes.find((one) => one.article === label)
  return {
    number,
    label,
    name,
    chapter: chapterOf(article, sources.measure),
    level: levelOf(items, note),
    ...items,
    tests: findTests(items, article, sources),
    ...(note ? { note: { kind: note.kind, text: note.text } } : {}),
  }
}

function chapterOf({ chapter }: Article, { chapters }: Measure): string {
  const title = chapters.find(({ number }) => number === chapter)?.title ?? ''
  return `第${toChineseNumeral(chapter)}章 ${title}`
}

type Items = Pick<
  ArticleCoverage,
  'elements' | 'rules' | 'screens' | 'forms' | 'deadlines' | 'committeeRules'
>

const item = (id: string, title: Bilingual): CoverageItem => ({ id, title })

function findItems(article: Article, sources: CoverageSources): Items {
  const { measure, rules, forms } = sources
  const elements = measure.elements.filter((element) => names(element.article, article))
  // A rule without an article of its own speaks of elements, and so of their articles.
  const applies = (rule: Rule) => (rule.article ? names(rule.article, article) : elements.length > 0)
  const deadlines = measure.deadlines.filter((deadline) => names(deadline.article, article))
  const committeeRules = measure.committeeRules.filter((rule) => names(rule.article, article))
  return {
    elements: elements.map(({ id, title }) => item(id, title)),
    rules: [...rules.values()].filter(applies).map(({ id, title }) => item(id, title)),
    screens: findScreens(article, sources),
    forms: forms
      .filter((form) => form.articles.some((one) => names(one, article)))
      .map(({ id, title }) => item(id, title)),
    deadlines: deadlines.map(({ id, duty }) => item(id, duty)),
    committeeRules: committeeRules.map(({ id, text }) => item(id, text)),
  }
}

function findScreens(article: Article, { measure, reasons, annexArticle }: CoverageSources): CoverageItem[] {
  const list = names(annexArticle, article) ? measure.annex.items : []
  const suggestions = Object.entries(reasons).filter(([, reason]) => names(reason.article, article))
  return [
    ...list.map((one) => item(`annex/${one.item}`, { zh: one.shortTitle, en: one.english.shortTitle })),
    ...suggestions.map(([id, { text }]) => item(`procedure/${id}`, text)),
  ]
}

function levelOf(items: Items, note: CoverageNote | undefined): CoverageLevel {
  if (items.elements.length + items.rules.length + items.screens.length > 0) return 'checked'
  if (items.forms.length > 0) return 'paper'
  if (note !== undefined && note.kind !== 'gap') return 'exempt'
  return items.deadlines.length + items.committeeRules.length > 0 ? 'recorded' : 'open'
}

function findTests(items: Items, article: Article, { measure, tests }: CoverageSources): CoverageTests {
  const quoted = [...measure.deadlines, ...measure.committeeRules].filter(
    (one) => names(one.article, article) && 'quote' in one && one.quote !== undefined,
  )
  const labelled = items.elements.length > 0 ? tests.labelled.proposals : 0
  const onAnnex = items.screens.some(({ id }) => id.startsWith('annex/'))
  return {
    fixtures: items.rules.flatMap(({ id }) => tests.fixtures[id] ?? []),
    labelled: labelled + (onAnnex ? tests.labelled.texts : 0),
    samples: items.forms.length,
    quotes: quoted.length,
  }
}

function countLevels(articles: readonly ArticleCoverage[]): CoverageTotals {
  const count = (level: CoverageLevel) => articles.filter((article) => article.level === level).length
  const levels = Object.fromEntries(coverageLevels.map((level) => [level, count(level)]))
  const having = (key: 'elements' | 'rules' | 'screens' | 'forms') =>
    articles.filter((article) => article[key].length > 0).length
  const covered = count('checked') + count('paper')
  return {
    articles: articles.length,
    demanding: articles.length - count('exempt'),
    levels: levels as Record<CoverageLevel, number>,
    having: {
      elements: having('elements'),
      rules: having('rules'),
      screens: having('screens'),
      forms: having('forms'),
    },
    covered,
    share: Math.round((covered / Math.max(1, articles.length)) * 1000) / 1000,
  }
}
