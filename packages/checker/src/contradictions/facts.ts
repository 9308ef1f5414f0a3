import type { Place } from '@lunshen/reader'
import type { ContextSpan } from '../context/find-context-spans.ts'
import type { Label, Outline } from '../text/passages.ts'
import type { ContradictionLexicon } from './lexicon.ts'

/** One file of an application, or the only one; places carry the file where there are several. */
export interface ApplicationText {
  readonly file?: string
  readonly outline: Outline
}

/** What a passage stands under, as rules ask for it. */
export interface Section {
  /** Bare names of the labels, nearest first. */
  readonly labels: readonly string[]
  readonly nearest: Label | undefined
  /** What names the table column it stands in. */
  readonly column: Label | undefined
  /** The kinds of value its nearest label announces. */
  readonly kinds: readonly string[]
  /** Background, references, earlier work, instructions: what stands there is not of this project. */
  readonly foreign: boolean
  readonly commitment: boolean
  /** A schedule: its stretches of time are phases. */
  readonly schedule: boolean
}

/** A sentence with what was found in it. Offsets are of the normalised sentence. */
export interface Statement {
  readonly text: string
  readonly norm: string
  readonly place: Place
  readonly section: Section
  /** Counts the files. */
  readonly file: number
  /** Counts the sentences of the whole application. */
  readonly index: number
  /** Context spans, found on first use. */
  spans?: readonly ContextSpan[]
}

/** A cue in a sentence. */
export interface Mention {
  readonly statement: Statement
  readonly start: number
  readonly end: number
}

/** The facts of an application: every sentence once, its cues by what they tell, values by what their label announces. */
export interface Facts {
  readonly statements: readonly Statement[]
  readonly mentions: ReadonlyMap<string, readonly Mention[]>
  /** Statements under a label of the kind. */
  readonly labelled: ReadonlyMap<string, readonly Statement[]>
  readonly lexicon: ContradictionLexicon
}

/** Mentions of a cue in reading order. */
export function mentionsOf(facts: Facts, cue: string): readonly Mention[] {
  return facts.mentions.get(cue) ?? []
}

/** Sentences under a label of the kind, in reading order. */
export function labelledAs(facts: Facts, kind: string): readonly Statement[] {
  return facts.labelled.get(kind) ?? []
}

/** The first sentence under each label of the kind: the value of a field, without what happens to follow it. */
export function fieldsOf(facts: Facts, kind: string): Statement[] {
  const seen = new Set<number>()
  return labelledAs(facts, kind).filter(({ section, file }) => {
    const id = (section.nearest?.id ?? -1) + file * 1e6
    if (section.foreign || seen.has(id)) return false
    seen.add(id)
    return true
  })
}
