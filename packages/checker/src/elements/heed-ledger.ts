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
  const held = hiding.map((entry) => elementsNamedAbove(entry, outline, finder))
  const mayHold = (index: number) => held.some((elements) => elements.size === 0 || elements.has(index))
  return found.map((item, index) =>
    item.status === 'missing' && mayHold(index)
      ? { ...item, status: 'unclear', reason: 'unread', confidence: 0.3 }
      : item,
  )
}

function elementsNamedAbove({ location }: LedgerEntry, outline: Outline, finder: ElementFinder): Set<number> {
  const at = location?.paragraph
  if (at === undefined) return new Set()
  const near = (paragraph: number | undefined) =>
    paragraph !== undefined && paragraph <= at && at - paragraph <= nearby
  const names = [
    ...outline.labels.filter((label) => near(label.place.paragraph)).map((label) => label.text),
    ...outline.passages.filter((passage) => near(passage.place.paragraph)).map((passage) => passage.text),
  ].flatMap((text) => text.split(/[：:]/))
  return new Set(names.flatMap((name) => finder.labels.match(name).map((match) => match.element)))
}
