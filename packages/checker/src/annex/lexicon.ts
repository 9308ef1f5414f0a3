import type { Bilingual } from '@lunshen/measure'
import { type Classifier, loadClassifier } from '../classifier/classifier.ts'
import type { ContextRules } from '../context/context-rules.ts'
import { loadContextRules } from '../context/context-rules.ts'
import { readCorpus } from '../read-corpus.ts'
import { compilePatterns, type PatternMatcher, type WordSets } from '../text/pattern-matcher.ts'

/** Number of an item of the annex list. */
export type AnnexItem = 1 | 2 | 3

/** A concept: terms that say the same thing, and what one of them is worth (0..1). */
export interface Concept {
  readonly id: string
  readonly name: Bilingual
  readonly weight: number
  readonly terms: readonly string[]
  /** Context (background, plan …) does not discount it; negation still does. */
  readonly plain?: boolean
  /** A hit that overlaps one of these concepts does not count: 「医生不再确认」 is no confirmation. */
  readonly yieldsTo?: readonly string[]
}

/** Where the parts of a rule have to stand: one sentence; within two sentences of one section (a short text counts as one place); anywhere. */
export type RuleScope = 'sentence' | 'near' | 'document'

/** A composition of concepts that speaks for an item: of each group one concept has to be there. */
export interface ItemRule {
  readonly id: string
  readonly item: AnnexItem
  readonly all: readonly (readonly string[])[]
  readonly scope: RuleScope
  readonly weight: number
  /** Demotions marked weakOnly apply. */
  readonly weak?: boolean
  /** Its words are wide: in a long text all groups have to stand in one sentence. */
  readonly broad?: boolean
  /** No demotion applies. */
  readonly firm?: boolean
}

/** What speaks against an item: multiplies rule scores by `factor` or cuts them to `cap`, unless one of the concepts in `unless` stands there too. */
export interface Demotion {
  readonly id: string
  readonly item: AnnexItem
  readonly any: readonly string[]
  readonly unless?: readonly string[]
  readonly scope: RuleScope
  readonly factor?: number
  readonly cap?: number
  readonly weakOnly?: boolean
  readonly reason: Bilingual
}

/** Content of items.json. */
export interface ItemData {
  readonly thresholds: { readonly likely: number; readonly possible: number }
  readonly rules: readonly ItemRule[]
  readonly demotions: readonly Demotion[]
}

/** One reason of the procedure suggestion: the article it rests on and the sentence, with `{items}` to fill in. */
export interface ProcedureText {
  readonly article: string
  readonly text: Bilingual
}

/** Names of the facts that bear on the procedure. */
export type ProcedureFact = 'amendment' | 'followUp' | 'dailyRisk' | 'emergency' | 'urgent' | 'filing'

/** Names of the reasons in procedure.json. */
export type ProcedureReasonId =
  | 'general'
  | 'generalForList'
  | 'reviewRequired'
  | 'reviewFollowUp'
  | 'reviewPossible'
  | 'noReview'
  | 'followUp'
  | 'amendment'
  | 'tracking'
  | 'dailyRisk'
  | 'emergency'
  | 'emergencyReview'
  | 'filing'

/** Content of procedure.json. */
export interface ProcedureData {
  readonly facts: Readonly<Record<ProcedureFact, readonly string[]>>
  readonly reasons: Readonly<Record<ProcedureReasonId, ProcedureText>>
}

/** Everything the annex screen needs, compiled once. */
export interface AnnexLexicons {
  /** The second opinion, trained on the labelled texts. */
  readonly classifier: Classifier
  readonly concepts: readonly Concept[]
  readonly items: ItemData
  readonly context: ContextRules
  readonly procedure: ProcedureData
  readonly conceptMatcher: PatternMatcher
  /** Index into `concepts` of each pattern of `conceptMatcher`. */
  readonly conceptOfPattern: readonly number[]
  readonly factMatcher: PatternMatcher
  readonly factOfPattern: readonly ProcedureFact[]
}

const conceptFiles = ['concepts-body.json', 'concepts-opinion.json', 'concepts-autonomy.json'] as const

let shared: AnnexLexicons | undefined

/** Reads `corpora/lexicons/*.json` by package name and compiles them; built once per process and then shared. */
export function loadAnnexLexicons(): AnnexLexicons {
  shared ??= buildAnnexLexicons()
  return shared
}

function buildAnnexLexicons(): AnnexLexicons {
  const { sets } = readCorpus<{ sets: WordSets }>('lexicons/sets.json')
  const concepts = conceptFiles.flatMap(
    (name) => readCorpus<{ concepts: Concept[] }>(`lexicons/${name}`).concepts,
  )
  const procedure = readCorpus<ProcedureData>('lexicons/procedure.json')
  const facts = Object.entries(procedure.facts) as [ProcedureFact, readonly string[]][]
  return {
    concepts,
    procedure,
    items: readCorpus<ItemData>('lexicons/items.json'),
    context: loadContextRules(),
    classifier: loadClassifier(),
    conceptMatcher: compilePatterns(
      concepts.flatMap(({ terms }) => terms),
      sets,
    ),
    conceptOfPattern: concepts.flatMap(({ terms }, index) => terms.map(() => index)),
    factMatcher: compilePatterns(
      facts.flatMap(([, terms]) => terms),
      sets,
    ),
    factOfPattern: facts.flatMap(([fact, terms]) => terms.map(() => fact)),
  }
}
