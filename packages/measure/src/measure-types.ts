import type { Bilingual } from './bilingual.ts'
import type { Element } from './element-types.ts'

/** A chapter (章) with its sections (节), if it has any. */
export interface Chapter {
  readonly number: number
  readonly title: string
  readonly sections?: readonly { readonly number: number; readonly title: string }[]
}

/** One item (项) of an article; `text` is without its label. */
export interface ArticleItem {
  readonly label: string
  readonly text: string
}

/** One article: `text` is the whole of it, paragraphs and items separated by line breaks. */
export interface Article {
  readonly number: number
  readonly label: string
  readonly name: string
  readonly chapter: number
  readonly section?: number
  readonly text: string
  readonly items?: readonly ArticleItem[]
}

/** One entry of the annex list; `shortTitle` and `english` are ours, `title` is the measure's. */
export interface AnnexItem {
  readonly item: number
  readonly title: string
  readonly shortTitle: string
  readonly english: { readonly title: string; readonly shortTitle: string }
}

/** The annex list of activities that need expert re-review. */
export interface Annex {
  readonly title: string
  readonly note: string
  readonly items: readonly AnnexItem[]
}

/** A provision of another document that the measure points to; only a verified one is quoted. */
export interface Reference {
  readonly document: string
  readonly article: string
  readonly via?: string
  readonly reliability: 'verified' | 'partial' | 'gist'
  readonly quote?: string
  readonly note: Bilingual
}

/** A period that runs from an event; `assumption` is there exactly where the text does not name the event. */
export interface Period {
  readonly id: string
  readonly kind: 'period'
  readonly article: string
  readonly value: number
  readonly unit: 'day' | 'workday' | 'month' | 'hour'
  readonly direction: 'at-most' | 'generally-at-most'
  readonly startsFrom: Bilingual
  readonly startStated: boolean
  readonly assumption?: Bilingual
  readonly duty: Bilingual
  readonly who: Bilingual
  readonly extension?: Bilingual
  readonly quote?: string
  readonly reference?: Reference
}

/** A fixed date in every year. */
export interface AnnualDate {
  readonly id: string
  readonly kind: 'annual-date'
  readonly article: string
  readonly month: number
  readonly day: number
  readonly direction: 'before'
  readonly assumption?: Bilingual
  readonly duty: Bilingual
  readonly who: Bilingual
  readonly reference: Reference
}

/** Anything that has to be done by a certain time. */
export type Deadline = Period | AnnualDate

/** How a day that is not marked as a working day is counted. */
export interface DayCount {
  readonly article: string
  readonly unmarkedDay: 'calendar-day' | 'workday'
  readonly text: Bilingual
  readonly quote: string
}

/** One kind or case that a rule lists. */
export interface RuleOption extends Bilingual {
  readonly id: string
}

/** A rule on composition, procedure or decisions; `value` counts persons or years, `fraction` includes its limit. */
export interface CommitteeRule {
  readonly id: string
  readonly article: string
  readonly text: Bilingual
  readonly value?: number
  readonly fraction?: { readonly numerator: number; readonly denominator: number }
  readonly options?: readonly RuleOption[]
  readonly quote?: string
  readonly reference?: Reference
}

/** What measure.json holds, as schemas/measure.schema.json describes it. */
export interface MeasureData {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly status: 'draft' | 'in-force' | 'superseded'
  readonly statusNote: Bilingual
  readonly source: { readonly publisher: string; readonly published: string; readonly document: string }
  readonly language: 'zh-CN'
  readonly proposalSchema: string
  readonly elementOrder: readonly string[]
  readonly chapters: readonly Chapter[]
  readonly articles: readonly Article[]
  readonly annex: Annex
  readonly dayCount: DayCount
  readonly deadlines: readonly Deadline[]
  readonly committeeRules: readonly CommitteeRule[]
}

/** A measure together with its elements, in their fixed order. */
export interface Measure extends MeasureData {
  readonly elements: readonly Element[]
}
