import { scanXml } from './scan-xml.ts'
import { storyPieces } from './story-pieces.ts'

/** Constructs of Word whose text is probed for, one by one; `unshown` is what no page shows (field codes, fallbacks). */
export const constructs = [
  'paragraph',
  'cell',
  'nested-cell',
  'text-box',
  'content-control',
  'hyperlink',
  'field',
  'inserted',
  'moved',
  'footnote',
  'endnote',
  'ruby',
  'ruby-guide',
  'equation',
  'alt-text',
  'deleted',
  'hidden',
  'comment',
  'header-footer',
  'chart',
  'smart-art',
  'unshown',
] as const

/** One of {@link constructs}. */
export type Construct = (typeof constructs)[number]

/** A piece of text that stands in the file's XML. */
export interface SourcePiece {
  readonly construct: Construct
  readonly text: string
}

/** What a Word file holds, read from its parts with nothing but a scan of their XML. */
export interface SourcePieces {
  readonly pieces: readonly SourcePiece[]
  /** Check boxes of any make: content controls and legacy form fields. */
  readonly checkBoxes: number
}

const decodePart = (bytes: Uint8Array): string => {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}

/** Finds the pieces of text in a Word file's parts (name → bytes), construct by construct. */
export function sourcePieces(parts: Readonly<Record<string, Uint8Array>>): SourcePieces {
  const main = findMain(parts)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styles = parts[`${folder}styles.xml`]
  const hiddenStyles = findHiddenStyles(styles === undefined ? '' : decodePart(styles))
  const pieces: SourcePiece[] = []
  let checkBoxes = 0
  for (const [name, bytes] of Object.entries(parts)) {
    const construct = constructOf(name, main, folder)
    if (construct === undefined) continue
    const story = storyPieces(decodePart(bytes), construct, hiddenStyles)
    pieces.push(...(saidOnce.has(construct) ? firstOfEach(story.pieces, pieces) : story.pieces))
    if (name === main) checkBoxes += story.checkBoxes
  }
  return { pieces, checkBoxes }
}

/** The body's part, by the package's own relation: some programs name it other than document.xml. */
function findMain(parts: Readonly<Record<string, Uint8Array>>): string {
  const relations = parts['_rels/.rels']
  const link =
    relations && /<(?:\w+:)?Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(decodePart(relations))?.[0]
  const target = link && /Target="\/?([^"]+)"/.exec(link)?.[1]
  if (target && parts[target]) return target
  return Object.keys(parts).find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml'
}

/** The same header on three kinds of page, the categories of each series of a chart: once is enough. */
const saidOnce: ReadonlySet<Construct> = new Set(['header-footer', 'chart'])

function firstOfEach(found: readonly SourcePiece[], before: readonly SourcePiece[]): SourcePiece[] {
  const seen = new Set(before.map(({ construct, text }) => `${construct}:${text}`))
  return found.filter(({ construct, text }) => {
    const key = `${construct}:${text}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Styles whose runs are hidden, by themselves or by the style they are based on; '' where it is the default one. */
function findHiddenStyles(xml: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  let id = ''
  let isDefault = false
  scanXml(xml, {
    open: (name, attributes) => {
      const value = attributes.get('w:val') ?? ''
      if (name === 'w:style') {
        id = attributes.get('w:styleId') ?? ''
        isDefault = attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1'
      }
      const hides = name === 'w:vanish' && id !== '' && !/^(?:0|false|off)$/.test(value)
      if (hides || (name === 'w:basedOn' && hidden.has(value))) hidden.add(id).add(isDefault ? '' : id)
    },
    close: () => {},
    text: () => {},
  })
  return hidden
}

function constructOf(name: string, main: string, folder: string): Construct | undefined {
  if (name === main) return 'paragraph'
  if (/(?:^|\/)charts\/chart\d*\.xml$/.test(name)) return 'chart'
  if (/(?:^|\/)diagrams\/data\d*\.xml$/.test(name)) return 'smart-art'
  if (!name.startsWith(folder) || name.includes('glossary/')) return undefined
  const own = name.slice(folder.length)
  if (/^footnotes\d*\.xml$/.test(own)) return 'footnote'
  if (/^endnotes\d*\.xml$/.test(own)) return 'endnote'
  if (/^comments\d*\.xml$/.test(own)) return 'comment'
  if (/^(?:header|footer)\d*\.xml$/.test(own)) return 'header-footer'
  return undefined
}
