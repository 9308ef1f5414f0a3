import { ReadFailure } from '../../read-failure.ts'
import type { ReaderErrorCode } from '../../reader-error.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import { openPackage, type Package, type Part } from './unzip.ts'
import type { XmlOptions } from './xml.ts'

/** An opened Word file: its main part and what that refers to. */
export interface WordPackage {
  readonly options: XmlOptions
  readonly names: readonly string[]
  readonly main: string
  readonly relations: readonly Relationship[]
  /** Names of parts that are damaged or absent though something refers to them; grows while parts are read. */
  readonly unread: Set<string>
  read(part: string): Promise<Part | undefined>
  relationsOf(part: string): Promise<readonly Relationship[]>
  /** Names of the parts of this kind (`numbering`, `header` …) that the main part refers to and that are there. */
  partsOf(kind: string): string[]
  /**
   * Reads a part that is not the body. Damage never ends the reading of the file: the part is noted in `unread`
   * and gives what could be read, or `undefined`.
   */
  readSide<T>(name: string | undefined, parse: (part: SidePart) => Promise<T>): Promise<T | undefined>
}

/** A part that is not the body; its XML may turn out to be damaged. */
export interface SidePart extends Part {
  noteDamage(): void
}

/** Faults of one part that say nothing against the others; what breaks a limit refuses the whole file. */
const local: ReadonlySet<ReaderErrorCode> = new Set(['malformed', 'unsupported-encoding'])

/** Opens a file and finds its main part; throws ReadFailure. */
export async function openWordPackage(bytes: Uint8Array, options: XmlOptions): Promise<WordPackage> {
  const pkg = await openPackage(bytes, options.limits)
  const unread = new Set<string>()
  const main = await findMainPart(pkg, options, unread)
  const relationsOf = (part: string) =>
    tolerant(`${part}.rels`, unread, [], () =>
      readRelationships(pkg, part, options, () => void unread.add(`${part}.rels`)),
    )
  const relations = await relationsOf(main)
  return {
    options,
    names: pkg.names,
    main,
    relations,
    unread,
    read: (part) => pkg.read(part),
    relationsOf,
    partsOf: (kind) => {
      const targets = relations.filter((one) => one.kind === kind && !one.external).map((one) => one.target)
      for (const target of targets) if (pkg.find(target) === undefined) unread.add(target)
      return [...new Set(targets)].filter((target) => pkg.find(target) !== undefined && target !== main)
    },
    readSide: async (name, parse) => {
      if (name === undefined) return undefined
      return tolerant(name, unread, undefined, async () => {
        const part = await pkg.read(name)
        if (part?.isDamaged) unread.add(name)
        return part && parse({ ...part, noteDamage: () => void unread.add(name) })
      })
    },
  }
}

async function tolerant<T>(
  name: string,
  unread: Set<string>,
  fallback: T,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ReadFailure && local.has(error.code))) throw error
    unread.add(name)
    return fallback
  }
}

async function findMainPart(pkg: Package, options: XmlOptions, unread: Set<string>): Promise<string> {
  const relations = await tolerant('_rels/.rels', unread, [], () => readRelationships(pkg, '', options))
  const main = relations.find(({ kind, external }) => kind === 'officeDocument' && !external)?.target
  if (main !== undefined && /(?:workbook|presentation|themeManager)[^/]*$/i.test(main))
    throw new ReadFailure('not-word')
  const found = main === undefined ? undefined : pkg.find(main)
  if (found !== undefined) return found
  const usual = pkg.find('word/document.xml')
  if (usual !== undefined) return usual
  const isWord = main !== undefined || pkg.names.some((name) => name.startsWith('word/'))
  throw new ReadFailure(isWord ? 'missing-part' : 'not-word')
}
