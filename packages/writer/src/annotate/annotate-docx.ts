import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { zipTime } from '../docx/fix-docx.ts'
import { fail, type Outcome, succeed, writerProblem } from '../problem.ts'
import { addComments, type CommentStamp, freeCommentIds } from './comments-part.ts'
import { findParagraphs, type ParagraphSpan } from './find-paragraphs.ts'
import { declarePart, emptyRelationships, freeName, linkPart, type Parts, partText } from './link-comments.ts'
import { readRelationships, relationshipsOf, resolveTarget } from './package-parts.ts'
import { spliceComments } from './splice-comments.ts'

export type { CommentStamp } from './comments-part.ts'

/** A comment for a paragraph of the body, 1-based in document order, table paragraphs counted; 0 is the whole paper. */
export interface DocxComment {
  readonly paragraph: number
  readonly text: string
}

/** Unpacked size beyond which a file is refused, bytes. */
const sizeLimit = 400_000_000

/**
 * Writes comments into a copy of a Word file; existing comments stay, and every other part keeps its bytes.
 * Paragraph numbers beyond the body stand at its end. Problems: `word-unreadable`, `word-no-such-paragraph` (empty body).
 */
export function annotateDocx(
  bytes: Uint8Array,
  comments: readonly DocxComment[],
  stamp: CommentStamp,
): Outcome<Uint8Array> {
  let parts: Parts
  let main: MainPart
  try {
    parts = unpack(bytes)
    main = readMainPart(parts)
  } catch (error) {
    return fail(unreadable(error))
  }
  if (main.spans.length === 0) return fail(noParagraph)
  if (comments.length === 0) return succeed(bytes)
  return succeed(pack({ ...parts, ...annotatedParts(parts, main, comments, stamp) }))
}

interface MainPart {
  readonly name: string
  readonly xml: string
  readonly spans: readonly ParagraphSpan[]
  readonly relationships: string
  /** Zip name of the comments part, where the file has one. */
  readonly commentsName: string | undefined
}

function readMainPart(parts: Parts): MainPart {
  const start = readRelationships(partText(parts, '_rels/.rels')).find(({ type }) =>
    type.endsWith('/officeDocument'),
  )
  const name = resolveTarget('', start?.target ?? 'word/document.xml')
  const xml = partText(parts, name)
  const relationships =
    parts[relationshipsOf(name)] === undefined ? emptyRelationships : partText(parts, relationshipsOf(name))
  const link = readRelationships(relationships).find(({ type }) => type.endsWith('/comments'))
  return {
    name,
    xml,
    spans: findParagraphs(xml),
    relationships,
    commentsName: link === undefined ? undefined : resolveTarget(name, link.target),
  }
}

const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

function annotatedParts(
  parts: Parts,
  main: MainPart,
  comments: readonly DocxComment[],
  stamp: CommentStamp,
): Parts {
  const existing = main.commentsName === undefined ? undefined : textIfAny(parts, main.commentsName)
  const ids = freeCommentIds(comments.length, existing, main.xml)
  const inOrder = comments.toSorted((left, right) => left.paragraph - right.paragraph)
  const numbered = inOrder.map((comment, index) => ({
    id: ids[index] ?? 0,
    paragraph: comment.paragraph,
    text: placedText(comment, main.spans.length),
  }))
  const placed = numbered.map(({ id, paragraph }) => ({ id, span: spanOf(main.spans, paragraph) }))
  const isStrict = main.xml.includes('http://purl.oclc.org/ooxml/wordprocessingml/main')
  const commentsName = main.commentsName ?? freeName(parts, main.name)
  return {
    [main.name]: strToU8(spliceComments(main.xml, placed)),
    [commentsName]: strToU8(addComments(existing, numbered, stamp, isStrict ? strictNamespace : undefined)),
    ...(main.commentsName === undefined ? linkPart({ ...main, isStrict }, commentsName) : {}),
    ...declarePart(parts, commentsName),
  }
}

function spanOf(spans: readonly ParagraphSpan[], paragraph: number): ParagraphSpan {
  return spans[Math.min(Math.max(paragraph, 1), spans.length) - 1]!
}

/** What the reader counted behind the body (footnotes, endnotes) is commented at the last paragraph, which says so. */
function placedText(comment: DocxComment, count: number): string {
  return comment.paragraph > count ? `（针对脚注、尾注等正文之外的内容）\n${comment.text}` : comment.text
}

function unpack(bytes: Uint8Array): Parts {
  let size = 0
  return unzipSync(bytes, {
    filter: (file) => {
      size += file.originalSize
      if (size > sizeLimit) throw new Error('The file unpacks to more than a document should')
      return true
    },
  })
}

function pack(parts: Parts): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(parts)) entries[name] = [content, { mtime: zipTime, level: 6 }]
  return zipSync(entries)
}

function textIfAny(parts: Parts, name: string): string | undefined {
  const part = parts[name]
  return part === undefined ? undefined : strFromU8(part)
}

function unreadable(error: unknown) {
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return writerProblem(
    'word-unreadable',
    '这份 Word 文档无法写入批注，可能已损坏或加密；请用 Word 或 WPS 打开后另存为 .docx 再试。',
    `Comments cannot be written into this Word file, which may be damaged or encrypted (${detail}): please save it anew as .docx.`,
  )
}

const noParagraph = writerProblem(
  'word-no-such-paragraph',
  '文档正文没有段落，无处写批注；请确认是不是送检的那份文件。',
  'The document has no paragraph to comment on: is this the file that was checked?',
)
