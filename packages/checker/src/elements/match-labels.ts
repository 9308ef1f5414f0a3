import type { Element } from '@lunshen/measure'
import { type AliasIndex, indexAliases, isAliasName, similarAliases } from './alias-index.ts'
import { foldLabel, languagesOf, partsOf } from './fold-label.ts'

/** How well a heading or label names an element. */
export interface LabelMatch {
  readonly element: number
  /** 1: the very words; from 0.8 on the label names the element. */
  readonly strength: number
  /** `weak`: a broader heading; what stands under it still has to show the element. */
  readonly kind: 'strong' | 'weak'
  /** The label names several things at once. */
  readonly shared: boolean
}

/**
 * Matches labels against the aliases of all elements.
 * @param within elements that a label further out speaks of: there a part of an alias is enough (「误用」 under 「风险评估」)
 */
export interface LabelMatcher {
  match(label: string, within?: ReadonlySet<number>): readonly LabelMatch[]
  /** Whether a text is nothing but the name of an element. */
  isName(text: string): boolean
}

/** Compiles the aliases of all elements; answers are cached by label. */
export function compileAliases(elements: readonly Element[]): LabelMatcher {
  const index = indexAliases(elements)
  const cache = new Map<string, readonly LabelMatch[]>()
  const match: LabelMatcher['match'] = (label, within = nothing) => {
    if (label.length > longestCached) return matchLabel(label, index, within)
    const key = `${label}\n${[...within].join()}`
    const known = cache.get(key)
    if (known) return known
    const matches = matchLabel(label, index, within)
    if (cache.size >= mostCached) cache.clear()
    cache.set(key, matches)
    return matches
  }
  const names = new Map<string, boolean>()
  const isName: LabelMatcher['isName'] = (text) => {
    if (text.length > longestCached) return isAliasName(text, index)
    const known = names.get(text)
    if (known !== undefined) return known
    const answer = isAliasName(text, index)
    if (names.size >= mostCached) names.clear()
    names.set(text, answer)
    return answer
  }
  return { match, isName }
}

/** The cache outlives a document: neither a night's batch nor one long list of names may fill it. */
const mostCached = 20_000
const longestCached = 200

const nothing: ReadonlySet<number> = new Set()

function matchLabel(label: string, index: AliasIndex, within: ReadonlySet<number>): LabelMatch[] {
  const folded = foldLabel(label)
  if (folded === '' || folded.length > 40) return []
  const best = new Map<number, LabelMatch>()
  const offer = (match: LabelMatch) => {
    const known = best.get(match.element)
    if (known === undefined || rank(match) > rank(known)) best.set(match.element, match)
  }
  const parts = partsOf(folded)
  const wholes = [folded, ...languagesOf(folded)]
  for (const { alias, strength } of wholes.flatMap((name) => similarAliases(name, index, within))) {
    const { element, kind } = alias
    offer({ element, kind, strength, shared: strength < 0.95 && parts.length > 1 })
  }
  for (const part of parts.length > 1 ? parts : []) {
    for (const { alias, strength } of similarAliases(part, index, nothing)) {
      if (strength >= 0.9)
        offer({ element: alias.element, kind: alias.kind, strength: strength * 0.95, shared: true })
    }
  }
  return dropShadowed([...best.values()])
}

const rank = (match: LabelMatch) =>
  match.strength + (match.kind === 'strong' ? 1 : 0) - (match.shared ? 0.01 : 0)

/** An exact name wins over names that merely occur in the label. */
function dropShadowed(matches: readonly LabelMatch[]): LabelMatch[] {
  const exact = matches.some((match) => match.kind === 'strong' && match.strength >= 0.96 && !match.shared)
  return matches.filter((match) => !exact || match.strength >= 0.92)
}
