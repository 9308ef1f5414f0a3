/** What a reader may answer to a file: a document, or an error with this code. */
export type Outcome =
  | 'document'
  | 'empty-file'
  | 'not-word'
  | 'legacy-doc'
  | 'encrypted'
  | 'truncated'
  | 'malformed'
  | 'zip-bomb'
  | 'too-large'
  | 'too-deep'
  | 'dtd-refused'
  | 'missing-part'
  | 'unsupported-encoding'
  | 'timeout'

/** What else a right answer to a hostile file holds. */
export interface HostileDemands {
  /** Ledger kinds that a document of this file must report. */
  readonly ledger?: readonly string[]
  /** Texts that a document of this file must hold. */
  readonly text?: readonly string[]
  /** Texts that neither tree nor ledger may hold: whoever shows them has followed a link or mixed up parts. */
  readonly noText?: readonly string[]
  /** Milliseconds within which the answer must stand; the reader's own bound where absent. */
  readonly withinMs?: number
  /** Costs seconds or many megabytes, to make or to read: not for a quick run. */
  readonly heavy?: boolean
}

/** One generated odd or hostile file. */
export interface HostileFile extends HostileDemands {
  /** Unique file name; its extension is what a reader gets to see. */
  readonly name: string
  /** One Chinese sentence: what the file is. */
  readonly about: string
  /** Acceptable outcomes; a single one where only one is right. */
  readonly accept: readonly Outcome[]
  /** Makes the bytes, the same ones at each call. */
  readonly make: () => Uint8Array
}

/** Anything but an exception, a hang or a swollen process: a document, or a bound that says so. */
export const bounded: readonly Outcome[] = ['document', 'too-large', 'too-deep', 'zip-bomb', 'timeout']

/** Damage of which a document may be saved, or not. */
export const damaged: readonly Outcome[] = ['document', 'malformed', 'truncated', 'unsupported-encoding']

/** Describes one hostile file. */
export function hostile(
  name: string,
  about: string,
  accept: Outcome | readonly Outcome[],
  make: () => Uint8Array,
  demands: HostileDemands = {},
): HostileFile {
  return { name, about, accept: typeof accept === 'string' ? [accept] : accept, make, ...demands }
}
