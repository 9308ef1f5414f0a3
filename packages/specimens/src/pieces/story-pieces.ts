import { scanXml } from './scan-xml.ts'
import type { Construct, SourcePiece } from './source-pieces.ts'
import {
  addSeparator,
  aparts,
  blockConstruct,
  constructsHere,
  count,
  flush,
  flushOne,
  isPassedOver,
  openAlternative,
  put,
  type StoryWalk,
} from './story-walk.ts'

/** The pieces of one story, or of a chart or diagram. Runs of `mc:Fallback` say the same again: `unshown`. */
export function storyPieces(
  xml: string,
  story: Construct,
  hiddenStyles: ReadonlySet<string>,
): { pieces: SourcePiece[]; checkBoxes: number } {
  const walk: StoryWalk = {
    story,
    pieces: [],
    paragraphs: [],
    depth: new Map(),
    fields: [],
    inRunProperties: false,
    runHidden: false,
    symbolFont: false,
    alternatives: [],
    aside: false,
    hiddenStyles,
    checkBoxes: 0,
  }
  scanXml(xml, {
    open: (name, attributes) => openElement(walk, name, attributes),
    close: (name) => closeElement(walk, name),
    text: (text) => addText(walk, text),
  })
  while (walk.paragraphs.length > 0) flush(walk)
  return { pieces: walk.pieces, checkBoxes: walk.checkBoxes }
}

function openElement(walk: StoryWalk, name: string, attributes: ReadonlyMap<string, string>): void {
  walk.depth.set(name, count(walk, name) + 1)
  if (name === 'w:p') walk.paragraphs.push({ texts: new Map(), hidden: walk.hiddenStyles.has('') })
  else if (name === 'w:r') {
    walk.runHidden = walk.paragraphs.at(-1)?.hidden ?? false
    walk.symbolFont = false
  } else if (name === 'w:rPr') walk.inRunProperties = true
  else if (walk.inRunProperties && noteRunProperty(walk, name, attributes)) return
  else if (name === 'w:pStyle') noteParagraphStyle(walk, attributes)
  else if (name === 'w:footnote' || name === 'w:endnote') walk.aside = isAside(attributes)
  else if (name === 'w:fldChar') noteField(walk, attributes.get('w:fldCharType'))
  else if (name === 'w14:checkbox' || name === 'w:checkBox') walk.checkBoxes++
  else if (name === 'mc:AlternateContent') walk.alternatives.push({ isTaken: false, isShown: true })
  else if (name === 'mc:Choice' || name === 'mc:Fallback') openAlternative(walk, attributes.get('Requires'))
  else if (isPassedOver(walk)) return
  else if (name === 'wp:docPr') addAltText(walk, attributes.get('descr') ?? '')
  else if (name === 'w:tblCaption' || name === 'w:tblDescription')
    addAltText(walk, attributes.get('w:val') ?? '')
  else if (separators.has(name)) addSeparator(walk)
  // A paragraph that begins with the mark of a note is told by its beginning.
  if (name.endsWith('noteReference')) put(walk, blockConstruct(walk), '\n')
}

function noteRunProperty(walk: StoryWalk, name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'w:vanish') walk.runHidden = isOn(attributes)
  else if (name === 'w:rStyle') walk.runHidden ||= walk.hiddenStyles.has(attributes.get('w:val') ?? '')
  else if (name === 'w:rFonts') walk.symbolFont = symbolFonts.test(attributes.get('w:ascii') ?? '')
  return name === 'w:vanish' || name === 'w:rStyle' || name === 'w:rFonts'
}

const symbolFonts = /^(?:Symbol|Wingdings.*|Webdings|Zapf ?Dingbats|MT Extra)$/i

function noteParagraphStyle(walk: StoryWalk, attributes: ReadonlyMap<string, string>): void {
  const paragraph = walk.paragraphs.at(-1)
  if (paragraph) paragraph.hidden = walk.hiddenStyles.has(attributes.get('w:val') ?? '')
}

function isAside(attributes: ReadonlyMap<string, string>): boolean {
  return (attributes.get('w:type') ?? 'normal') !== 'normal'
}

/** What begins and ends inside a paragraph; some programs leave it out. */
const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:ruby', 'w:customXml', 'w:smartTag'])

const separators: ReadonlySet<string> = new Set([
  ...wrappers,
  'w:tab',
  'w:br',
  'w:cr',
  'w:ptab',
  'w:sym',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:object',
  'w:drawing',
])

function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes.get('w:val') ?? '1')
}

function noteField(walk: StoryWalk, type: string | undefined): void {
  addSeparator(walk)
  if (type === 'begin') walk.fields.push('code')
  else if (type === 'separate') walk.fields.splice(-1, 1, 'result')
  else {
    walk.fields.pop()
    flushOne(walk, 'field')
  }
}

function addAltText(walk: StoryWalk, text: string): void {
  if (text.trim() === '' || walk.story !== 'paragraph' || count(walk, 'w:del') > 0) return
  walk.pieces.push({ construct: 'alt-text', text })
}

/** Two links or two deletions in a row are two pieces. */
const endOf: Readonly<Record<string, Construct>> = {
  'w:hyperlink': 'hyperlink',
  'w:fldSimple': 'field',
  'w:ins': 'inserted',
  'w:moveTo': 'moved',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:sdtContent': 'content-control',
  'm:oMath': 'equation',
}

function closeElement(walk: StoryWalk, name: string): void {
  walk.depth.set(name, Math.max(0, count(walk, name) - 1))
  const ended = endOf[name]
  if (ended) flushOne(walk, ended)
  if (name === 'mc:AlternateContent') walk.alternatives.pop()
  if (wrappers.has(name)) addSeparator(walk)
  if (name === 'w:rPr') walk.inRunProperties = false
  else if (name === 'w:r') {
    walk.runHidden = false
    flushOne(walk, 'hidden')
  } else if (name === 'w:p' || name === 'a:p' || name === 'c:v') flush(walk)
}

function addText(walk: StoryWalk, text: string): void {
  if (walk.story === 'chart' || walk.story === 'smart-art') {
    const number = count(walk, 'c:numCache') > 0 || count(walk, 'c:numLit') > 0
    if (count(walk, 'a:t') > 0 || (count(walk, 'c:v') > 0 && !number)) put(walk, walk.story, text)
    return
  }
  if (count(walk, 'w:instrText') > 0) put(walk, 'unshown', text)
  else if (count(walk, 'w:t') > 0 || count(walk, 'm:t') > 0 || count(walk, 'w:delText') > 0) {
    const here = constructsHere(walk)
    if (here.every((construct) => aparts.has(construct))) addSeparator(walk)
    for (const construct of here) put(walk, construct, text)
  }
}
