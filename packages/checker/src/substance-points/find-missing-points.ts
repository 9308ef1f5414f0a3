import type { FoundElement } from '../elements/find-elements.ts'
import type { Outline, Passage } from '../text/passages.ts'
import { type Point, type PointLexicon, pointKey } from './point-lexicon.ts'
import { closePoints, foldNumbers, makeFolder } from './read-points.ts'

/** Finds for each element that is present what its text leaves out; elements that leave nothing out are not in the map. */
export function findMissingPoints(
  found: readonly FoundElement[],
  outline: Outline,
  lexicon: PointLexicon,
): ReadonlyMap<FoundElement, readonly Point[]> {
  const { elements, own, voids } = lexicon
  const fold = makeFolder()
  const missing = new Map<FoundElement, readonly Point[]>()
  for (const item of found) {
    const key = pointKey(item.element.id)
    const matcher = own.get(key)
    if (matcher === undefined || item.status !== 'present' || refers(item)) continue
    const points = elements[key] ?? []
    const open = new Set(points.filter((point) => !isSettled(point, item)))
    const read = (text: string) => closePoints(text, open, matcher, voids)
    // The sentences of the evidence are folded already and mostly say it all.
    for (const { sentence } of item.sentences) if (isOpen(open)) read(foldNumbers(sentence.normalised))
    const rest = isOpen(open) ? textOf(item, outline) : []
    for (const passage of rest) if (isOpen(open)) read(fold(passage))
    if (isOpen(open)) missing.set(item, [...open])
  }
  closeAnywhere(missing, outline, lexicon, fold)
  return new Map([...missing].flatMap(([item, points]) => asked(item, points)))
}

/** What stands in an attachment is looked for there. */
const refers = ({ sentences }: FoundElement) => sentences.some(({ nature }) => nature === 'reference')

function isSettled({ enoughLength }: Point, { sentences }: FoundElement): boolean {
  if (enoughLength === undefined) return false
  return sentences.reduce((sum, { sentence }) => sum + sentence.normalised.length, 0) >= enoughLength
}

/** Whether anything is left to be asked for; a point that depends on another is not asked for alone. */
function isOpen(open: ReadonlySet<Point>): boolean {
  for (const { onlyWith } of open) if (onlyWith === undefined) return true
  return false
}

function asked(
  item: FoundElement,
  points: readonly Point[],
): readonly (readonly [FoundElement, readonly Point[]])[] {
  const ids = new Set(points.map(({ id }) => id))
  const left = points.filter(({ onlyWith }) => onlyWith === undefined || ids.has(onlyWith))
  return left.length === 0 ? [] : [[item, left]]
}

/** Looks through the whole document for what is given wherever it stands, where anything is left to look for. */
function closeAnywhere(
  missing: Map<FoundElement, readonly Point[]>,
  { passages }: Outline,
  { anywhere, voids }: PointLexicon,
  fold: (passage: Passage) => string,
): void {
  const open = new Set([...missing.values()].flat().filter((point) => point.anywhere !== undefined))
  const sought = open.size
  for (const passage of passages) if (open.size > 0) closePoints(fold(passage), open, anywhere, voids)
  if (open.size === sought) return
  for (const [item, points] of missing)
    missing.set(
      item,
      points.filter((point) => point.anywhere === undefined || open.has(point)),
    )
}

/** An element's text: the paragraphs of its evidence, their neighbours, and what stands under the same name. */
function textOf({ label, sentences }: FoundElement, { passages }: Outline): ReadonlySet<Passage> {
  const text = new Set<Passage>()
  const names = new Set(label ? [label] : [])
  for (const { sentence } of sentences) {
    const index = passages.indexOf(sentence.passage)
    for (const passage of passages.slice(Math.max(0, index - 1), index + 2)) text.add(passage)
    const [nearest] = sentence.passage.labels
    if (nearest) names.add(nearest)
  }
  for (const passage of passages) if (passage.labels.some((one) => names.has(one))) text.add(passage)
  return text
}
