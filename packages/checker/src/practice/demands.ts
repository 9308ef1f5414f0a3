import type { Measure, RuleBook } from '@lunshen/measure'
import type { Severity, Target } from './practice-data.ts'

/** Severities by rank. */
export const severityOrder: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** What the measure demands and where: nobody may switch it off. */
export interface Demand {
  readonly rule: string
  readonly title: string
  readonly article: string
}

/**
 * Whether findings of a rule, or of an element, are a demand of the measure itself: rules of severity `error`, and an element
 * as such. The article is the element's where one is named, else the rule's, else those of all elements.
 */
export function isMeasureDemand(
  { rule, element }: Target & { readonly rule: string },
  { elements }: Pick<Measure, 'elements'>,
  rules: RuleBook,
): Demand | undefined {
  const named = elements.find(({ id }) => id === rule)
  if (named) return { rule, title: named.title.zh, article: named.article }
  const known = rules.get(rule)
  if (known?.severity !== 'error' || rule.startsWith('local/')) return undefined
  const of = elements.find(({ id }) => id === element)
  const all = [...new Set(elements.map(({ article }) => article.replace(/（.*$/, '')))].join('、')
  return { rule, title: known.title.zh, article: of?.article ?? known.article ?? all }
}
