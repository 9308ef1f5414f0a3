import { type Document, type Place, plainText } from '@lunshen/reader'
import type { ApplicationFile, FileError, Location } from '@lunshen/schemas'
import type { ElementFinder } from '../elements/find-elements.ts'
import { buildOutline, startOf } from '../outline/build-outline.ts'
import { excerptOf } from '../text/excerpt.ts'
import type { Outline } from '../text/passages.ts'
import type { ApplicationLexicon, Role } from './application-lexicon.ts'
import { type FileName, readFileName } from './file-name.ts'
import { findRole } from './find-role.ts'

/** One file of an application: read, there but of a kind that is not read (a PDF, a picture), or not readable. */
export interface ApplicationDocument {
  /** Path below the application's folder, with `/` between the parts. */
  readonly file: string
  /** Of the bytes; empty where there are none. */
  readonly sha256: string
  readonly content: Document | 'unread' | FileError
}

/** A file with what its name and text tell. */
export interface Paper {
  readonly file: string
  readonly sha256: string
  readonly status: ApplicationFile['status']
  readonly error?: FileError
  readonly name: FileName
  readonly role: Role
  /** What the paper calls itself. */
  readonly title: string
  readonly titlePlace?: Place
  readonly document?: Document
  readonly outline?: Outline
}

/** A file whose text was read. */
export type ReadPaper = Paper & Required<Pick<Paper, 'document' | 'outline' | 'titlePlace'>>

/** Looks at one file by itself. */
export function readPaper(
  { file, sha256, content }: ApplicationDocument,
  lexicon: ApplicationLexicon,
  finder: ElementFinder,
): Paper {
  const name = readFileName(file, lexicon)
  if (content === 'unread' || !('type' in content)) {
    const role = findRole({ file, title: '' }, lexicon, finder)
    const found = { file, sha256, name, role, title: '' }
    return content === 'unread'
      ? { ...found, status: 'unread' }
      : { ...found, status: 'unreadable', error: content }
  }
  const outline = buildOutline(content)
  const { text: title, place: titlePlace } = ownTitle(content)
  const role = findRole({ file, title, outline }, lexicon, finder)
  return { file, sha256, name, role, title, titlePlace, status: 'checked', document: content, outline }
}

/** The heading at the top; a project's name further down is not what the paper is. */
function ownTitle(document: Document): { readonly text: string; readonly place: Place } {
  const heading = document.tree.children.find(
    (block) => block.type === 'heading' && block.data?.role === 'title',
  )
  const text = heading?.type === 'heading' ? plainText(heading) : (document.title ?? '')
  const place = heading?.type === 'heading' ? heading.data?.place : undefined
  return {
    text: text.replace(/\s+/g, ' ').trim().slice(0, longestTitle),
    place: place ?? startOf(document),
  }
}

const longestTitle = 200

/** Whether the text of a paper was read. */
export function isRead(paper: Paper): paper is ReadPaper {
  return paper.outline !== undefined && paper.document !== undefined
}

/** The start of a file, for what concerns it as a whole. */
export function startOfPaper({ titlePlace, file, title }: Paper): Location {
  return { ...(titlePlace ?? { line: 1, column: 1 }), file, excerpt: excerptOf(title) }
}
