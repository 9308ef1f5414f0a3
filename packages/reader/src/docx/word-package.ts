import type { ReaderLimits } from '../limits.ts'
import { ReadFailure } from '../read-failure.ts'
import { readStory, type StoryOptions } from './read-story.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import { readStyles, type StyleSheet } from './styles.ts'
import { openPackage, type Package } from './unzip.ts'
import type { WordStory } from './word-blocks.ts'

/** Bounds of one reading. `signal` ends a reading that takes too long. */
export interface PackageOptions {
  readonly limits: ReaderLimits
  readonly signal?: AbortSignal | undefined
}

/** An opened Word file: its main part, what that refers to, its styles. */
export interface WordPackage {
  readonly main: string
  readonly relations: readonly Relationship[]
  readonly styles: StyleSheet
  readonly limits: ReaderLimits
  read(part: string): Promise<Uint8Array | undefined>
  /** The bytes of the part of this kind (`numbering`, `footnotes` …), if there is one inside the file. */
  readKind(kind: string): Promise<Uint8Array | undefined>
  story(bytes: Uint8Array, onNote?: StoryOptions['onNote']): Promise<WordStory>
}

/** Opens a file and reads what every part needs; throws ReadFailure. */
export async function openWordPackage(bytes: Uint8Array, options: PackageOptions): Promise<WordPackage> {
  const { limits, signal } = options
  const pkg = await openPackage(bytes, limits)
  const main = await findMainPart(pkg, limits)
  const relations = await readRelationships(pkg, main, limits)
  const readKind = async (kind: string) => {
    const relation = relations.find((one) => one.kind === kind && !one.external)
    return relation && pkg.read(relation.target)
  }
  const styles = await readStyles(await readKind('styles'), limits)
  return {
    main,
    relations,
    styles,
    limits,
    read: (part) => pkg.read(part),
    readKind,
    story: (part, onNote) => readStory(part, { styles, limits, signal, ...(onNote ? { onNote } : {}) }),
  }
}

async function findMainPart(pkg: Package, limits: ReaderLimits): Promise<string> {
  const relations = await readRelationships(pkg, '', limits)
  const main = relations.find((relation) => relation.kind === 'officeDocument')?.target
  if (main !== undefined && /(?:workbook|presentation)[^/]*$/i.test(main)) throw new ReadFailure('not-word')
  if (main !== undefined && pkg.names.some((name) => name.toLowerCase() === main.toLowerCase())) return main
  if (pkg.names.includes('word/document.xml')) return 'word/document.xml'
  const isWord = main !== undefined || pkg.names.some((name) => name.startsWith('word/'))
  throw new ReadFailure(isWord ? 'missing-part' : 'not-word')
}
