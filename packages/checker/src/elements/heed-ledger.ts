import type { Document } from '@lunshen/reader'
import type { LedgerEntry } from '@lunshen/schemas'
import { hidesContent } from '../findings/file-findings.ts'
import type { Outline } from '../text/passages.ts'
import type { ElementFinder, FoundElement } from './find-elements.ts'

/** How many paragraphs above an unread picture its name may stand. */
const nearby = 3

/**
 * Where something unread could hold an element, its absence is not certain. What stands under a name, such as a scan
 * below 「附件：承诺书」, can only hold what it is named after; what stands under none may hold anything.
 */
export function heedLedger(
  found: readonly FoundElement[],
  outline: Outline,
  document: Document,
  finder: ElementFinder,
): FoundElement[] {
  const hiding = document.ledger.filter(({ kind }) => hidesContent(kind))
  if (hiding.length === 0) return [...found]
  const held = hiding.map(namesAbove(outline, finder))
  const mayHold = (index: number) => held.some((elements) => elements.size === 0 || elements.has(index))
  return found.map((item, index) =>
    item.status === 'missing' && mayHold(index)
      ? { ...item, status: 'unclear', reason: 'unread', confidence: 0.3 }
      : item,
  )
}

/** Finds the elements named in the paragraphs just above an unread thing; each paragraph is looked through once. */
function namesAbove(outline: Outline, finder: ElementFinder): (entry: LedgerEntry) => Set<number> {
  const texts = textsByParagraph(outline)
  const known = new Map<number, ReadonlySet<number>>()
  const namedIn = (paragraph: number) => {
    const found =
      known.get(paragraph) ??
      elementsNamed((texts.get(paragraph) ?? []).flatMap((text) => text.split(/[：:]/)))
    known.set(paragraph, found)
    return found
  }
  const elementsNamed = (names: readonly string[]) =>
    new Set(names.flatMap((name) => finder.labels.match(name).map((match) => match.element)))
  return ({ location }) => {
    const at = location?.paragraph
    const above = at === undefined ? [] : Array.from({ length: nearby + 1 }, (_, i) => at - i)
    return new Set(above.flatMap((paragraph) => [...namedIn(paragraph)]))
  }
}

function textsByParagraph({ labels, passages }: Outline): ReadonlyMap<number, readonly string[]> {
  const texts = new Map<number, string[]>()
  for (const { text, place } of [...labels, ...passages]) {
    if (place.paragraph === undefined) continue
    const same = texts.get(place.paragraph)
    if (same) same.push(text)
    else texts.set(place.paragraph, [text])
  }
  return texts
}
