import type { Attributes } from '@lunshen/reader'
import { openPicture } from './open-picture.ts'
import { noteProperty } from './properties.ts'
import {
  endText,
  escapeXml,
  type Frame,
  isShown,
  type StoryState,
  write,
  writeMark,
  writeText,
} from './story-state.ts'
import { paragraphMark, textBoxMark } from './word-names.ts'

/** Elements whose content is not shown: deleted or moved away, readings above characters, settings. */
const muting = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:sectPr',
  'w:tblPr',
  'w:trPr',
  'w:rubyPr',
])

/** Opens an element of the part: writes what stands for it and pushes its frame. */
export function openElement(state: StoryState, name: string, attributes: Attributes): void {
  const open = openers[name]
  if (noteProperty(state, name, attributes)) push(state, 'property')
  else if (open) open(state, name, attributes)
  else if (openPicture(state, name, attributes)) push(state, name)
  else push(state, name, '', muting.has(name))
}

/** Character data as shown; XML's line ends count as spaces. */
export function textOf(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ')
}

function push(state: StoryState, name: string, end = '', muted = false, more: Partial<Frame> = {}): void {
  state.frames.push({ name, end, muted: muted || !isShown(state), ...more })
}

type Open = (state: StoryState, name: string, attributes: Attributes) => void

function wrap(state: StoryState, name: string): void {
  const shown = isShown(state)
  if (shown) write(state, `<${name}>`)
  push(state, name, shown ? `</${name}>` : '')
}

function instead(text: string): Open {
  return (state, name) => {
    writeText(state, text)
    push(state, name)
  }
}

const openers: Readonly<Record<string, Open>> = {
  'w:p': openParagraph,
  'a:p': openParagraph,
  'w:tbl': wrap,
  'w:tr': wrap,
  'w:tc': wrap,
  'w:t': openText,
  'm:t': openText,
  'a:t': openText,
  'w:tab': (state, name) => openMark(state, name, '<w:tab/>'),
  'w:ptab': (state, name) => openMark(state, name, '<w:tab/>'),
  'w:cr': (state, name) => openMark(state, name, '<w:br/>'),
  'w:br': (state, name, attributes) =>
    openMark(state, name, /^(?:page|column)$/.test(attributes['w:type'] ?? '') ? '' : '<w:br/>'),
  'w:sym': (state, name, attributes) =>
    openMark(
      state,
      name,
      `<w:sym w:font="${escapeXml(attributes['w:font'] ?? '')}" w:char="${escapeXml(attributes['w:char'] ?? '')}"/>`,
    ),
  'w:noBreakHyphen': instead('\u2011'),
  'w:hyperlink': openLink,
  'w:footnote': openNote,
  'w:endnote': openNote,
  'w:footnoteReference': openNoteReference,
  'w:endnoteReference': openNoteReference,
  'w:txbxContent': openTextBox,
  'a:txBody': openTextBox,
  'mc:AlternateContent': (state, name) => {
    state.chosen.push(false)
    push(state, name)
  },
  'mc:Choice': (state, name) => push(state, name, '', state.chosen.at(-1) === true, { from: state.written }),
  'mc:Fallback': (state, name) => push(state, name, '', state.chosen.at(-1) === true),
  'w:checkBox': (state, name) => {
    state.checkBox = false
    push(state, name)
  },
}

function openMark(state: StoryState, name: string, markup: string): void {
  if (markup !== '') writeMark(state, markup)
  push(state, name)
}

function openText(state: StoryState, name: string): void {
  state.inText = isShown(state)
  push(state, name)
}

/** Each paragraph of the body has its number, shown or not, as the reader counts. */
function openParagraph(state: StoryState, name: string): void {
  const boxed = isInTextBox(state)
  if (!boxed) state.paragraphs += 1
  const shown = isShown(state)
  const mark = boxed ? textBoxMark(state.textBoxes) : paragraphMark(state.paragraphs)
  if (shown) write(state, `<w:p>${state.isBody ? `<w:bookmarkStart w:id="0" w:name="${mark}"/>` : ''}`)
  push(state, name, shown ? '</w:p>' : '', false, shown ? { boxes: [] } : {})
}

function isInTextBox(state: StoryState): boolean {
  return state.frames.some((frame) => isTextBox(frame.name))
}

/** The text of a shape: Word's own, or of a shape pasted from elsewhere. */
export function isTextBox(name: string): boolean {
  return name === 'w:txbxContent' || name === 'a:txBody'
}

function openTextBox(state: StoryState, name: string): void {
  if (isShown(state)) {
    state.textBoxes += 1
    endText(state)
    state.outputs.push([])
  }
  push(state, name)
}

function openLink(state: StoryState, name: string, attributes: Attributes): void {
  const target = state.relations.get(attributes['r:id'] ?? '')
  const inLink = state.frames.some((frame) => frame.name === name)
  const isAddress = target?.external === true && /^(?:https?:\/\/|mailto:)/i.test(target.target)
  const shown = isShown(state) && state.isBody && !inLink && isAddress
  if (shown) {
    state.links.push(target.target)
    write(state, `<w:hyperlink r:id="link${state.links.length}">`)
  }
  push(state, name, shown ? '</w:hyperlink>' : '')
}

function openNote(state: StoryState, name: string, attributes: Attributes): void {
  const note = noteOf(name.slice(2), attributes)
  const shown = isShown(state) && !state.isBody && note !== undefined && !state.notes.has(note)
  if (shown) {
    state.notes.add(note)
    write(state, `<${name} w:id="${attributes['w:id']}">`)
  }
  push(state, name, shown ? `</${name}>` : '', !shown)
}

function openNoteReference(state: StoryState, name: string, attributes: Attributes): void {
  const note = noteOf(name.slice(2, -'Reference'.length), attributes)
  push(state, name)
  if (note === undefined || !isShown(state) || !state.isBody || !state.notes.has(note)) return
  // A second reference would make mammoth write the whole note again.
  if (state.referred.has(note)) return
  state.referred.add(note)
  writeMark(state, `<${name} w:id="${attributes['w:id']}"/>`)
}

/** A note by kind and number; ids that are no numbers are not Word's. */
function noteOf(kind: string, attributes: Attributes): string | undefined {
  const id = attributes['w:id'] ?? ''
  return /^\d{1,9}$/.test(id) ? `${kind}:${id}` : undefined
}
