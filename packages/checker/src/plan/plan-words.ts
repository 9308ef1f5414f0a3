import type { Bilingual } from '@lunshen/measure'
import type { PlanStep } from '@lunshen/schemas'
import { readCorpus } from '../read-corpus.ts'

/** What a step of a plan does. */
export type PlanAction = PlanStep['action']

/** Elements that are written together; they are named by the last part of their ids, which outlives a version of the measure. */
export interface PlanSection {
  readonly elements: readonly string[]
  readonly title: Bilingual
  /** What to do where all of it is missing; the general sentence unless given. */
  readonly task?: Bilingual
}

/** The content of `corpora/lexicons/plan.json`. */
export interface PlanWords {
  /** What a rule asks for; a rule that ends in `/` stands for its whole group, `unread` is about what nobody read. */
  readonly actions: readonly {
    readonly rule: string
    readonly action: PlanAction
    readonly unread?: true
  }[]
  readonly sections: readonly PlanSection[]
  /** Words of headings under which nothing is to be added. */
  readonly notSections: readonly string[]
  readonly tasks: Readonly<Record<string, Bilingual>>
  /** What stands between two names. */
  readonly join: Bilingual
  /** What stands for a fact in a sample. */
  readonly blank: string
  /** Facts of the examples that no rule tells from other words. */
  readonly names: readonly string[]
  /** Counting words: a Chinese numeral before one of them is a fact. */
  readonly counted: readonly string[]
}

/** Loads the words of plans. */
export function loadPlanWords(): PlanWords {
  return readCorpus<PlanWords>('lexicons/plan.json')
}

/** The section an element is written in; undefined for one that no section names. */
export function sectionOf(elementId: string, words: Pick<PlanWords, 'sections'>): PlanSection | undefined {
  const name = elementId.slice(elementId.lastIndexOf('.') + 1)
  return words.sections.find(({ elements }) => elements.includes(name))
}
