import { readCorpus } from '../read-corpus.ts'
import { compilePatterns } from '../text/pattern-matcher.ts'

/** The content of `corpora/lexicons/commitment.json`. */
export interface CommitmentWords {
  /** Words of headings above a commitment, and above one that is a letter of its own. */
  readonly titles: readonly string[]
  readonly letters: readonly string[]
  /** Patterns (see compilePatterns) of what is promised. */
  readonly ethics: readonly string[]
  readonly integrity: readonly string[]
  /** Patterns that say to whom. */
  readonly addressed: readonly string[]
  /** Patterns that name the project; `herein`: enough where the commitment is part of the application's own text. */
  readonly named: readonly string[]
  readonly herein: readonly string[]
  /** Words of places to sign that are not the signatories'. */
  readonly seals: readonly string[]
}

/** What the text of a commitment may say. */
export type CommitmentTopic = 'ethics' | 'integrity' | 'addressed' | 'named' | 'herein'

const topics: readonly CommitmentTopic[] = ['ethics', 'integrity', 'addressed', 'named', 'herein']

/** The words compiled for use. */
export interface CommitmentLexicon extends Pick<CommitmentWords, 'titles' | 'letters' | 'seals'> {
  /** What a normalised text says. */
  readonly read: (normalised: string) => ReadonlySet<CommitmentTopic>
}

/** Loads and compiles the words of commitments. */
export function loadCommitmentLexicon(): CommitmentLexicon {
  const words = readCorpus<CommitmentWords>('lexicons/commitment.json')
  const entries = topics.flatMap((topic) => words[topic].map((pattern) => ({ topic, pattern })))
  const matcher = compilePatterns(entries.map(({ pattern }) => pattern))
  const { titles, letters, seals } = words
  const read = (normalised: string) =>
    new Set(matcher.find(normalised).flatMap((hit) => entries[hit.pattern]?.topic ?? []))
  return { titles, letters, seals, read }
}
