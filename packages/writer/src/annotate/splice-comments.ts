import { commentNames } from './comment-names.ts'
import type { ParagraphSpan } from './find-paragraphs.ts'

/** A comment with the id it gets, on a paragraph of the body. */
export interface PlacedComment {
  readonly id: number
  readonly span: ParagraphSpan
}

/** Puts the marks of comments around the content of their paragraphs; everything else stays as it was, letter for letter. */
export function spliceComments(xml: string, comments: readonly PlacedComment[]): string {
  const insertions = [...groupBySpan(comments)].flatMap(([span, placed]) => marks(xml, span, placed))
  insertions.sort((left, right) => left.at - right.at)
  const pieces: string[] = []
  let from = 0
  for (const { at, until, text } of insertions) {
    pieces.push(xml.slice(from, at), text)
    from = until
  }
  return pieces.join('') + xml.slice(from)
}

interface Insertion {
  readonly at: number
  readonly until: number
  readonly text: string
}

function marks(xml: string, span: ParagraphSpan, comments: readonly PlacedComment[]): Insertion[] {
  const { contentStart, contentEnd } = span
  const starts = comments.map(({ id }) => markXml(span, 'commentRangeStart', id)).join('')
  const ends = comments.map(({ id }) => rangeEnd(span, id)).join('')
  if (span.isEmptyElement) {
    const slash = xml.lastIndexOf('/>', contentStart)
    return [{ at: slash, until: contentStart, text: `>${starts}${ends}</${span.prefix}p>` }]
  }
  return [
    { at: contentStart, until: contentStart, text: starts },
    { at: contentEnd, until: contentEnd, text: ends },
  ]
}

function rangeEnd(span: ParagraphSpan, id: number): string {
  const { prefix, declaration } = commentNames(span.prefix, span.namespace)
  const reference = `<${prefix}r${declaration}><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`
  return markXml(span, 'commentRangeEnd', id) + reference
}

function markXml({ prefix: own, namespace }: ParagraphSpan, name: string, id: number): string {
  const { prefix, declaration } = commentNames(own, namespace)
  return `<${prefix}${name}${declaration} ${prefix}id="${id}"/>`
}

function groupBySpan(comments: readonly PlacedComment[]): Map<ParagraphSpan, PlacedComment[]> {
  const groups = new Map<ParagraphSpan, PlacedComment[]>()
  for (const comment of comments) {
    groups.set(comment.span, [...(groups.get(comment.span) ?? []), comment])
  }
  return groups
}
