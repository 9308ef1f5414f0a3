import type { Element } from '@lunshen/measure'
import type { ElementFinder, FoundElement } from '../elements/find-elements.ts'
import { normaliseText } from '../text/normalise.ts'
import type { ApplicationLexicon } from './application-lexicon.ts'
import { isRead, type Paper } from './paper.ts'

/** An unread file with the ids of the elements it may hold by its name. */
export interface UnreadHoldings {
  readonly paper: Paper
  readonly holds: ReadonlySet<string>
  /** Its name says nothing of what is in it. */
  readonly nameless: boolean
}

/** What each file that was not read may hold. */
export function findHoldings(
  papers: readonly Paper[],
  lexicon: ApplicationLexicon,
  finder: ElementFinder,
): UnreadHoldings[] {
  return papers
    .filter((paper) => !isRead(paper))
    .map((paper) => {
      const hasTwin = papers.some((other) => isRead(other) && other.name.core === paper.name.core)
      const all = elementsByName(paper, lexicon, finder)
      // The same paper in another format says what was read already; only a signature may be new.
      const holds = hasTwin ? all.filter(({ signed }) => signed) : all
      const nameless = !hasTwin && isNameless(paper, lexicon)
      return { paper, holds: new Set(holds.map(({ id }) => id)), nameless }
    })
}

function elementsByName(
  { name, role }: Paper,
  { carries, holds }: ApplicationLexicon,
  { elements, labels }: ElementFinder,
): Element[] {
  const stem = normaliseText(name.stem)
  const begins = carries[role] ?? []
  const shown = holds.filter(({ words }) => words.some((word) => stem.includes(word)))
  const ids = new Set(shown.flatMap((one) => one.elements))
  for (const match of [...labels.match(name.core), ...labels.match(name.stem)])
    if (match.kind === 'strong') ids.add(elements[match.element]?.id ?? '')
  return elements.filter(({ id }) => ids.has(id) || begins.some((begin) => id.startsWith(begin)))
}

/** An archive may hold anything; so may what is named 「扫描件001」. */
function isNameless({ name, role }: Paper, { nameless, archives }: ApplicationLexicon): boolean {
  if (archives.includes(name.extension)) return true
  if (role !== 'other' && role !== 'attachment') return false
  let rest = normaliseText(name.stem)
  for (const word of nameless) rest = rest.replaceAll(word, '')
  return !/\p{L}{2}/u.test(rest.replace(/\d/g, ' '))
}

/** The file that may hold an element, and whether only its signature was missing. */
export interface Holder {
  readonly paper: Paper
  readonly unsigned: boolean
}

/** The elements with what the unread files leave open. */
export interface HeedOutcome {
  readonly found: readonly FoundElement[]
  /** By element id. */
  readonly heldBy: ReadonlyMap<string, Holder>
}

/** Where a file that was not read may hold an element by its name, its absence is not certain; nor is that a letter is unsigned. */
export function heedUnreadFiles(
  found: readonly FoundElement[],
  holdings: readonly UnreadHoldings[],
): HeedOutcome {
  const heldBy = new Map<string, Holder>()
  const heeded = found.map((item): FoundElement => {
    const unsigned = item.reason === 'unsigned'
    const isOpen = item.status === 'missing' || unsigned
    const holding = isOpen ? holdings.find(({ holds }) => holds.has(item.element.id)) : undefined
    if (holding === undefined) return item
    heldBy.set(item.element.id, { paper: holding.paper, unsigned })
    return { ...item, status: 'unclear', reason: 'unread', confidence: 0.3 }
  })
  return { found: heeded, heldBy }
}
