import type { Rule } from '@lunshen/schemas'
import { listCorpus, readCorpus } from '../read-corpus.ts'

/** Rules by id. */
export type RuleBook = ReadonlyMap<string, Rule>

/** Id of a rule: the folder and name of its file, such as `element/missing`. */
export type RuleId = string

/** Loads every rule of the corpora package, by id. */
export function loadRules(): RuleBook {
  const rules = listCorpus('rules').map((path) => readCorpus<Rule>(path))
  return new Map(rules.map((rule) => [rule.id, rule]))
}
