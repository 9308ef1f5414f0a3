import type { FileResult, PlanStep } from '@lunshen/schemas'
import type { ReportContext } from './context.ts'
import { locationText } from './location-text.ts'
import { type Language, messagesFor } from './messages/messages.ts'
import { oneLine } from './plain-text.ts'

/** What stands beside a step: what kind of work, how much, and where. */
export function stepFacts(step: PlanStep, language: Language): string {
  const { plan, comma } = messagesFor(language)
  const place = step.location ? locationText(step.location, language) : ''
  return [plan.action[step.action], plan.effort[step.effort], place].filter(Boolean).join(comma)
}

/** The plan as plain text, a numbered line a step; empty where there is none. */
export function planText({ plan = [] }: FileResult, { language }: Pick<ReportContext, 'language'>): string {
  const m = messagesFor(language)
  const lines = plan.map(
    (step) => `${step.order}. ${oneLine(step.task)}${m.bracket(stepFacts(step, language))}`,
  )
  return lines.length === 0 ? '' : [m.plan.title, ...lines].join('\n')
}
