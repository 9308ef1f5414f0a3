import type { Rule } from '@lunshen/schemas'
import { readCorpus } from '../read-corpus.ts'

/** Rules by id. */
export type RuleBook = ReadonlyMap<string, Rule>

const ruleIds = [
  'element/missing',
  'element/placeholder',
  'element/thin',
  'element/unclear',
  'file/encoding',
  'file/tracked',
  'file/unread',
] as const

/** Id of a rule of the checker. */
export type RuleId = (typeof ruleIds)[number]

/** Loads the checker's rules from the corpora package. */
export function loadRules(): RuleBook {
  return new Map(ruleIds.map((id) => [id, readCorpus<Rule>(`rules/${id}.json`)]))
}
