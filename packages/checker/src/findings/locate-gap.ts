import type { Place } from '@lunshen/reader'
import type { Location } from '@lunshen/schemas'
import type { FoundElement } from '../elements/find-elements.ts'
import { type PlanWords, sectionOf } from '../plan/plan-words.ts'
import { excerptOf } from '../text/excerpt.ts'
import type { Label, Outline } from '../text/passages.ts'

/**
 * The place of a gap: its own label or text; for something missing, the heading of the section that holds what is written with it.
 * Where no section fits, the end of the text with an empty excerpt: there is no place to name.
 */
export function locateGap(
  item: FoundElement,
  found: readonly FoundElement[],
  outline: Outline,
  words: Pick<PlanWords, 'sections' | 'notSections'>,
): Location {
  const own = ownPlace(item)
  if (own) return { ...own.place, excerpt: excerptOf(own.text) }
  const home = homeOf(item, found, outline, words)
  if (home) return { ...home.place, excerpt: excerptOf(home.text) }
  return { ...endOf(outline), excerpt: '' }
}

/** The last paragraph or line, without the table or section it happens to stand in. */
function endOf({ passages, titlePlace }: Outline): Place {
  const { line, column = 1, paragraph = 1, file } = passages.at(-1)?.place ?? titlePlace
  const place = line === undefined ? { paragraph, headingPath: [] } : { line, column }
  return file === undefined ? place : { ...place, file }
}

function ownPlace(item: FoundElement): { readonly place: Place; readonly text: string } | undefined {
  if (item.label && item.status !== 'present') return { place: item.label.place, text: item.label.text }
  const first = item.sentences[0]?.sentence
  if (first) return { place: first.passage.place, text: first.text }
  return item.label && { place: item.label.place, text: item.label.text }
}

/**
 * The heading that holds most of the element's kin without holding more of the others: the chapter where its sections are all
 * about them, else the section. Of several with as many the innermost, then the one of the nearest kin.
 */
function homeOf(
  item: FoundElement,
  found: readonly FoundElement[],
  outline: Outline,
  words: Pick<PlanWords, 'sections' | 'notSections'>,
): Label | undefined {
  const section = sectionOf(item.element.id, words)
  if (section === undefined) return undefined
  const index = found.indexOf(item)
  const votes = new Map<Label, Vote>()
  found.forEach((other, i) => {
    // A weak hint of something does not make its place the right one.
    if (other.status === 'unclear' || other.status === 'missing') return
    const isKin = sectionOf(other.element.id, words) === section
    headingsAbove(other, outline, words.notSections).forEach((label, depth) => {
      const vote = votes.get(label) ?? noVote
      const distance = isKin ? Math.min(vote.distance, Math.abs(i - index)) : vote.distance
      votes.set(label, {
        kin: vote.kin + (isKin ? 1 : 0),
        others: vote.others + (isKin ? 0 : 1),
        depth: Math.min(vote.depth, depth),
        distance,
      })
    })
  })
  return [...votes]
    .filter(([, { kin, others, depth }]) => kin > 0 && (depth === 0 || kin > others))
    .toSorted(([, a], [, b]) => b.kin - a.kin || a.depth - b.depth || a.distance - b.distance)[0]?.[0]
}

/** What stands under a heading: kin of an element and others; `depth` 0 is a heading that holds text itself. */
interface Vote {
  readonly kin: number
  readonly others: number
  readonly depth: number
  readonly distance: number
}

const noVote: Vote = {
  kin: 0,
  others: 0,
  depth: Number.POSITIVE_INFINITY,
  distance: Number.POSITIVE_INFINITY,
}

/** The headings an element's text stands under, innermost first, as far as more can be written there. */
function headingsAbove(
  { label, sentences }: FoundElement,
  { title }: Outline,
  notSections: readonly string[],
): Label[] {
  const above = sentences[0]?.sentence.passage.labels ?? []
  const own = label === undefined || above.includes(label) ? [] : [label]
  return [...own, ...above].filter(
    ({ kind, text }) =>
      (kind === 'heading' || kind === 'bar') &&
      text !== title &&
      !notSections.some((word) => text.toLowerCase().includes(word)),
  )
}
