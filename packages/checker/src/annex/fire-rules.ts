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

/** The strongest hit of a group of concepts per sentence, in the title, and anywhere. */
interface GroupView {
  readonly bySentence: ReadonlyMap<number, ConceptHit>
  readonly title: ConceptHit | undefined
  readonly best: ConceptHit | undefined
}

/** The concepts of one outline, with group views built on first use. */
export interface Evidence {
  readonly index: ConceptIndex
  /** Whether the whole text counts as one place. */
  readonly short: boolean
  readonly views: Map<readonly string[], GroupView>
}

/** Every place where a rule holds, the best one per sentence of its first group. */
export function fireRule(rule: ItemRule, evidence: Evidence, demotions: readonly Demotion[]): Firing[] {
  const [first = [], ...rest] = rule.all
  const scope = rule.broad === true && !evidence.short ? 'sentence' : rule.scope
  const firings: Firing[] = []
  for (const anchor of viewOf(evidence, first).bySentence.values()) {
    const hits = [anchor]
    for (const group of rest) {
      const best = strongestNear(evidence, group, anchor, scope)
      if (best === undefined) break
      hits.push(best)
    }
    if (hits.length === rule.all.length) firings.push(demote(rule, hits, evidence, demotions))
  }
  return firings
}

function demote(
  rule: ItemRule,
  hits: readonly ConceptHit[],
  evidence: Evidence,
  demotions: readonly Demotion[],
): Firing {
  let score = rule.weight * Math.min(...hits.map((hit) => hit.strength))
  const demotedBy: { demotion: Demotion; hit: ConceptHit }[] = []
  for (const demotion of rule.firm === true ? [] : demotions) {
    if (demotion.weakOnly === true && rule.weak !== true) continue
    const hit = demotingHit(demotion, hits[0]!, evidence)
    if (hit === undefined) continue
    demotedBy.push({ demotion, hit })
    score = Math.min(score * (demotion.factor ?? 1), demotion.cap ?? 1)
  }
  return { rule, hits, score, demotedBy }
}

function demotingHit(demotion: Demotion, anchor: ConceptHit, evidence: Evidence): ConceptHit | undefined {
  const hit = strongestNear(evidence, demotion.any, anchor, demotion.scope)
  if (hit === undefined || hit.strength < present) return undefined
  const against = demotion.unless && strongestNear(evidence, demotion.unless, anchor, demotion.scope)
  return against !== undefined && against.strength >= present ? undefined : hit
}

/** The strongest hit of a group within the scope of an anchor; the title is near to everything. */
function strongestNear(
  evidence: Evidence,
  group: readonly string[],
  anchor: ConceptHit,
  scope: RuleScope,
): ConceptHit | undefined {
  const view = viewOf(evidence, group)
  const { index, section, kind } = anchor.sentence
  if (scope === 'sentence') return view.bySentence.get(index)
  if (scope === 'document' || evidence.short || kind === 'title') return view.best
  let best = view.title
  for (let i = index - nearSentences; i <= index + nearSentences; i++) {
    const hit = view.bySentence.get(i)
    if (hit?.sentence.section === section && hit.strength > (best?.strength ?? 0)) best = hit
  }
  return best
}

const emptyView: GroupView = { bySentence: new Map(), title: undefined, best: undefined }

function viewOf(evidence: Evidence, group: readonly string[]): GroupView {
  const known = evidence.views.get(group)
  if (known !== undefined) return known
  let bySentence: Map<number, ConceptHit> | undefined
  let best: ConceptHit | undefined
  let title: ConceptHit | undefined
  for (const concept of group) {
    for (const hit of evidence.index.get(concept) ?? []) {
      if (hit.strength <= 0) continue
      bySentence ??= new Map()
      if (hit.strength > (bySentence.get(hit.sentence.index)?.strength ?? 0))
        bySentence.set(hit.sentence.index, hit)
      if (hit.strength > (best?.strength ?? 0)) best = hit
      if (hit.sentence.kind === 'title' && hit.strength > (title?.strength ?? 0)) title = hit
    }
  }
  const view = bySentence === undefined ? emptyView : { bySentence, title, best }
  evidence.views.set(group, view)
  return view
}
