import type { Bilingual } from '@lunshen/measure'
import { readCorpus } from '../read-corpus.ts'
import { compilePatterns, type PatternMatcher, type WordSets } from '../text/pattern-matcher.ts'

/** How far a cue reaches: the cue's own match, its clause, what stands before or after it, or the whole sentence. */
export type CueReach = 'match' | 'clause' | 'before' | 'after' | 'sentence'

/** One context rule as data: cues, their reach, and what a term inside is still worth (0..1). */
export interface ContextRule {
  readonly id: string
  readonly cues: readonly string[]
  readonly reach: CueReach
  readonly factor: number
  /** The reach ends, or the rule is off, where the sentence turns to the applicant's own work. */
  readonly endsAtSelf?: boolean
  readonly reason: Bilingual
}

/** Section labels that weigh what stands under them. */
export interface SectionRule {
  readonly id: string
  readonly labels: readonly string[]
  readonly weight: number
  readonly reason?: Bilingual
}

/** Words of negation by how far they reach; see the descriptions in lexicon.schema.json. */
export interface NegationData {
  readonly wide: readonly string[]
  readonly narrow: readonly string[]
  readonly close: readonly string[]
  readonly lifting: readonly string[]
  readonly after: readonly string[]
  readonly double: readonly string[]
  readonly exempt: readonly string[]
  readonly turns: readonly string[]
  readonly reason: Bilingual
}

/** The content of `corpora/lexicons/context.json`. */
export interface ContextData {
  readonly sets: WordSets
  readonly negation: NegationData
  readonly self: readonly string[]
  readonly rules: readonly ContextRule[]
  readonly sections: readonly SectionRule[]
}

/** What a cue of the compiled rules is: a kind of negation word, a turn, the applicant's own work, or a context rule. */
export type CueKind = Exclude<keyof NegationData, 'reason'> | 'self' | ContextRule

/** A cue found in a sentence, with its kind. */
export interface Cue {
  readonly kind: CueKind
  readonly start: number
  readonly end: number
}

/** Context rules ready for use: one automaton over all cues. */
export interface ContextRules {
  readonly data: ContextData
  readonly matcher: PatternMatcher
  /** Kind of each cue, by pattern index. */
  readonly kinds: readonly CueKind[]
}

/** Compiles the content of context.json once; the result is immutable. */
export function compileContextRules(data: ContextData): ContextRules {
  const patterns: string[] = []
  const kinds: CueKind[] = []
  const add = (cues: readonly string[], kind: CueKind): void => {
    for (const cue of cues) {
      patterns.push(cue)
      kinds.push(kind)
    }
  }
  const { reason: _, ...words } = data.negation
  for (const kind of Object.keys(words) as Exclude<keyof NegationData, 'reason'>[]) add(words[kind], kind)
  add(data.self, 'self')
  for (const rule of data.rules) add(rule.cues, rule)
  return { data, kinds, matcher: compilePatterns(patterns, data.sets) }
}

let shared: ContextRules | undefined

/** The context rules that ship with the tool, compiled on first use and then shared. */
export function loadContextRules(): ContextRules {
  shared ??= compileContextRules(readCorpus<ContextData>('lexicons/context.json'))
  return shared
}
