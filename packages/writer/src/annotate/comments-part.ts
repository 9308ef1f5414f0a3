const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Who comments and when: the date is `2026-11-22`, or with a time, `2026-11-22T09:30:00Z`. */
export interface CommentStamp {
  readonly author: string
  readonly date: string
}

/** A comment's id and text; every line of the text becomes a paragraph. */
export interface CommentText {
  readonly id: number
  readonly text: string
}

/** The next free comment id of a comments part (and of the body, whose marks may outlive their comments). */
export function nextCommentId(...parts: readonly (string | undefined)[]): number {
  const ids = parts.flatMap((xml) =>
    [
      ...(xml ?? '').matchAll(/<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?\bid="(\d+)"/g),
    ].map((match) => Number(match[1])),
  )
  return ids.reduce((highest, id) => Math.max(highest, id), -1) + 1
}

/** Adds comments to a comments part, keeping what it holds, or makes a new part in the given namespace. */
export function addComments(
  existing: string | undefined,
  comments: readonly CommentText[],
  stamp: CommentStamp,
  namespace: string = transitional,
): string {
  if (existing === undefined) {
    const body = comments.map((comment) => commentXml('w:', comment, stamp)).join('')
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${body}</w:comments>`
  }
  const root = /<((?:[\w.-]+:)?)comments\b[^>]*?(\/?)>/.exec(existing)
  if (root === null) throw new Error('The comments part has no root element')
  const prefix = root[1] ?? ''
  const body = comments.map((comment) => commentXml(prefix, comment, stamp)).join('')
  if (root[2] === '/')
    return existing.replace(root[0], () => `${root[0].slice(0, -2)}>${body}</${prefix}comments>`)
  const end = existing.lastIndexOf(`</${prefix}comments`)
  return existing.slice(0, end) + body + existing.slice(end)
}

function commentXml(prefix: string, { id, text }: CommentText, stamp: CommentStamp): string {
  const date = stamp.date.includes('T') ? stamp.date : `${stamp.date}T00:00:00Z`
  const attributes = Object.entries({
    id: String(id),
    author: stamp.author,
    date,
    initials: stamp.author.slice(0, 2),
  })
    .map(([name, value]) => ` ${prefix}${name}="${escapeXml(value)}"`)
    .join('')
  const paragraphs = text
    .split(/\r\n?|\n/)
    .map(
      (line) =>
        `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t></${prefix}r></${prefix}p>`,
    )
    .join('')
  return `<${prefix}comment${attributes}>${paragraphs}</${prefix}comment>`
}

/** Text for XML content and double-quoted attributes, without the characters XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
