/** Severity of a finding. */
export type Severity = 'error' | 'warning' | 'info'

/** What a rule must or must not find: terms, under which headings or elements (anywhere unless said), how much of it. */
export interface TermCondition {
  readonly terms?: readonly string[]
  readonly under?: readonly string[]
  /** Characters. */
  readonly minLength?: number
}

/** A rule of the committee's own; its id begins with `local/`. */
export interface LocalRule {
  readonly id: string
  readonly severity: Severity
  readonly article?: string
  readonly title: string
  readonly message: string
  readonly advice: string
  readonly why: string
  readonly require?: TermCondition
  readonly forbid?: TermCondition
}

/** Which findings an entry speaks of: those of a rule, of an element, or of both. */
export interface Target {
  readonly rule?: string
  readonly element?: string
}

/** A higher severity for some findings. `until` is a day, `2026-12-31`. */
export interface Raise extends Target {
  readonly rule: string
  readonly to: 'error' | 'warning'
  readonly reason: string
  readonly until?: string
}

/** A lower severity for some warnings, or none, until a day. */
export interface Relaxation extends Target {
  readonly to: 'info' | 'off'
  readonly reason: string
  readonly until: string
}

/** Words of the committee shown with some findings. */
export interface Note extends Target {
  readonly text: string
}

/** One lunshen.yaml, valid against practice.schema.json. */
export interface PracticeData {
  readonly root?: true
  readonly extends?: string
  readonly committee?: { readonly name?: string; readonly note?: string }
  readonly rules?: readonly LocalRule[]
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  readonly thresholds?: {
    readonly minLength?: Readonly<Record<string, number>>
    readonly followUpMonths?: number
  }
  readonly severity?: readonly Raise[]
  readonly relax?: readonly Relaxation[]
  readonly notes?: readonly Note[]
}

/** Where an entry stands: the file as the user knows it, and the line from 1. */
export interface Origin {
  readonly file: string
  readonly line: number
}

/** An entry with where it stands. */
export type Sourced<T> = T & { readonly origin: Origin }

/** An entry that may have run out: `expired` says whether its last day is over. */
export type Dated<T> = Sourced<T> & { readonly expired: boolean }

/** One file of a practice: its data and where each of its parts stands. */
export interface PracticeLayer {
  readonly file: string
  readonly data: PracticeData
  /** Line of the part at a path of keys and indexes. */
  lineOf(path: readonly (string | number)[]): number
}

/** A committee's practice, of one file or several that extend one another: plain data, so that workers can be given it. */
export interface Practice {
  /** The files, the most general first. */
  readonly files: readonly string[]
  /** The day it was read for, `2026-11-22`. */
  readonly today: string
  readonly committee?: Sourced<{ readonly name?: string; readonly note?: string }>
  readonly rules: readonly Sourced<LocalRule>[]
  readonly aliases: readonly Sourced<{ readonly element: string; readonly name: string }>[]
  readonly minLength: readonly Sourced<{ readonly element: string; readonly characters: number }>[]
  readonly followUpMonths?: Sourced<{ readonly months: number }>
  readonly severity: readonly Dated<Raise>[]
  readonly relax: readonly Dated<Relaxation>[]
  readonly notes: readonly Sourced<Note>[]
}

/** Whether an entry speaks of a finding; what it does not name, it does not ask for. */
export function concerns(
  { rule, element }: Target,
  finding: { readonly ruleId: string; readonly element?: string },
): boolean {
  return (
    (rule === undefined || rule === finding.ruleId) && (element === undefined || element === finding.element)
  )
}
