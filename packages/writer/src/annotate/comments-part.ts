import { type CommentNames, commentNames } from './comment-names.ts'

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

const highestId = 2_147_483_647
const idAttribute =
  /<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*?\bid=["'](\d+)["']/g

/** Ids for new comments that neither the comments part has nor the text, whose marks may outlive their comments; in rising order. */
export function freeCommentIds(count: number, ...parts: readonly (string | undefined)[]): number[] {
  const used = new Set(
    parts.flatMap((xml) => [...(xml ?? '').matchAll(idAttribute)].map((match) => Number(match[1]))),
  )
  const next = [...used].reduce((highest, id) => Math.max(highest, id), -1) + 1
  if (next + count <= highestId) return Array.from({ length: count }, (_, index) => next + index)
  const ids: number[] = []
  for (let id = 0; ids.length < count; id += 1) if (!used.has(id)) ids.push(id)
  return ids
}

/** Adds comments to a comments part, keeping what it holds, or makes a new part in the given namespace. */
export function addComments(
  existing: string | undefined,
  comments: readonly CommentText[],
  stamp: CommentStamp,
  namespace: string = transitional,
): string {
  const bodyOf = (names: CommentNames) =>
    comments.map((comment) => commentXml(names, comment, stamp)).join('')
  if (existing === undefined) {
    const body = bodyOf({ prefix: 'w:', declaration: '' })
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${body}</w:comments>`
  }
  const root = /<((?:[\w.-]+:)?)comments\b[^>]*?(\/?)>/.exec(existing)
  if (root === null) throw new Error('The comments part has no root element')
  const prefix = root[1] ?? ''
  const body = bodyOf(commentNames(prefix, namespace))
  if (root[2] === '/')
    return existing.replace(root[0], () => `${root[0].slice(0, -2)}>${body}</${prefix}comments>`)
  const end = existing.lastIndexOf(`</${prefix}comments`)
  return existing.slice(0, end) + body + existing.slice(end)
}

function commentXml(
  { prefix, declaration }: CommentNames,
  { id, text }: CommentText,
  stamp: CommentStamp,
): string {
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
  return `<${prefix}comment${declaration}${attributes}>${paragraphs}</${prefix}comment>`
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
