import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Rule } from '@lunshen/schemas'

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('@lunshen/corpora/package.json')), 'rules')

/** Rules by id, in the order of their ids. */
export type RuleBook = ReadonlyMap<string, Rule>

/** Id of a rule: the folder and name of its file, such as `element/missing`. */
export type RuleId = string

let loaded: RuleBook | undefined

/** Loads every rule of the corpora package, by id; always the same book, which nobody may change. */
export function loadRules(): RuleBook {
  loaded ??= new Map(readRules().map((rule) => [rule.id, rule]))
  return loaded
}

function readRules(): Rule[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Rule)
}
