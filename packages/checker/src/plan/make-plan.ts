import type { Element } from '@lunshen/measure'
import type { Language } from '@lunshen/reader'
import type { Finding, Location, PlanStep } from '@lunshen/schemas'
import type { FoundElement } from '../elements/find-elements.ts'
import { blankFacts } from './blank-facts.ts'
import { type PlanAction, type PlanSection, type PlanWords, sectionOf } from './plan-words.ts'
import { sayTask } from './say-task.ts'

/** What a plan knows of an element. */
export type PlanElement = Pick<FoundElement, 'element' | 'reason'>

/** A step before it gets its number: the findings it settles and the elements they are about. */
export interface Task {
  readonly action: PlanAction
  readonly findings: readonly Finding[]
  readonly elements: readonly Element[]
  readonly section: PlanSection | undefined
  /** What it is about is that something was not read. */
  readonly isUnread: boolean
}

const order: readonly PlanAction[] = ['sign', 'fill', 'write', 'complete', 'reconcile', 'confirm', 'attach']
const efforts = ['line', 'paragraph', 'section'] as const

/**
 * The shortest ordered list of what to do next: signatures, blanks, what is missing (what belongs in one section as one step, the
 * shorter ones first), what is too brief, contradictions, what is unclear, attachments. Empty where nothing is to be done.
 * @param found every element of the measure in its order; findings about others are steps without sample
 */
export function makePlan(
  found: readonly PlanElement[],
  findings: readonly Finding[],
  words: PlanWords,
  language: Language,
): PlanStep[] {
  const tasks = gatherTasks(found, findings, words)
  const steps = tasks.map((task) => stepOf(task, words, language))
  const effort = (step: Unnumbered) => (step.action === 'write' ? efforts.indexOf(step.effort) : 0)
  return steps
    .toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action) || effort(a) - effort(b))
    .map((step, index) => ({ order: index + 1, ...step }))
}

/** Findings that one piece of writing settles come together; the rest is a task each. */
function gatherTasks(found: readonly PlanElement[], findings: readonly Finding[], words: PlanWords): Task[] {
  const groups = new Map<string, Finding[]>()
  const known = new Map(found.map((one) => [one.element.id, one]))
  findings.forEach((finding, index) => {
    const key = taskKey(finding, index, known, words)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), finding])
  })
  return [...groups].map(([key, members]) => {
    const ids = new Set(members.map((finding) => finding.element))
    const elements = found.filter(({ element }) => ids.has(element.id)).map(({ element }) => element)
    const section = elements[0] && sectionOf(elements[0].id, words)
    return {
      action: key.slice(0, key.indexOf(' ')) as PlanAction,
      findings: members,
      elements,
      section,
      isUnread: key === unreadKey,
    }
  })
}

const unreadKey = 'confirm unread'

function taskKey(
  finding: Finding,
  index: number,
  known: ReadonlyMap<string, PlanElement>,
  words: PlanWords,
): string | undefined {
  const asked = words.actions.find(({ rule }) =>
    rule.endsWith('/') ? finding.ruleId.startsWith(rule) : rule === finding.ruleId,
  )
  if (asked === undefined) return undefined
  const { action } = asked
  const one = known.get(finding.element ?? '')
  if (one?.reason === 'unread' || asked.unread) return unreadKey
  if (one === undefined || action === 'reconcile' || action === 'attach') return `${action} ${index}`
  if (one.reason === 'unsigned') return `sign ${index}`
  const section = sectionOf(one.element.id, words)
  return `${action} ${section === undefined ? `- ${index}` : words.sections.indexOf(section)}`
}

type Unnumbered = Omit<PlanStep, 'order'>

function stepOf(task: Task, words: PlanWords, language: Language): Unnumbered {
  const { action, findings, elements } = task
  const place = findings.find(({ location }) => action !== 'write' || !isNowhere(location))?.location
  const sample = sampleOf(task, words)
  return {
    action,
    elements: elements.map(({ id }) => id),
    task: sayTask(task, place, words, language),
    effort: effortOf(task, place),
    ...(sample === '' ? {} : { sample }),
    ...(place === undefined ? {} : { location: place }),
  }
}

/** A location without a word of the text names no fitting place: what is missing belongs nowhere yet. */
function isNowhere({ excerpt }: Finding['location']): boolean {
  return excerpt === ''
}

/** An element whose least length is up to this many characters is a line. */
const lineLength = 10
/** An element of this least length has parts of its own. */
const sectionLength = 40

function effortOf({ action, elements, isUnread }: Task, place: Location | undefined): PlanStep['effort'] {
  const isWriting = action !== 'sign' && action !== 'reconcile' && action !== 'attach' && !isUnread
  const [first, ...others] = elements
  if (!isWriting || first === undefined) return 'line'
  const length = elements.reduce((sum, { minLength }) => sum + minLength, 0)
  const isNewSection = action === 'write' && place === undefined && others.length > 0
  if (isNewSection || others.length >= 2 || length >= sectionLength) return 'section'
  return others.length === 0 && length <= lineLength ? 'line' : 'paragraph'
}

function sampleOf({ action, elements, isUnread }: Task, words: PlanWords): string {
  if (isUnread || action === 'sign' || action === 'reconcile' || action === 'attach') return ''
  const samples = elements.map(({ title, example }) => ({
    title: title.zh,
    text: blankFacts(example.good, words),
  }))
  if (samples.length === 1) return samples[0]?.text ?? ''
  return samples.map(({ title, text }) => `${title}：${text}`).join('\n')
}
