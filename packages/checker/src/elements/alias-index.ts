import { createRequire } from 'node:module'
import type { Element } from '@lunshen/measure'
import { buildWordIndex, type WordIndex } from '../text/word-index.ts'
import { coreOf, foldLabel, languagesOf } from './fold-label.ts'

// The package's index loads databases; only this file of it is wanted.
const natural = createRequire(import.meta.url)
const dice = natural('natural/lib/natural/distance/dice_coefficient') as (a: string, b: string) => number

/** A heading wording that names an element. */
export interface Alias {
  readonly element: number
  readonly kind: 'strong' | 'weak'
  readonly text: string
  /** Without the head words that people add or leave out. */
  readonly core: string
}

/** The aliases in the forms they are looked up by. */
export interface AliasIndex {
  readonly aliases: readonly Alias[]
  readonly byText: ReadonlyMap<string, readonly Alias[]>
  readonly byCore: ReadonlyMap<string, readonly Alias[]>
  readonly byLength: ReadonlyMap<number, readonly Alias[]>
  readonly byElement: ReadonlyMap<number, readonly Alias[]>
  readonly inside: WordIndex
}

/** Makes the look-up tables of all aliases. */
export function indexAliases(elements: readonly Element[]): AliasIndex {
  const aliases = elements.flatMap((element, index): Alias[] => {
    const make = (kind: Alias['kind']) => (alias: string) => {
      const text = foldLabel(alias)
      return { element: index, kind, text, core: coreOf(text) }
    }
    const { strong, weak, english } = element.aliases
    return [...[...strong, ...english].map(make('strong')), ...weak.map(make('weak'))]
  })
  return {
    aliases,
    byText: groupBy(aliases, (alias) => alias.text),
    byCore: groupBy(aliases, (alias) => alias.core),
    byLength: groupBy(
      aliases.filter((alias) => alias.text.length >= shortestAlike),
      (alias) => alias.text.length,
    ),
    byElement: groupBy(
      aliases.filter(
        (alias) => alias.kind === 'strong' && /^\p{Script=Han}/u.test(alias.text) && alias.core.length >= 2,
      ),
      (alias) => alias.element,
    ),
    inside: buildWordIndex(
      aliases.map((alias) => (alias.text.length >= shortestInside(alias.text) ? alias.text : '')),
    ),
  }
}

/** An alias found inside a longer label must not be a word that means something else there. */
const shortestInside = (text: string) => (/^[a-z]/.test(text) ? 6 : 4)

function groupBy<K>(aliases: readonly Alias[], key: (alias: Alias) => K): Map<K, Alias[]> {
  const groups = new Map<K, Alias[]>()
  for (const alias of aliases) {
    const group = groups.get(key(alias))
    if (group) group.push(alias)
    else groups.set(key(alias), [alias])
  }
  return groups
}

/** Whether a text is the very name of an element, in one language or both. */
export function isAliasName(text: string, { byText, byCore }: AliasIndex): boolean {
  const folded = foldLabel(text)
  return [folded, ...languagesOf(folded)].some((name) =>
    [...(byText.get(name) ?? []), ...(byCore.get(coreOf(name)) ?? [])].some(
      (alias) => alias.kind === 'strong',
    ),
  )
}

/** An alias and how well it fits, 0.8..1. */
export interface SimilarAlias {
  readonly alias: Alias
  readonly strength: number
}

/**
 * The aliases a folded label resembles: the same words, the same but for head and tail, one inside it, one spelt almost alike.
 * @param within elements of which a part of an alias is enough
 */
export function similarAliases(
  folded: string,
  index: AliasIndex,
  within: ReadonlySet<number>,
): SimilarAlias[] {
  const core = coreOf(folded)
  const same = (index.byText.get(folded) ?? []).map((alias) => ({ alias, strength: 1 }))
  const sameCore = (index.byCore.get(core) ?? []).map((alias) => ({
    alias,
    strength: core.length > 2 ? 0.96 : 0.92,
  }))
  return [
    ...same,
    ...sameCore,
    ...aliasesInside(folded, index),
    ...nestedAliases(folded, index, within),
    ...alikeAliases(folded, index),
  ]
}

function nestedAliases(
  folded: string,
  { byElement }: AliasIndex,
  within: ReadonlySet<number>,
): SimilarAlias[] {
  const found: SimilarAlias[] = []
  for (const element of within) {
    for (const alias of byElement.get(element) ?? []) {
      if (isNested(folded, alias)) found.push({ alias, strength: 0.85 })
    }
  }
  return found
}

/** Aliases spelt almost alike; a slip of the pen changes the length by one at most. */
function alikeAliases(folded: string, { byLength }: AliasIndex): SimilarAlias[] {
  const found: SimilarAlias[] = []
  for (let length = folded.length - 1; length <= folded.length + 1; length++) {
    for (const alias of byLength.get(length) ?? [])
      if (isAlike(folded, alias)) found.push({ alias, strength: 0.82 })
  }
  return found
}

/** Aliases that stand inside a label; one that lies within a longer one there means only the longer one. */
function aliasesInside(folded: string, { aliases, inside }: AliasIndex): SimilarAlias[] {
  const hits = inside.find(folded)
  const widest = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
      ),
  )
  return widest.flatMap(({ term, start, end }) => {
    const alias = aliases[term]
    if (alias === undefined || cutsLatinWord(folded, start, end)) return []
    return [{ alias, strength: folded.length <= alias.text.length + 8 ? 0.9 : 0.82 }]
  })
}

function cutsLatinWord(text: string, start: number, end: number): boolean {
  const joins = (i: number) => /[a-z]/.test(text.charAt(i)) && /[a-z]/.test(text.charAt(i - 1))
  return joins(start) || joins(end)
}

const isNested = (folded: string, alias: Alias) => folded.includes(alias.core)

/** Shorter names differ in meaning where they differ at all. */
const shortestAlike = 5

/** Dice's coefficient over character pairs; few candidates share enough characters to be worth it. */
function isAlike(folded: string, alias: Alias): boolean {
  const { text } = alias
  if (folded.length < shortestAlike) return false
  if (folded.charAt(0) !== text.charAt(0) && folded.at(-1) !== text.at(-1)) return false
  let shared = 0
  for (const char of folded) if (text.includes(char)) shared++
  return shared >= folded.length * 0.75 && dice(folded, text) >= 0.86
}
