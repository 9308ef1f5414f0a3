import type { Bilingual, Voice } from '@lunshen/measure'
import type { Language } from './messages/messages.ts'

export type { Bilingual }

/** What a report needs of an article of the measure: number as in 第十二条 → 12, name in 【】, full text in Chinese. */
export interface ReportArticle {
  readonly number: number
  readonly name: string
  readonly text: string
}

/** What a report needs of a required element: its id, its title and, if known, why it is asked for. */
export interface ReportElement {
  readonly id: string
  readonly title: Bilingual
  readonly why?: Bilingual
}

/** What a report needs of a rule: its name, and for a rule list what it looks for and what to do about its findings. */
export interface ReportRule {
  readonly title: Bilingual
  readonly summary?: Bilingual
  readonly why?: Bilingual
  readonly help?: Bilingual
}

/** Rules by id, such as `loadRules()` gives. */
export type ReportRules = ReadonlyMap<string, ReportRule>

/** What the reports know besides the result; `{ ...measure, language }` is one. */
export interface ReportContext {
  readonly language: Language
  readonly articles: readonly ReportArticle[]
  readonly elements: readonly ReportElement[]
  readonly rules: ReportRules
  /** Whom the findings' advice speaks to; the applicant unless said. */
  readonly voice?: Voice
}

/** How the terminal report looks. `width` counts columns (default 80, at least 40); elements and rules give titles in the language asked for. */
export interface PrettyOptions {
  readonly language: Language
  readonly color: boolean
  readonly width?: number
  readonly elements?: readonly ReportElement[]
  readonly rules?: ReportRules
  readonly voice?: Voice
}

/** The element's title in the language of the report, or as the result has it where the measure does not know the id. */
export function elementTitle(
  element: { readonly id: string; readonly title: string },
  known: readonly ReportElement[] | undefined,
  language: Language,
): string {
  return known?.find((one) => one.id === element.id)?.title[language] ?? element.title
}

/** What the rule of a finding is called; undefined where the rule is not known. */
export function ruleTitle(
  ruleId: string,
  known: ReportRules | undefined,
  language: Language,
): string | undefined {
  return known?.get(ruleId)?.title[language]
}
