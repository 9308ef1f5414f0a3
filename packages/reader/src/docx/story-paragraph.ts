import { addInline, addText, type StoryState, sight } from './story-state.ts'
import { symbolText } from './symbols.ts'
import { type Attributes, isOn } from './xml.ts'

/** A picture taller than this is taken for a scanned page; 360,000 English Metric Units are a centimetre (ECMA-376 part 1, 20.1.2.1). */
const pageImageHeightEmu = 14 * 360_000

/** Opens a w:p. Paragraphs of a text box stand in their host's container and share its index. */
export function openParagraph(state: StoryState): void {
  if (state.textBoxDepth === 0) state.count++
  const paragraph = {
    type: 'paragraph' as const,
    index: Math.max(state.count, 1),
    runs: [],
    inlines: [],
    styleId: undefined,
    outlineLevel: undefined,
    alignment: undefined,
    numId: undefined,
    level: undefined,
    label: '',
    toc: state.fields.includes(true),
  }
  state.paragraphs.push(paragraph)
  state.containers.at(-1)?.push(paragraph)
}

/** Takes a child of w:rPr. */
export function noteRunProperty(state: StoryState, name: string, attributes: Attributes): void {
  const run = state.run
  if (run === undefined) return
  if (name === 'w:b') run.bold = isOn(attributes)
  else if (name === 'w:sz') run.size = Number(attributes['w:val'])
  else if (name === 'w:vanish') run.hidden = isOn(attributes)
  else if (name === 'w:rStyle') run.styleId = attributes['w:val']
}

/** Takes a child of w:pPr. */
export function noteParagraphProperty(state: StoryState, name: string, attributes: Attributes): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined) return
  const value = attributes['w:val']
  if (name === 'w:pStyle') paragraph.styleId = value
  else if (name === 'w:outlineLvl') paragraph.outlineLevel = Number(value)
  else if (name === 'w:jc') paragraph.alignment = value
  else if (name === 'w:numId') paragraph.numId = value
  else if (name === 'w:ilvl') paragraph.level = Number(value)
}

/** Takes what stands between texts: tabs, breaks, symbols, notes, pictures, fields. */
export function openInline(state: StoryState, name: string, attributes: Attributes): void {
  const text = inlineText(name, attributes)
  if (text !== undefined) addText(state, text)
  else if (name === 'w:footnoteReference') addInline(state, 'note', `footnote:${attributes['w:id'] ?? ''}`)
  else if (name === 'w:endnoteReference') addInline(state, 'note', `endnote:${attributes['w:id'] ?? ''}`)
  else if (name === 'w:showingPlcHdr') state.placeholder = isOn(attributes)
  else if (!openPicture(state, name, attributes)) openField(state, name, attributes)
}

/** Text that an empty element stands for; a page break stands for none. */
function inlineText(name: string, attributes: Attributes): string | undefined {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return attributes['w:type'] === 'page' ? '' : '\n'
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? '')
    default:
      return undefined
  }
}

function openPicture(state: StoryState, name: string, attributes: Attributes): boolean {
  if (name === 'wp:docPr') state.altText = attributes.descr ?? ''
  else if (name === 'wp:extent') {
    if (Number(attributes.cy) > pageImageHeightEmu) sight(state, 'page-image')
  } else if (name === 'a:blip' || name === 'v:imagedata' || name === 'c:chart' || name === 'dgm:relIds') {
    addInline(state, 'image', state.altText || (attributes['o:title'] ?? ''))
    if (name === 'a:blip' || name === 'v:imagedata') sight(state, 'image', state.altText)
    state.altText = ''
  } else return false
  return true
}

function openField(state: StoryState, name: string, attributes: Attributes): void {
  if (name === 'w:fldChar') {
    const type = attributes['w:fldCharType']
    if (type === 'begin') state.fields.push(false)
    else if (type === 'end') state.fields.pop()
  } else if (name === 'w:checkBox') state.checkBox = { checked: false }
  else if (state.checkBox && (name === 'w:checked' || name === 'w:default')) {
    state.checkBox.checked = isOn(attributes)
  }
}

/** Takes the text of a field's instruction: a table of contents marks its paragraphs. */
export function noteInstruction(state: StoryState, text: string): void {
  if (!/^\s*TOC\b/.test(text) || state.fields.length === 0) return
  state.fields[state.fields.length - 1] = true
  const paragraph = state.paragraphs.at(-1)
  if (paragraph) paragraph.toc = true
}
