import type { Place } from '@lunshen/reader'
import type { Finding, Location } from '@lunshen/schemas'
import type { ElementFinder } from '../elements/find-elements.ts'
import { makeFinding, type Wording } from '../findings/make-finding.ts'
import { excerptOf } from '../text/excerpt.ts'
import type { Outline } from '../text/passages.ts'
import { localArticle } from './phrases.ts'
import type { LocalRule, TermCondition } from './practice-data.ts'
import { labelTest, mentions, type ReadPassage, readPassages, termFinder } from './search-passages.ts'

/** More places of one forbidden wording tell nothing new. */
const mostPlaces = 20

/** One text of what is checked; `file` where places carry it. */
export interface LocalText {
  readonly file?: string
  readonly outline: Outline
}

/** What the rules are applied with. */
export interface LocalContext extends Wording {
  readonly finder: ElementFinder
}

/** Checks texts against the committee's own rules: what is required may stand in any of them, what is forbidden in none. */
export function findLocalIssues(
  texts: readonly LocalText[],
  rules: readonly LocalRule[],
  context: LocalContext,
): Finding[] {
  if (rules.length === 0) return []
  const read = texts.map((text) => ({ ...text, passages: readPassages(text.outline, context.finder) }))
  return rules.flatMap(({ require, forbid, ...rule }) => [
    ...(require ? findLacking(rule, require, read, context) : []),
    ...(forbid ? read.flatMap((text) => findForbidden(rule, forbid, text, context)) : []),
  ])
}

interface ReadText extends LocalText {
  readonly passages: readonly ReadPassage[]
}

function findLacking(
  rule: LocalRule,
  condition: TermCondition,
  texts: readonly ReadText[],
  context: LocalContext,
): Finding[] {
  const isNamed = labelTest(condition.under, context.finder)
  const finds = termFinder(condition.terms ?? [])
  const isAnswer = (passage: ReadPassage) =>
    (isNamed === undefined || passage.labels.some(isNamed)) &&
    (condition.terms === undefined || mentions(passage, finds)) &&
    passage.isContent()
  const answers = texts.flatMap(({ passages, file }) =>
    passages.filter(isAnswer).map(({ text, place }) => ({ text, place, file })),
  )
  const length = answers.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0)
  if (length >= (condition.minLength ?? 1)) return []
  const labels = texts.flatMap(({ outline, file }) =>
    isNamed ? outline.labels.filter(isNamed).map((label) => ({ ...label, file })) : [],
  )
  const [title] = texts.map(({ outline, file }) => ({ text: outline.title, place: outline.titlePlace, file }))
  const spot = labels[0] ?? answers[0] ?? title
  if (spot === undefined) return []
  const words = { term: (condition.terms ?? []).join('、'), text: excerptOf(spot.text, 40) }
  return [worded(rule, locationAt(spot), words, context)]
}

function findForbidden(
  rule: LocalRule,
  condition: TermCondition,
  { passages, file }: ReadText,
  context: LocalContext,
): Finding[] {
  const finds = termFinder(condition.terms ?? [])
  const found: Finding[] = []
  const isNamed = labelTest(condition.under, context.finder)
  for (const { labels, place, sentences } of passages) {
    if (isNamed !== undefined && !labels.some(isNamed)) continue
    for (const sentence of sentences) {
      const [term] = finds(sentence.normalised)
      if (term === undefined) continue
      const words = { term, text: excerptOf(sentence.text, 40) }
      const location = locationAt({ text: sentence.text, place, file })
      found.push(worded(rule, location, words, context))
      if (found.length >= mostPlaces) return found
    }
  }
  return found
}

interface Spot {
  readonly text: string
  readonly place: Place
  readonly file?: string | undefined
}

function locationAt({ text, place, file }: Spot): Location {
  return { ...place, ...(file === undefined ? {} : { file }), excerpt: excerptOf(text) }
}

function worded(
  { id, article }: LocalRule,
  location: Finding['location'],
  words: Readonly<Record<string, string>>,
  wording: Wording,
): Finding {
  return makeFinding(id, { article: article ?? localArticle[wording.language], location, words }, wording)
}
