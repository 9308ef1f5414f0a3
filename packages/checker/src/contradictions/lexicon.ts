import type { ContextRules } from '../context/context-rules.ts'
import { loadContextRules } from '../context/context-rules.ts'
import { readCorpus } from '../read-corpus.ts'
import { compilePatterns, type PatternMatcher, type WordSets } from '../text/pattern-matcher.ts'

/** The content of `corpora/lexicons/contradictions.json`. */
export interface ContradictionWords {
  /** Named word lists the cues refer to as `@name`. */
  readonly sets: WordSets
  /** What a label has to read, blanks and brackets apart, for its value to be of a kind. */
  readonly labels: Readonly<Record<string, readonly string[]>>
  /** Patterns (see compilePatterns) by what they tell. */
  readonly cues: Readonly<Record<string, readonly string[]>>
  /** Plain word lists by use. */
  readonly words: Readonly<Record<string, readonly string[]>>
}

/** The words compiled for use. */
export interface ContradictionLexicon {
  readonly words: ContradictionWords['words']
  readonly matcher: PatternMatcher
  /** What each pattern of the matcher tells. */
  readonly cueOf: readonly string[]
  /** Label → the kinds of value it announces. */
  readonly labelKinds: ReadonlyMap<string, readonly string[]>
  readonly context: ContextRules
}

/** Loads and compiles the words of contradictions. */
export function loadContradictionLexicon(): ContradictionLexicon {
  const { sets, labels, cues, words } = readCorpus<ContradictionWords>('lexicons/contradictions.json')
  const patterns: string[] = []
  const cueOf: string[] = []
  for (const [cue, list] of Object.entries(cues))
    for (const pattern of list) {
      patterns.push(pattern)
      cueOf.push(cue)
    }
  return {
    words,
    cueOf,
    matcher: compilePatterns(patterns, sets),
    labelKinds: kindsByLabel(labels),
    context: loadContextRules(),
  }
}

function kindsByLabel(labels: ContradictionWords['labels']): Map<string, string[]> {
  const kinds = new Map<string, string[]>()
  for (const [kind, names] of Object.entries(labels))
    for (const name of names) kinds.set(name, [...(kinds.get(name) ?? []), kind])
  return kinds
}
