import { isNegated } from '../context/judge-context.ts'
import type { ElementFinder } from '../elements/find-elements.ts'
import { foldLabel } from '../elements/fold-label.ts'
import { judgeSentence } from '../elements/substance.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Label, Outline, Passage } from '../text/passages.ts'
import { type Sentence, splitSentences } from '../text/sentences.ts'
import { buildWordIndex } from '../text/word-index.ts'
import type { TermCondition } from './practice-data.ts'

/** Tells whether a label is one of the names, or names one of the elements; undefined where the whole text is meant. */
export function labelTest(
  under: TermCondition['under'],
  finder: ElementFinder,
): ((label: Label) => boolean) | undefined {
  if (under === undefined) return undefined
  const names = new Set(under.map(foldLabel))
  const elements = new Set(under.map((name) => finder.elements.findIndex(({ id }) => id === name)))
  const known = new Map<string, boolean>()
  return ({ text }) => {
    const answer =
      known.get(text) ??
      (names.has(foldLabel(text)) || finder.labels.match(text).some(({ element }) => elements.has(element)))
    known.set(text, answer)
    return answer
  }
}

/** A passage with what every rule asks of it: its sentences, and whether it says something rather than filling a field. */
export interface ReadPassage extends Passage {
  readonly sentences: readonly Sentence[]
  /** What it stands under, normalised. */
  readonly names: readonly string[]
  isContent(): boolean
}

const hollow = new Set(['filler', 'guidance', 'deferral', 'claim'])

/** Reads passages once for any number of rules. */
export function readPassages({ passages }: Outline, { substance }: ElementFinder): ReadPassage[] {
  const known = new Map<string, string>()
  const nameOf = ({ text }: Label) => {
    const name = known.get(text) ?? normaliseText(text)
    known.set(text, name)
    return name
  }
  return passages.map((passage) => {
    const sentences = splitSentences(passage)
    let answer: boolean | undefined
    const isContent = () => {
      answer ??= sentences.some(({ text }) => !hollow.has(judgeSentence(text, substance)))
      return answer
    }
    return { ...passage, sentences, names: passage.labels.map(nameOf), isContent }
  })
}

/** The terms that a normalised sentence says and does not deny. */
export type TermFinder = (normalised: string) => readonly string[]

/** Whether a passage, or what it stands under, speaks of a term. */
export function mentions({ names, sentences }: ReadPassage, finds: TermFinder): boolean {
  return (
    sentences.some(({ normalised }) => finds(normalised).length > 0) ||
    names.some((name) => finds(name).length > 0)
  )
}

const latin = /[a-z0-9]/

/** Finds terms that a sentence does not deny, as the committee wrote them; Latin words match whole. */
export function termFinder(terms: readonly string[]): TermFinder {
  const words = terms.map((term) => normaliseText(term).trim())
  const index = buildWordIndex(words)
  return (normalised) =>
    index
      .find(normalised)
      .filter(({ start, end }) => !cutsWord(normalised, start, end) && !isNegated(normalised, start))
      .map(({ term }) => terms[term] ?? '')
}

function cutsWord(text: string, start: number, end: number): boolean {
  const joins = (at: number) => latin.test(text.charAt(at - 1)) && latin.test(text.charAt(at))
  return joins(start) || joins(end)
}
