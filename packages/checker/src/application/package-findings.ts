import type { Language } from '@lunshen/reader'
import type { Finding, Location } from '@lunshen/schemas'
import type { FoundElement } from '../elements/find-elements.ts'
import type { Wording } from '../findings/make-finding.ts'
import { excerptOf } from '../text/excerpt.ts'
import type { ApplicationLexicon } from './application-lexicon.ts'
import type { AttachmentReference } from './find-references.ts'
import type { OldVersion } from './find-versions.ts'
import { findArchives, type MissingAttachments } from './match-attachments.ts'
import { type Paper, startOfPaper } from './paper.ts'
import { tell, type Words } from './tell.ts'

/** Files that could not be read, with the reader's reason. */
export function tellUnreadable(papers: readonly Paper[], wording: Wording): Finding[] {
  return papers.flatMap((paper) => {
    if (paper.error === undefined) return []
    const words = { file: paper.file, reason: paper.error.message }
    return [tell('application/unreadable-file', startOfPaper(paper), words, wording)]
  })
}

/** Parts that are in none of the files; a part that was handed in and not read is there. */
export function tellMissingParts(
  found: readonly FoundElement[],
  papers: readonly Paper[],
  lead: Location,
  { parts }: ApplicationLexicon,
  wording: Wording,
): Finding[] {
  return parts.flatMap(({ roles, elements, least, article, title }) => {
    if (papers.some(({ role }) => roles.includes(role))) return []
    const own = found.filter(({ element }) => element.id.startsWith(elements))
    const there = own.filter(isThere).length
    if (own.length === 0 || there >= own.length * least) return []
    return [tell('application/missing-part', lead, { part: title[wording.language] }, wording, { article })]
  })
}

/** How sure a sentence must be of an element, under no label that names it, to vouch for a whole paper, 0..1. */
const vouching = 0.7

/** A heading, be it left empty, shows that the part was thought of; a sentence that sounds like it does not. */
function isThere({ status, label, confidence }: FoundElement): boolean {
  if (status === 'missing') return false
  return label !== undefined || status === 'placeholder' || (status === 'present' && confidence >= vouching)
}

/** Attachments that the text names and nobody finds, by the sentence that names them. */
export function tellMissingAttachments(
  missing: readonly MissingAttachments[],
  papers: readonly Paper[],
  lexicon: ApplicationLexicon,
  wording: Wording,
): Finding[] {
  const [archive] = findArchives(papers, lexicon)
  const { language } = wording
  return missing.flatMap(({ paper, references }) => {
    const [first] = references
    if (first === undefined) return []
    const { sentence, at, place } = first
    const names = references.map((one) => nameOf(one, language))
    const words = {
      attachment: names.join(language === 'zh' ? '、' : ', '),
      excerpt: excerptAround(sentence, at),
      archive: archive?.file ?? '',
    }
    const location = { ...place, file: paper.file, excerpt: excerptOf(sentence) }
    const reason = archive === undefined ? 'default' : 'archive'
    return [tell('application/attachment-missing', location, words, wording, { reason })]
  })
}

/** 「附件3《知情同意书》」. */
function nameOf({ number, title, kind = '附件' }: AttachmentReference, language: Language): string {
  const isChinese = language === 'zh'
  const numbered = number === undefined ? '' : `${isChinese ? kind : 'attachment '}${number.toUpperCase()}`
  const called = title === undefined ? '' : isChinese ? `《${title}》` : `“${title}”`
  return [numbered, called].filter((part) => part !== '').join(isChinese ? '' : ' ')
}

const shownBefore = 30
const shownAfter = 30

/** The words around a place of a sentence, short enough for a message. */
function excerptAround(sentence: string, at: number): string {
  const from = at > shownBefore + 8 ? at - shownBefore : 0
  const to = sentence.length - at > shownAfter + 8 ? at + shownAfter : sentence.length
  const middle = sentence
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/[。；;\s]+$/u, '')
  return `${from > 0 ? '…' : ''}${middle}${to < sentence.length ? '…' : ''}`
}

/** Files of the same bytes. */
export function tellDuplicates(
  duplicates: readonly { readonly copy: Paper; readonly first: Paper }[],
  wording: Wording,
): Finding[] {
  return duplicates.map(({ copy, first }) =>
    related('application/duplicate-file', copy, first, { file: copy.file, first: first.file }, wording),
  )
}

/** Older versions of a paper. */
export function tellOldVersions(versions: readonly OldVersion[], wording: Wording): Finding[] {
  return versions.map(({ old, newest, setAside }) => {
    const words = { file: old.file, newest: newest.file }
    const reason = setAside ? 'default' : 'unread'
    return related('application/old-version', old, newest, words, wording, reason)
  })
}

function related(
  id: `application/${string}`,
  paper: Paper,
  other: Paper,
  words: Words,
  wording: Wording,
  reason = 'default',
): Finding {
  return { ...tell(id, startOfPaper(paper), words, wording, { reason }), related: [startOfPaper(other)] }
}
