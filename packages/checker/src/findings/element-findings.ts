import type { Language, Place } from '@lunshen/reader'
import type { Finding, Location } from '@lunshen/schemas'
import type { FoundElement } from '../elements/find-elements.ts'
import { excerptOf } from '../text/excerpt.ts'
import type { Outline } from '../text/passages.ts'
import type { RuleBook, RuleId } from './load-rules.ts'
import { makeFinding } from './make-finding.ts'

/** Findings for every element that is not plainly present, in the order of the elements. */
export function findElementGaps(
  found: readonly FoundElement[],
  outline: Outline,
  rules: RuleBook,
  language: Language,
): Finding[] {
  return found.flatMap((item, index) => {
    const rule = ruleFor(item)
    if (rule === undefined) return []
    const { element } = item
    const location = locateGap(item, index, found, outline)
    const words = {
      title: element.title[language],
      advice: element.advice[language],
      excerpt: excerptOf(item.sentences[0]?.sentence.text ?? item.label?.text ?? '', 30),
    }
    const facts = { article: element.article, element: element.id, location, reason: item.reason, words }
    return [makeFinding(rules, rule, facts, language)]
  })
}

function ruleFor(item: FoundElement): RuleId | undefined {
  if (item.status !== 'present') return `element/${item.status}`
  return item.reason === 'thin' ? 'element/thin' : undefined
}

/** The place of the gap; for something missing, the place beside its neighbours where it belongs. */
function locateGap(
  item: FoundElement,
  index: number,
  found: readonly FoundElement[],
  outline: Outline,
): Location {
  const own = placeOf(item)
  if (own) return { ...own.place, excerpt: excerptOf(own.text) }
  const group = item.element.id.split('.').slice(0, 2).join('.')
  const neighbours = found
    .map((other, i) => ({ other, distance: Math.abs(i - index) + (i > index ? 0.5 : 0) }))
    .filter(({ other }) => other.element.id.startsWith(`${group}.`) && placeOf(other))
    .sort((a, b) => a.distance - b.distance)
  const near = neighbours[0] && placeOf(neighbours[0].other)
  if (near) return { ...near.place, excerpt: excerptOf(near.text) }
  const first = outline.labels[0] ?? outline.passages[0]
  return { ...(first?.place ?? outline.titlePlace), excerpt: excerptOf(first?.text ?? outline.title) }
}

function placeOf(item: FoundElement): { readonly place: Place; readonly text: string } | undefined {
  if (item.label && item.status !== 'present') return { place: item.label.place, text: item.label.text }
  const first = item.sentences[0]?.sentence
  if (first) return { place: first.passage.place, text: first.text }
  return item.label && { place: item.label.place, text: item.label.text }
}
