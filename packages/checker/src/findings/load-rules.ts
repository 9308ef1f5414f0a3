import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Rule } from '@lunshen/schemas'

/** Rules by id. */
export type RuleBook = ReadonlyMap<string, Rule>

const ruleIds = [
  'element/missing',
  'element/placeholder',
  'element/thin',
  'element/unclear',
  'file/encoding',
  'file/unread',
] as const

/** Id of a rule of the checker. */
export type RuleId = (typeof ruleIds)[number]

/** Loads the checker's rules from the corpora package. */
export function loadRules(): RuleBook {
  const corpora = dirname(createRequire(import.meta.url).resolve('@lunshen/corpora/package.json'))
  return new Map(
    ruleIds.map((id) => [id, JSON.parse(readFileSync(join(corpora, 'rules', `${id}.json`), 'utf8')) as Rule]),
  )
}
