import type { ConceptHit, ConceptIndex } from './find-concepts.ts'
import type { Demotion, ItemRule, RuleScope } from './lexicon.ts'

/** A rule that holds somewhere: the hits that make it up and the score after demotions. */
export interface Firing {
  readonly rule: ItemRule
  readonly hits: readonly ConceptHit[]
  readonly score: number
  readonly demotedBy: readonly { readonly demotion: Demotion; readonly hit: ConceptHit }[]
}

/** Texts up to this many characters count as one place for scope `near`. */
export const shortTextLength = 1200
const nearSentences = 2
const present = 0.5

/** Whether two hits are within one scope of each other; the title is near to everything. */
export function withinScope(a: ConceptHit, b: ConceptHit, scope: RuleScope, short: boolean): boolean {
  if (scope === 'document' || a.sentence.index === b.sentence.index) return true
  if (scope === 'sentence') return false
  if (short || a.sentence.kind === 'title' || b.sentence.kind === 'title') return true
  const distance = Math.abs(a.sentence.index - b.sentence.index)
  return distance <= nearSentences && a.sentence.section === b.sentence.section
}

/** Every place where a rule holds, the best one per sentence of its first group. */
export function fireRule(
  rule: ItemRule,
  index: ConceptIndex,
  demotions: readonly Demotion[],
  short: boolean,
): Firing[] {
  const [first = [], ...others] = rule.all
  const rest = others.map((group) => strongHits(index, group))
  const firings: Firing[] = []
  for (const anchor of bestPerSentence(strongHits(index, first))) {
    const hits = [anchor]
    for (const group of rest) {
      const best = strongest(group, (hit) => withinScope(anchor, hit, rule.scope, short))
      if (best !== undefined) hits.push(best)
    }
    if (hits.length < rule.all.length) continue
    firings.push(demote(rule, hits, index, demotions, short))
  }
  return firings
}

function demote(
  rule: ItemRule,
  hits: readonly ConceptHit[],
  index: ConceptIndex,
  demotions: readonly Demotion[],
  short: boolean,
): Firing {
  let score = rule.weight * Math.min(...hits.map((hit) => hit.strength))
  const demotedBy: { demotion: Demotion; hit: ConceptHit }[] = []
  for (const demotion of rule.firm === true ? [] : demotions) {
    if (demotion.weakOnly === true && rule.weak !== true) continue
    const hit = demotingHit(demotion, hits[0]!, index, short)
    if (hit === undefined) continue
    demotedBy.push({ demotion, hit })
    score = Math.min(score * (demotion.factor ?? 1), demotion.cap ?? 1)
  }
  return { rule, hits, score, demotedBy }
}

function demotingHit(demotion: Demotion, anchor: ConceptHit, index: ConceptIndex, short: boolean): ConceptHit | undefined {
  const inScope = (hit: ConceptHit): boolean => hit.strength >= present && withinScope(anchor, hit, demotion.scope, short)
  const against = strongest(strongHits(index, demotion.unless ?? []), inScope)
  if (against !== undefined) return undefined
  return strongest(strongHits(index, demotion.any), inScope)
}

function strongHits(index: ConceptIndex, concepts: readonly string[]): ConceptHit[] {
  return concepts.flatMap((concept) => index.get(concept) ?? []).filter((hit) => hit.strength > 0)
}

function strongest(hits: readonly ConceptHit[], accepts: (hit: ConceptHit) => boolean): ConceptHit | undefined {
  let best: ConceptHit | undefined
  for (const hit of hits) if (hit.strength > (best?.strength ?? 0) && accepts(hit)) best = hit
  return best
}

function bestPerSentence(hits: readonly ConceptHit[]): ConceptHit[] {
  const best = new Map<number, ConceptHit>()
  for (const hit of hits) {
    const known = best.get(hit.sentence.index)
    if (known === undefined || hit.strength > known.strength) best.set(hit.sentence.index, hit)
  }
  return [...best.values()]
}
