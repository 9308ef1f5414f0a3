import type { Facts, Statement } from './facts.ts'

/** A value that can be compared: what it is in the text's own words, and where. */
export interface Stated<T = unknown> {
  readonly value: T
  /** As written, for the message. */
  readonly quote: string
  readonly statement: Statement
}

/** Two or more places of an application that cannot all be true. */
export interface Conflict {
  readonly first: Stated
  readonly others: readonly Stated[]
  /** Picks the rule's message. */
  readonly reason?: string
  /** Further words of the message. */
  readonly words?: Readonly<Record<string, string>>
  /** The article where it is not the rule's own. */
  readonly article?: string
}

/** What a rule knows beside the text. */
export interface Limits {
  /** The longest interval of follow-up reviews in months, with its article. */
  readonly followUp: { readonly months: number; readonly article: string }
}

/** One rule: facts in, conflicts out. */
export interface ContradictionRule {
  readonly id: `contradiction/${string}`
  find(facts: Facts, limits: Limits): Conflict[]
}

/** The first value against all that differ from it, as one conflict; each differing value once. */
export function conflictOf<T>(
  values: readonly Stated<T>[],
  same: (a: T, b: T) => boolean,
  rest: Omit<Conflict, 'first' | 'others'> = {},
): Conflict[] {
  const [first] = values
  if (first === undefined) return []
  const others: Stated<T>[] = []
  for (const value of values)
    if (!same(first.value, value.value) && !others.some((known) => same(known.value, value.value)))
      others.push(value)
  return others.length === 0 ? [] : [{ first, others, ...rest }]
}

/** The same, within values of one subject at a time. */
export function conflictsBy<T>(
  values: readonly (Stated<T> & { readonly subject: string })[],
  same: (a: T, b: T) => boolean,
): Conflict[] {
  const bySubject = new Map<string, Stated<T>[]>()
  for (const value of values) bySubject.set(value.subject, [...(bySubject.get(value.subject) ?? []), value])
  return [...bySubject].flatMap(([subject, list]) => conflictOf(list, same, { words: { subject } }))
}
