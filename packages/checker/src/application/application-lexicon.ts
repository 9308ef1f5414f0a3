import type { Bilingual } from '@lunshen/measure'
import type { ApplicationFile } from '@lunshen/schemas'
import { readCorpus } from '../read-corpus.ts'

/** What a file of an application is. */
export type Role = ApplicationFile['role']

/** A part that the measure asks an application to have. */
export interface Part {
  readonly role: Role
  /** Files of these roles are the part. */
  readonly roles: readonly Role[]
  /** How the ids of its elements begin. */
  readonly elements: string
  /** The share of its elements that, found anywhere, makes the part be there, 0..1. */
  readonly least: number
  readonly article: string
  readonly title: Bilingual
}

/** The content of `corpora/lexicons/application.json`. */
export interface ApplicationLexicon {
  /** Words of a name or title that tell a role; the first entry with a word that fits wins. */
  readonly roles: readonly {
    readonly role: Role
    readonly words: readonly string[]
    /** The words tell what a file is, but not that a title means that file. */
    readonly faint?: boolean
  }[]
  readonly parts: readonly Part[]
  /** How the ids of the elements begin that a paper of a role may hold. */
  readonly carries: Readonly<Partial<Record<Role, readonly string[]>>>
  /** Words of a file's name, and the elements such a paper shows. */
  readonly holds: readonly { readonly words: readonly string[]; readonly elements: readonly string[] }[]
  /** Words of a file's name by age: below 0 older than a paper without them, above 0 newer. */
  readonly versions: Readonly<Record<string, number>>
  /** Words that name a copy of a file. */
  readonly copies: readonly string[]
  /** Words that tell of a signature or a scan, not of another paper. */
  readonly signed: readonly string[]
  /** Words that say nothing of what is in a file. */
  readonly nameless: readonly string[]
  /** Extensions of archives. */
  readonly archives: readonly string[]
  /** Labels below which attachments are listed. */
  readonly listLabels: readonly string[]
  /** Columns of such a list that name the attachment. */
  readonly nameColumns: readonly string[]
  /** Words of attachments that come another way. */
  readonly elsewhere: readonly string[]
  /** Words right before 附件 that make it another paper's. */
  readonly external: readonly string[]
  /** Endings of titles of laws, and of papers. */
  readonly laws: readonly string[]
  readonly papers: readonly string[]
  /** Words for one kind of attachment. */
  readonly kinds: readonly (readonly string[])[]
}

/** Loads the words about applications. */
export function loadApplicationLexicon(): ApplicationLexicon {
  return readCorpus<ApplicationLexicon>('lexicons/application.json')
}
