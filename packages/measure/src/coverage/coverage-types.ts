import type { Bilingual } from '../bilingual.ts'
import type { Measure } from '../measure-types.ts'

/**
 * How far an article is covered: something is checked · no check, but a paper is written · its demands are recorded as data
 * and nothing more · it demands something and nothing is here · it asks nothing that could be covered.
 */
export const coverageLevels = ['checked', 'paper', 'recorded', 'open', 'exempt'] as const

/** One of {@link coverageLevels}. */
export type CoverageLevel = (typeof coverageLevels)[number]

/** Why an article is not, or not wholly, covered; `gap` alone is a blind spot. */
export interface CoverageNote {
  readonly article: string
  readonly kind: 'none' | 'authority' | 'optional' | 'gap'
  readonly text: Bilingual
}

/** Something that covers an article: its id and what it is called or says. */
export interface CoverageItem {
  readonly id: string
  readonly title: Bilingual
}

/** What holds the items of an article to their word. */
export interface CoverageTests {
  /** Paths of the fixtures of the article's rules, in the repository. */
  readonly fixtures: readonly string[]
  /** Labelled proposals (elements) and short texts (annex list) on which accuracy is measured. */
  readonly labelled: number
  /** Forms whose sample is rendered. */
  readonly samples: number
  /** Deadlines and committee rules whose quotation is compared with the article's text. */
  readonly quotes: number
}

/** One article with all that covers it. */
export interface ArticleCoverage {
  readonly number: number
  readonly label: string
  readonly name: string
  /** The chapter it stands in, such as 第四章 工作程序. */
  readonly chapter: string
  readonly level: CoverageLevel
  readonly elements: readonly CoverageItem[]
  readonly rules: readonly CoverageItem[]
  /** The annex list and the suggestions of procedure. */
  readonly screens: readonly CoverageItem[]
  readonly forms: readonly CoverageItem[]
  readonly deadlines: readonly CoverageItem[]
  readonly committeeRules: readonly CoverageItem[]
  readonly tests: CoverageTests
  readonly note?: Omit<CoverageNote, 'article'>
}

/** How many articles; `demanding` are those that ask something of applicants, institutions, committees or centres. */
export interface CoverageTotals {
  readonly articles: number
  readonly demanding: number
  readonly levels: Readonly<Record<CoverageLevel, number>>
  /** Articles with at least one of a kind. */
  readonly having: Readonly<Record<'elements' | 'rules' | 'screens' | 'forms', number>>
  /** Articles with at least one element, rule, screen or form. */
  readonly covered: number
  /** `covered` of all articles, from 0 to 1, to three decimals. */
  readonly share: number
}

/** The measure, article by article: what is covered and what is not. */
export interface Coverage {
  readonly measure: Pick<Measure, 'id' | 'title' | 'version'>
  readonly totals: CoverageTotals
  readonly articles: readonly ArticleCoverage[]
}
