import type { Construct, SourcePiece } from './source-pieces.ts'

/** A paragraph being read: its text by construct. A text box inside a paragraph starts another above it. */
interface OpenParagraph {
  readonly texts: Map<Construct, string>
  hidden: boolean
}

/** The state of the walk through one story. */
export interface StoryWalk {
  readonly story: Construct
  readonly pieces: SourcePiece[]
  readonly paragraphs: OpenParagraph[]
  /** How many of each element are open; keys are names, and `field` for the shown result of a complex field. */
  readonly depth: Map<string, number>
  readonly fields: ('code' | 'result')[]
  inRunProperties: boolean
  runHidden: boolean
  symbolFont: boolean
  /** For each open mc:AlternateContent, whether one of its versions was shown and whether the open one is. */
  readonly alternatives: { isTaken: boolean; isShown: boolean }[]
  /** Inside a note that is only a separator, and the like. */
  aside: boolean
  readonly hiddenStyles: ReadonlySet<string>
  checkBoxes: number
}

/** How many elements of this name are open. */
export const count = (walk: StoryWalk, name: string): number => walk.depth.get(name) ?? 0

/** Prefixes of what Word 2010 to 2021 added to drawings and text. */
const knownExtensions = /^(?:w1[456]\w*|wp14|wp[cgis]|a14|c14|cx\d?)$/

/** Of several alternatives the first is shown whose extensions are known; the fallback requires none. */
export function openAlternative(walk: StoryWalk, requires = ''): void {
  const alternatives = walk.alternatives.at(-1)
  if (alternatives === undefined) return
  const isKnown = requires.split(/\s+/).every((prefix) => prefix === '' || knownExtensions.test(prefix))
  alternatives.isShown = isKnown && !alternatives.isTaken
  alternatives.isTaken ||= isKnown
}

/** Whether the version that is open is not the one that is shown. */
export function isPassedOver(walk: StoryWalk): boolean {
  return walk.alternatives.some(({ isShown }) => !isShown)
}

/** What interrupts a paragraph without being part of its text. */
export const aparts: ReadonlySet<Construct> = new Set([
  'unshown',
  'hidden',
  'ruby-guide',
  'equation',
  'deleted',
])

/** Where text of a run counts: what is struck, hidden or a phonetic guide is no part of its paragraph. */
export function constructsHere(walk: StoryWalk): readonly Construct[] {
  if (isPassedOver(walk) || walk.aside || walk.symbolFont) return ['unshown']
  if (walk.story !== 'paragraph') return count(walk, 'w:delText') > 0 ? [] : [walk.story]
  if (count(walk, 'w:del') > 0 || count(walk, 'w:delText') > 0 || count(walk, 'w:moveFrom') > 0)
    return ['deleted']
  if (walk.fields.includes('code')) return ['unshown']
  if (walk.runHidden) return ['hidden']
  if (count(walk, 'w:rt') > 0) return ['ruby-guide']
  if (count(walk, 'm:oMath') > 0) return ['equation']
  const here: Construct[] = [blockConstruct(walk)]
  if (count(walk, 'w:sdtContent') > 0) here.push('content-control')
  if (count(walk, 'w:hyperlink') > 0) here.push('hyperlink')
  if (count(walk, 'w:fldSimple') > 0 || walk.fields.length > 0) here.push('field')
  if (count(walk, 'w:ins') > 0) here.push('inserted')
  if (count(walk, 'w:moveTo') > 0) here.push('moved')
  if (count(walk, 'w:rubyBase') > 0) here.push('ruby')
  return here
}

/** The construct that a paragraph here belongs to. */
export function blockConstruct(walk: StoryWalk): Construct {
  if (count(walk, 'w:txbxContent') > 0) return 'text-box'
  if (count(walk, 'w:tbl') > 1) return 'nested-cell'
  return count(walk, 'w:tbl') > 0 ? 'cell' : 'paragraph'
}

/** Adds text to the open paragraph. */
export function put(walk: StoryWalk, construct: Construct, text: string): void {
  if (walk.paragraphs.length === 0)
    walk.paragraphs.push({ texts: new Map(), hidden: walk.hiddenStyles.has('') })
  const texts = walk.paragraphs.at(-1)?.texts
  texts?.set(construct, (texts.get(construct) ?? '') + text)
}

/** A tab, a break, a symbol, something apart: here another program may go on or stop. */
export function addSeparator(walk: StoryWalk): void {
  const texts = walk.paragraphs.at(-1)?.texts
  for (const [construct, text] of texts ?? []) texts?.set(construct, `${text}\n`)
}

/** Ends the innermost open paragraph: its texts become pieces. */
export function flush(walk: StoryWalk): void {
  for (const construct of walk.paragraphs.at(-1)?.texts.keys() ?? []) flushOne(walk, construct)
  walk.paragraphs.pop()
}

// A page number is no content, whatever words stand around it.
const pageNumber = /^\W*(?:第?\s*\d*\s*页|共\s*\d*\s*页|Page|of|\d+|[^\p{L}\p{N}])*\W*$/u

/** Ends the text of one construct. */
export function flushOne(walk: StoryWalk, construct: Construct): void {
  const texts = walk.paragraphs.at(-1)?.texts
  const text = texts?.get(construct) ?? ''
  texts?.delete(construct)
  if (text.trim() === '' || (construct === 'header-footer' && pageNumber.test(text))) return
  walk.pieces.push({ construct, text })
}
