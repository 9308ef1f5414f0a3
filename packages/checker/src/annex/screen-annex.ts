import type { Language } from '@lunshen/reader'
import type { AnnexDiscount, AnnexEvidence, AnnexMatch } from '@lunshen/schemas'
import type { Outline } from '../text/passages.ts'
import { type ConceptHit, type ConceptIndex, findConcepts } from './find-concepts.ts'
import { type Evidence, type Firing, fireRule, shortTextLength } from './fire-rules.ts'
import type { AnnexItem, AnnexLexicons } from './lexicon.ts'
import { listSentences, type ScreenedSentence } from './list-sentences.ts'
import { hearAnnex, joinScores, type SecondOpinion } from './second-opinion.ts'

/** An item of the annex list as the measure words it. */
export interface AnnexItemTitle {
  readonly item: AnnexItem
  readonly title: string
}

const maxEvidence = 8
const maxDiscounted = 6
const excerptLength = 80
const discountedBelow = 0.5
const bonusPerRule = 0.06

/**
 * Screens an outline against the three items of the annex list (复核清单): verdict, score 0..1, the evidence for it and what was
 * discounted and why. Always one entry an item of `items`, in their order; never throws on odd text.
 */
export function screenAnnex(
  outline: Outline,
  lexicons: AnnexLexicons,
  items: readonly AnnexItemTitle[],
  language: Language = 'zh',
): AnnexMatch[] {
  return screenSentences(listSentences(outline, lexicons.context.data.sections), lexicons, items, language)
}

/** Screens the sentences of an outline as {@link screenAnnex} does. */
export function screenSentences(
  sentences: readonly ScreenedSentence[],
  lexicons: AnnexLexicons,
  items: readonly AnnexItemTitle[],
  language: Language,
): AnnexMatch[] {
  const index = findConcepts(sentences, lexicons)
  const length = sentences.reduce((sum, { normalised }) => sum + normalised.length, 0)
  const evidence: Evidence = { index, short: length <= shortTextLength, views: new Map() }
  const opinion = hearAnnex(sentences, evidence.short, lexicons.classifier, lexicons.context)
  return items.map((entry) => matchItem(entry, evidence, opinion, lexicons, language))
}

function matchItem(
  { item, title }: AnnexItemTitle,
  found: Evidence,
  opinion: SecondOpinion,
  lexicons: AnnexLexicons,
  language: Language,
): AnnexMatch {
  const { rules, demotions, thresholds } = lexicons.items
  const own = demotions.filter((demotion) => demotion.item === item)
  const firings = rules
    .filter((rule) => rule.item === item)
    .flatMap((rule) => fireRule(rule, found, own))
    .sort((a, b) => b.score - a.score)
  const byLexicon = combine(firings) * (found.short ? 1 : salience(firings, thresholds.possible))
  const likelihood = opinion.likelihood[item - 1] ?? 0
  const score = round(joinScores(byLexicon, likelihood, thresholds))
  const verdict =
    score >= thresholds.likely ? 'likely' : score >= thresholds.possible ? 'possible' : 'unlikely'
  const discounted = firstDistinct(
    [demotionsOf(firings, language), discountedHits(item, found.index, lexicons, language)],
    maxDiscounted,
  )
  const named = evidenceOf(firings.filter((firing) => firing.score >= 0.15))
  const heard = score > byLexicon + 0.005 ? heardEvidence(opinion, item, likelihood, language) : []
  const evidence = [...heard, ...named].slice(0, maxEvidence)
  return { item, title, verdict, score, evidence, discounted }
}

/** The best rule sets the score; other rules that hold add a little, never enough to reach the next verdict on their own. */
function combine(firings: readonly Firing[]): number {
  const best = new Map<string, number>()
  for (const { rule, score } of firings) best.set(rule.id, Math.max(score, best.get(rule.id) ?? 0))
  const [top = 0, ...others] = [...best.values()].sort((a, b) => b - a)
  const total = others.reduce((sum, score) => sum + (1 - sum) * bonusPerRule * score, top)
  return Math.min(1, total)
}

const round = (score: number): number => Math.round(score * 1000) / 1000

/** What a long text says once is worth half, what it says in four sentences or in its title is worth all. */
const salienceBySentences = [0.5, 0.5, 0.7, 0.85] as const

function salience(firings: readonly Firing[], possible: number): number {
  const strong = firings.filter(({ score }) => score >= possible)
  if (strong.some(({ hits }) => hits.some(({ sentence }) => sentence.kind === 'title'))) return 1
  const sentences = new Set(strong.map(({ hits }) => hits[0]!.sentence.index))
  return salienceBySentences[sentences.size] ?? 1
}

function evidenceOf(firings: readonly Firing[]): AnnexEvidence[] {
  const found = new Map<string, AnnexEvidence>()
  for (const firing of firings) {
    for (const hit of firing.hits) {
      if (found.size >= maxEvidence) return [...found.values()]
      const key = `${hit.sentence.index}/${hit.term}`
      if (found.has(key)) continue
      found.set(key, { ...quote(hit), weight: round(firing.score * hit.strength) })
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight)
}

const wholeSentence = { zh: '（整句的意思）', en: '(the sentence as a whole)' } as const

/** Where no term of the lexicons says so, the sentences that sound like the item. */
function heardEvidence(
  opinion: SecondOpinion,
  item: AnnexItem,
  likelihood: number,
  language: Language,
): AnnexEvidence[] {
  return opinion.sentencesOf(item - 1).map((sentence) => ({
    text: sentence.text,
    term: wholeSentence[language],
    location: locate(sentence),
    weight: round(likelihood),
  }))
}

function* demotionsOf(firings: readonly Firing[], language: Language): Generator<AnnexDiscount> {
  for (const { demotedBy } of firings)
    for (const { demotion, hit } of demotedBy) yield { ...quote(hit), reason: demotion.reason[language] }
}

function* discountedHits(
  item: AnnexItem,
  index: ConceptIndex,
  lexicons: AnnexLexicons,
  language: Language,
): Generator<AnnexDiscount> {
  const leading = new Set(
    lexicons.items.rules.filter((rule) => rule.item === item).flatMap((rule) => rule.all[0] ?? []),
  )
  for (const concept of leading) {
    for (const hit of index.get(concept) ?? []) {
      if (hit.strength >= discountedBelow || hit.reason === undefined) continue
      yield { ...quote(hit), reason: hit.reason[language] }
    }
  }
}

/** The first few that differ: a long text discounts a term a hundred thousand times, and nobody reads more. */
function firstDistinct(sources: readonly Iterable<AnnexDiscount>[], count: number): AnnexDiscount[] {
  const found = new Map<string, AnnexDiscount>()
  for (const source of sources) {
    for (const discount of source) {
      if (found.size >= count) return [...found.values()]
      const key = `${discount.text}/${discount.term}/${discount.reason}`
      if (!found.has(key)) found.set(key, discount)
    }
  }
  return [...found.values()]
}

function quote(hit: ConceptHit): Omit<AnnexEvidence, 'weight'> {
  return { text: hit.sentence.text, term: hit.term, location: locate(hit.sentence) }
}

function locate({ place, text }: ScreenedSentence): AnnexEvidence['location'] {
  return { ...place, excerpt: text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text }
}
