import { foldLabel } from '../elements/fold-label.ts'
import type { ApplicationLexicon } from './application-lexicon.ts'
import { gatherStock, isAlike, isInStock, placeKey } from './attachment-stock.ts'
import { type AttachmentReference, findReferences } from './find-references.ts'
import { isRead, type Paper, type ReadPaper } from './paper.ts'

/** Attachments that one sentence names and that are not there; mostly one. */
export interface MissingAttachments {
  readonly paper: ReadPaper
  readonly references: readonly AttachmentReference[]
}

/**
 * Finds attachments that the texts name and that are neither a file nor a section of one. Matched generously: the number, a like
 * name, or the same kind of paper is enough.
 * @param judged the papers that are read for references and sections; attachments name their own, so they are not asked
 * @param all every file that is there
 */
export function findMissingAttachments(
  judged: readonly ReadPaper[],
  all: readonly Paper[],
  lexicon: ApplicationLexicon,
): MissingAttachments[] {
  const named = judged
    .filter(({ role }) => role !== 'attachment')
    .flatMap((paper) => findReferences(paper, lexicon).map((one) => ({ ...one, paper })))
  const places = new Set(
    named.filter(({ listed }) => listed).map(({ paper, place }) => placeKey(paper.file, place)),
  )
  const stock = gatherStock(judged, all, places, lexicon)
  const titles = new Map<string, string>()
  for (const { number, title } of named)
    if (number !== undefined && title !== undefined && !titles.has(number)) titles.set(number, title)
  const missing: (AttachmentReference & { readonly paper: ReadPaper })[] = []
  const asked = new Set<string>()
  for (const reference of named) {
    const { number } = reference
    const title = reference.title ?? (number === undefined ? undefined : titles.get(number))
    const whole = title === undefined ? reference : { ...reference, title }
    const key = `${number ?? ''}\n${title ?? ''}`
    if ((number === undefined && title === undefined) || asked.has(key) || asked.size >= mostAsked) continue
    asked.add(key)
    if (missing.some((one) => isSame(one, whole)) || isInStock(whole, stock, lexicon)) continue
    missing.push(whole)
  }
  const bySentence = new Map<string, { paper: ReadPaper; references: AttachmentReference[] }>()
  for (const one of missing) {
    const key = `${placeKey(one.paper.file, one.place)}\n${one.sentence}`
    const group = bySentence.get(key)
    if (group) group.references.push(one)
    else bySentence.set(key, { paper: one.paper, references: [one] })
  }
  return [...bySentence.values()]
}

/** One attachment is told of once, by whatever name. */
function isSame(a: AttachmentReference, b: AttachmentReference): boolean {
  if (a.number !== undefined && b.number !== undefined) return a.number === b.number
  return a.title !== undefined && b.title !== undefined && isAlike(foldLabel(a.title), foldLabel(b.title))
}

/** More attachments than this are a data dump. */
const mostAsked = 500

/** The archives that may hold what is missing. */
export function findArchives(papers: readonly Paper[], { archives }: ApplicationLexicon): Paper[] {
  return papers.filter((paper) => !isRead(paper) && archives.includes(paper.name.extension))
}
