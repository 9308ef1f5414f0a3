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
  const { prefix, contentStart, contentEnd } = span
  const starts = comments.map(({ id }) => `<${prefix}commentRangeStart ${prefix}id="${id}"/>`).join('')
  const ends = comments.map(({ id }) => rangeEnd(prefix, id)).join('')
  if (span.isEmptyElement) {
    const slash = xml.lastIndexOf('/>', contentStart)
    return [{ at: slash, until: contentStart, text: `>${starts}${ends}</${prefix}p>` }]
  }
  return [
    { at: contentStart, until: contentStart, text: starts },
    { at: contentEnd, until: contentEnd, text: ends },
  ]
}

function rangeEnd(prefix: string, id: number): string {
  const reference = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`
  return `<${prefix}commentRangeEnd ${prefix}id="${id}"/>${reference}`
}

function groupBySpan(comments: readonly PlacedComment[]): Map<ParagraphSpan, PlacedComment[]> {
  const groups = new Map<ParagraphSpan, PlacedComment[]>()
  for (const comment of comments) {
    groups.set(comment.span, [...(groups.get(comment.span) ?? []), comment])
  }
  return groups
}
