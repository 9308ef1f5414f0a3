import type { Language } from '@lunshen/reader'
import type { Location } from '@lunshen/schemas'
import { excerptOf } from '../text/excerpt.ts'
import type { Task } from './make-plan.ts'
import type { PlanWords } from './plan-words.ts'

/** Words one step of a plan; `place` is where it belongs, undefined where it has no fitting place. */
export function sayTask(
  task: Task,
  place: Location | undefined,
  words: PlanWords,
  language: Language,
): string {
  const { elements, section, findings } = task
  const quote = (text: string) => `“${text}”`
  const values: Readonly<Record<string, string>> = {
    titles: elements.map(({ title }) => quote(title[language])).join(words.join[language]),
    section: section?.title[language] ?? '',
    place: excerptOf(place?.excerpt ?? '', 30),
    message: findings[0]?.message ?? '',
    advice: findings[0]?.advice ?? '',
  }
  const sentence =
    section?.task !== undefined && isWholeSection(task) ? section.task : words.tasks[keyOf(task, place)]
  return (sentence?.[language] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A section none of which is there is written anew. */
function isWholeSection({ action, section, elements }: Task): boolean {
  return action === 'write' && section?.elements.length === elements.length
}

function keyOf(task: Task, place: Location | undefined): string {
  const { action, elements, findings, isUnread } = task
  if (isUnread) return elements.length > 0 ? 'unreadOf' : 'unread'
  if (findings[0]?.ruleId === 'file/tracked') return 'tracked'
  if (elements.length === 0 && action !== 'reconcile') return 'advise'
  if (action !== 'write') return action
  if (place !== undefined) return 'writeHere'
  return elements.length > 1 ? 'writeSection' : 'write'
}
