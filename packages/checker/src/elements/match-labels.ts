import { createRequire } from 'node:module'
import type { Element } from '@lunshen/measure'
import { findLineNumber } from '@lunshen/reader'
import { normaliseText } from '../text/normalise.ts'
import { buildTermAutomaton, type TermAutomaton } from '../text/term-automaton.ts'

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

interface Alias {
  readonly element: number
  readonly kind: 'strong' | 'weak'
  readonly text: string
  /** Without the head words that people add or leave out. */
  readonly core: string
  readonly characters: ReadonlySet<string>
}

const natural = createRequire(import.meta.url)
const dice = natural('natural/lib/natural/distance/dice_coefficient') as (a: string, b: string) => number

const remark = /[（(【[<][^）)】\]>]*[）)】\]>]/g
const edges = /^[\s*•●■◆▪○◇★☆>·\-—:：.、,，"“”'《》]+|[\s:：.。、,，;；*"“”'《》?？]+$/g
const heads =
  /^(?:本项目的?|本研究的?|本课题的?|本系统的?|本产品的?|本次|拟开展的?|拟采用的?|拟形成的?|拟使用的?|拟|所涉及的?|涉及的?|相关的?|关于|有关|主要|具体|总体|项目的?|研究的?|课题的?|系统的?|产品的?|活动的?|科技活动的?|人工智能|ai)(?=.{2,})/
const tails =
  /(?:的?(?:基本|具体|有关|相关)?(?:情况|说明|描述|介绍|内容|部分|概述|简介|简述|阐述|分析|方面|事项|一览|信息|材料|细则|设计|安排|章节))(?:及其?说明)?$/
const joints = /(?:以及|及其|[、与和及/／,，;；+＋&＆|｜]| and )/g

/** Folds a label for comparison: no number, remark, edge punctuation or inner space. */
export function foldLabel(label: string): string {
  const flat = label.replace(/\s+/g, ' ').trim()
  const unnumbered = stripNumber(stripNumber(flat))
  const text = normaliseText(unnumbered).text.replace(remark, '').replace(edges, '')
  return text === '' ? normaliseText(unnumbered).text.replace(edges, '') : text
}

function stripNumber(text: string): string {
  return text.slice(findLineNumber(text)?.length ?? 0).trim()
}

function coreOf(folded: string): string {
  const tailless = folded.replace(tails, '')
  const core = (tailless.length >= 2 ? tailless : folded).replace(heads, '')
  return core.length >= 2 ? core : folded
}

/** The aliases in the forms they are looked up by. */
interface AliasIndex {
  readonly aliases: readonly Alias[]
  readonly byText: ReadonlyMap<string, readonly Alias[]>
  readonly byCore: ReadonlyMap<string, readonly Alias[]>
  readonly byLength: ReadonlyMap<number, readonly Alias[]>
  readonly inside: TermAutomaton
}

/** Compiles the aliases of all elements; answers are cached by label. */
export function compileAliases(elements: readonly Element[]): LabelMatcher {
  const index = indexAliases(elements)
  const cache = new Map<string, readonly LabelMatch[]>()
  const match: LabelMatcher['match'] = (label, within = nothing) => {
    const key = `${label}\n${[...within].join()}`
    const known = cache.get(key)
    if (known) return known
    const matches = matchLabel(label, index, within)
    cache.set(key, matches)
    return matches
  }
  const isName = (text: string) => {
    const folded = foldLabel(text)
    return [folded, ...languagesOf(folded)].some((name) =>
      [...(index.byText.get(name) ?? []), ...(index.byCore.get(coreOf(name)) ?? [])].some(
        (alias) => alias.kind === 'strong',
      ),
    )
  }
  return { match, isName }
}

const nothing: ReadonlySet<number> = new Set()

function indexAliases(elements: readonly Element[]): AliasIndex {
  const aliases = elements.flatMap((element, index): Alias[] => {
    const make = (kind: Alias['kind']) => (alias: string) => {
      const text = foldLabel(alias)
      return { element: index, kind, text, core: coreOf(text), characters: new Set(text) }
    }
    const { strong, weak, english } = element.aliases
    return [...[...strong, ...english].map(make('strong')), ...weak.map(make('weak'))]
  })
  return {
    aliases,
    byText: groupBy(aliases, (alias) => alias.text),
    byCore: groupBy(aliases, (alias) => alias.core),
    byLength: groupBy(aliases, (alias) => alias.text.length),
    inside: buildTermAutomaton(
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

interface SimilarAlias {
  readonly alias: Alias
  readonly strength: number
}

function similarAliases(folded: string, index: AliasIndex, within: ReadonlySet<number>): SimilarAlias[] {
  const core = coreOf(folded)
  const same = (index.byText.get(folded) ?? []).map((alias) => ({ alias, strength: 1 }))
  const sameCore = (index.byCore.get(core) ?? []).map((alias) => ({
    alias,
    strength: core.length > 2 ? 0.96 : 0.92,
  }))
  const nested =
    within.size === 0
      ? []
      : index.aliases.filter((alias) => within.has(alias.element) && isNested(folded, alias))
  return [
    ...same,
    ...sameCore,
    ...aliasesInside(folded, index),
    ...nested.map((alias) => ({ alias, strength: 0.85 })),
    ...nearLengths(folded.length).flatMap((length) =>
      (index.byLength.get(length) ?? []).flatMap((alias) =>
        isAlike(folded, alias) ? [{ alias, strength: 0.82 }] : [],
      ),
    ),
  ]
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

function isNested(folded: string, alias: Alias): boolean {
  const isChinese = /^\p{Script=Han}/u.test(alias.text)
  return alias.kind === 'strong' && isChinese && alias.core.length >= 2 && folded.includes(alias.core)
}

const nearLengths = (length: number) => [length - 1, length, length + 1]

/** Dice's coefficient over character pairs; few candidates share enough characters to be worth it. */
function isAlike(folded: string, alias: Alias): boolean {
  const { text, characters } = alias
  if (text.length < 5 || folded.length < 5) return false
  let shared = 0
  for (const char of folded) if (characters.has(char)) shared++
  return shared >= folded.length * 0.75 && dice(folded, text) >= 0.86
}

/** The two halves of a bilingual label: 「Target users 适用人群」. */
function languagesOf(folded: string): string[] {
  const chinese = folded.replace(/[^\p{Script=Han}]+/gu, '')
  const latin = folded.replace(/[^a-z' -]+/g, ' ').trim()
  return chinese.length >= 2 && latin.length >= 3 ? [chinese, latin] : []
}

/** The parts of a compound label, each also with the head of the first and the tail of the last part: 「误用、滥用风险评估」, 「数据来源与清洗」. */
function partsOf(folded: string): string[] {
  const bare = folded
    .split(joints)
    .map((part) => part.trim())
    .filter((part) => part.length > 0)
  if (bare.length < 2) return bare
  const first = bare[0] ?? ''
  const last = bare.at(-1) ?? ''
  const variants = new Set(bare)
  bare.forEach((part, i) => {
    if (i > 0) for (const n of [2, 4]) if (first.length > n) variants.add(first.slice(0, n) + part)
    if (i < bare.length - 1)
      for (const n of [2, 4, 6]) if (last.length > n) variants.add(part + last.slice(-n))
  })
  return [...variants].filter((part) => part.length >= 2)
}
