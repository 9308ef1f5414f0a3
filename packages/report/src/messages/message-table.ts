import type { Voice } from '@lunshen/measure'
import type { AnnexMatch, Finding, Procedure } from '@lunshen/schemas'
import type { Status } from '../gaps.ts'
import type { BoxKind, NoPreviewReason } from '../preview-shape.ts'
import type { PlanMessages } from './plan-messages.ts'
import type { SheetMessages } from './sheet-messages.ts'

/** Every word the reports themselves say, in one language. */
export interface Messages {
  readonly htmlLang: string
  readonly colon: string
  readonly comma: string
  readonly stop: string
  readonly listComma: string
  readonly quote: (text: string) => string
  readonly bracket: (text: string) => string
  readonly bookTitle: (text: string) => string
  readonly product: string
  readonly reportTitle: string
  readonly disclaimer: string
  readonly paragraphPlace: (paragraph: number) => string
  readonly linePlace: (line: number, column: number) => string
  readonly tablePlace: (table: number, row?: number, cell?: number) => string
  readonly status: Readonly<Record<Status, string>>
  readonly statusMeaning: Readonly<Record<Status, string>>
  readonly severity: Readonly<Record<Finding['severity'], string>>
  readonly verdict: {
    readonly gaps: (missing: number, placeholder: number, unclear: number) => string
    readonly gapsLead: string
    /** Some content was not read; what is lacking for certain all the same is named. */
    readonly unread: (missing: number, placeholder: number) => string
    readonly unreadLead: (present: number, unclear: number, total: number) => string
    readonly mostlyUnclear: (unclear: number, total: number) => string
    readonly mostlyUnclearLead: string
    readonly someUnclear: (count: number) => string
    readonly unclear: (count: number) => string
    readonly unclearLead: string
    readonly others: (count: number) => string
    readonly othersLead: string
    readonly good: (count: number) => string
    readonly goodLead: string
    readonly unreadable: string
    readonly screenLead: string
    readonly screenQuietLead: string
  }
  readonly label: Readonly<Record<LabelKey, string>>
  /** What heads advice, and the findings with it, that do not speak to the applicant. */
  readonly adviceTo: Readonly<
    Record<Exclude<Voice, 'applicant'>, Readonly<Record<'advice' | 'findings', string>>>
  >
  readonly coverage: (present: number, total: number) => string
  readonly annex: {
    readonly item: (item: number) => string
    readonly verdict: Readonly<Record<AnnexMatch['verdict'], string>>
    readonly score: (score: string) => string
    readonly headlineLikely: (items: readonly number[]) => string
    readonly headlinePossible: (items: readonly number[]) => string
    readonly headlineNone: string
    readonly noEvidence: string
    readonly discounted: (count: number) => string
    readonly moreEvidence: (count: number) => string
    readonly note: string
  }
  readonly procedure: {
    readonly suggested: Readonly<Record<Procedure['suggested'], string>>
    readonly expertReview: Readonly<Record<Procedure['expertReview'], string>>
    readonly note: string
  }
  readonly plan: PlanMessages
  readonly sheet: SheetMessages
  readonly ledgerNone: string
  readonly ledgerCount: (count: number) => string
  /** Details of an entry that an earlier entry lists already. */
  readonly ledgerRepeated: (count: number) => string
  readonly movedIn: string
  readonly movedOut: string
  /** Names of the kinds the reader notes; a kind that is not here is shown by its id. */
  readonly ledgerKind: Readonly<Record<string, string>>
  readonly noFindings: string
  readonly noPlace: string
  readonly noFiles: string
  readonly files: (count: number) => string
  readonly weakEvidence: string
  readonly weakAmongPresent: (titles: string) => string
  readonly confidence: (percent: number) => string
  readonly errorCode: (code: string) => string
  /** The proposal itself, with the findings beside it. */
  readonly preview: {
    readonly note: string
    readonly unplaced: string
    readonly beside: (place: string) => string
    readonly line: (line: number) => string
    readonly proves: (titles: string) => string
    readonly picture: string
    readonly cut: string
    readonly box: Readonly<Record<BoxKind, string>>
    readonly none: Readonly<Record<NoPreviewReason, string>>
  }
  readonly sarif: {
    readonly annexRule: string
    readonly annexHelp: string
    readonly ruleHelp: string
  }
}

/** Names of the short labels: headings, column heads, buttons. */
export type LabelKey =
  | 'advice'
  | 'all'
  | 'annex'
  | 'article'
  | 'backToOverview'
  | 'basis'
  | 'collapse'
  | 'copied'
  | 'copy'
  | 'count'
  | 'coverage'
  | 'effect'
  | 'element'
  | 'elements'
  | 'errorCode'
  | 'evidence'
  | 'expand'
  | 'expertReview'
  | 'file'
  | 'filter'
  | 'findings'
  | 'found'
  | 'issue'
  | 'kind'
  | 'ledger'
  | 'beside'
  | 'matched'
  | 'mend'
  | 'localNote'
  | 'notCounted'
  | 'original'
  | 'originalText'
  | 'other'
  | 'otherFindings'
  | 'overview'
  | 'pasteable'
  | 'place'
  | 'procedure'
  | 'reason'
  | 'related'
  | 'quote'
  | 'sections'
  | 'skip'
  | 'status'
  | 'suggested'
  | 'title'
  | 'tool'
  | 'unreadable'
  | 'verdict'
  | 'weight'
  | 'why'
