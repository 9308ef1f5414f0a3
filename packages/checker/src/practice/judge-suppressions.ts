import type { Finding } from '@lunshen/schemas'
import { judgeSentence } from '../elements/substance.ts'
import { makeFinding } from '../findings/make-finding.ts'
import type { PracticeContext } from './apply-practice.ts'
import { isMeasureDemand } from './demands.ts'
import { concerns } from './practice-data.ts'
import type { Suppression } from './read-suppressions.ts'

/** Suppressions that apply, and what is wrong with the others. */
export interface JudgedSuppressions {
  readonly valid: readonly Suppression[]
  readonly problems: readonly Finding[]
}

/** Tells the suppressions that apply from those that name nothing, forbid what may not be, give no reason or cover nothing. */
export function judgeSuppressions(
  suppressions: readonly Suppression[],
  findings: readonly Finding[],
  context: PracticeContext,
): JudgedSuppressions {
  const valid: Suppression[] = []
  const problems = suppressions.flatMap((suppression) => {
    const problem =
      findUnknown(suppression, context) ??
      findForbidden(suppression, findings, context) ??
      findEmptyReason(suppression, context) ??
      findUnused(suppression, findings, context)
    if (problem === undefined) valid.push(suppression)
    return problem ?? []
  })
  return { valid, problems }
}

interface Problem {
  readonly reason?: string
  readonly article?: string
  readonly words?: Readonly<Record<string, string>>
}

function problemOf(
  id: `practice/${string}`,
  { rule, element = '', location }: Suppression,
  context: PracticeContext,
  { reason, article, words }: Problem = {},
): Finding {
  const named = context.rules.get(rule)?.title[context.language] ?? rule
  const facts = {
    article: article ?? context.rules.get(id)?.article ?? '',
    location,
    ...(reason === undefined ? {} : { reason }),
    words: { rule, element, title: named, ...words },
  }
  return makeFinding(id, facts, context)
}

function findUnknown(suppression: Suppression, context: PracticeContext): Finding | undefined {
  const { rule, element } = suppression
  const { elements } = context.finder
  const isElement = (id: string) => elements.some((one) => one.id === id)
  const problem = (reason: string) => problemOf('practice/unknown-rule', suppression, context, { reason })
  if (rule === '') return problem('none')
  if (!context.rules.has(rule) && !isElement(rule)) return problem('default')
  return element !== undefined && !isElement(element) ? problem('element') : undefined
}

function findForbidden(
  suppression: Suppression,
  findings: readonly Finding[],
  context: PracticeContext,
): Finding | undefined {
  const { rule } = suppression
  const problem = (more: Problem) => problemOf('practice/not-allowed', suppression, context, more)
  if (rule.startsWith('practice/')) return problem({ reason: 'practice' })
  const demand = isMeasureDemand(suppression, context.finder, context.rules)
  if (demand)
    return problem({ article: demand.article, words: { title: demand.title, article: demand.article } })
  const isRaised = findings.some(
    (one) => one.severity === 'error' && concerns(suppression, one) && suppression.covers(one.location),
  )
  return isRaised ? problem({ reason: 'local' }) : undefined
}

/** 「待补充」 is no reason. */
function findEmptyReason(suppression: Suppression, context: PracticeContext): Finding | undefined {
  const { reason } = suppression
  const isEmpty = reason === '' || judgeSentence(reason.slice(0, 400), context.finder.substance) === 'filler'
  return isEmpty ? problemOf('practice/no-reason', suppression, context) : undefined
}

function findUnused(
  suppression: Suppression,
  findings: readonly Finding[],
  context: PracticeContext,
): Finding | undefined {
  const isUsed = findings.some((one) => concerns(suppression, one) && suppression.covers(one.location))
  return isUsed ? undefined : problemOf('practice/unused', suppression, context)
}
