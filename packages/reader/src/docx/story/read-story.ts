import type { StyleSheet } from '../format/styles.ts'
import { type Attributes, readXml, type XmlHandler, type XmlOptions } from '../package/xml.ts'
import { addParagraph, openParagraph } from './open-paragraph.ts'
import {
  closeAlternative,
  closeAlternatives,
  openAlternative,
  openAlternatives,
} from './story-alternatives.ts'
import { closeControl, noteControlProperty, openControl } from './story-control.ts'
import { addInline, closeDrawing, noteDrawing, openDrawing } from './story-drawing.ts'
import { closeCheckBox, openField } from './story-field.ts'
import { addMath, closeMath, openMath } from './story-math.ts'
import { endPage } from './story-page.ts'
import {
  closeParagraph,
  closeRun,
  noteParagraphProperty,
  noteRunProperty,
  openRun,
  openTextElement,
} from './story-paragraph.ts'
import { closeBox, newStoryState, openBox, type StoryState, sight, takesAway } from './story-state.ts'
import { closeCell, closeTable, noteCellProperty, openCell, openRow, openTable } from './story-table.ts'
import { isHidden, takeText } from './story-text.ts'
import type { ChangeKind, UnreadKind, WordStory } from './word-blocks.ts'

/** Settings of one reading of a part. */
export interface StoryOptions extends XmlOptions {
  readonly styles: StyleSheet
  /** Called at each w:footnote, w:endnote or w:comment, before its blocks; the number of blocks so far tells them apart. */
  readonly onNote?: (attributes: Attributes, blocksBefore: number) => void
}

/** Reads the blocks of document.xml, or of a part of notes, headers or comments, in document order. */
export async function readStory(bytes: Uint8Array, options: StoryOptions): Promise<WordStory> {
  const state = newStoryState(options.styles, options.limits)
  await readXml(bytes, storyHandler(state, options), options)
  closeWhatIsOpen(state)
  return state.story
}

/** A part that ends early leaves things open. */
function closeWhatIsOpen(state: StoryState): void {
  const equation = state.math.splice(0).map(({ text }) => text)
  takeText(state, equation.join(''))
  while (state.paragraphs.length > 0) closeParagraph(state)
  while (state.tables.length > 0) closeTable(state)
  endPage(state, true)
}

/** Subtrees that hold properties as they were before a tracked change of format. */
const formerFormat = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
])

function storyHandler(state: StoryState, { onNote }: StoryOptions): XmlHandler {
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (state.skipDepth > 0) state.skipDepth++
      else if (formerFormat.has(name)) {
        state.skipDepth = 1
        sight(state, 'tracked-format')
      } else if (name === 'w:footnote' || name === 'w:endnote' || name === 'w:comment') {
        onNote?.(attributes, state.story.blocks.length)
      } else if (state.story.root === '') state.story.root = name
      else if (name === 'mc:Choice')
        openAlternative(state, handler.knows?.(attributes.Requires ?? '') ?? true)
      else if (name === 'mc:Fallback') openAlternative(state, true)
      else openElement(state, name, attributes)
    },
    close: (name) => {
      if (state.skipDepth > 0) state.skipDepth--
      else closers.get(name)?.(state)
    },
    text: (text) => {
      if (state.skipDepth > 0) return
      if (state.inInstruction) {
        const field = state.fields.at(-1)
        if (field && field.instruction.length < 4000) field.instruction += text
        if (field && isHidden(state)) field.isHidden = true
      } else if (state.inText && !(state.math.length > 0 && addMath(state, text))) takeText(state, text)
    },
    damaged: () => {
      if (!state.isDamaged) sight(state, 'cut-off')
      state.isDamaged = true
    },
  }
  return handler
}

function openElement(state: StoryState, name: string, attributes: Attributes): void {
  const open = openers.get(name)
  if (open) open(state, attributes)
  else if (state.inSection) noteSection(state, name, attributes)
  else if (state.inRunProperties) noteRunProperty(state, name, attributes)
  else if (state.inParagraphProperties) noteParagraphProperty(state, name, attributes)
  else if (noteCellProperty(state, name, attributes)) return
  else if (noteControlProperty(state, name, attributes)) return
  else if (openTextElement(state, name, attributes)) return
  else if (!openField(state, name, attributes)) noteDrawing(state, name, attributes)
}

function openSection(state: StoryState): void {
  state.endsPage = true
  const paragraph = state.paragraphs.at(-1)
  if (paragraph) paragraph.endsSection = true
}

/** A section ends its page with its last paragraph, unless the next goes on there. */
function noteSection(state: StoryState, name: string, attributes: Attributes): void {
  if (name === 'w:type') state.endsPage = attributes['w:val'] !== 'continuous'
}

const reports =
  (kind: UnreadKind) =>
  (state: StoryState, attributes: Attributes): void =>
    sight(state, kind, '', { relation: attributes['r:id'] })

/** Opens a tracked change around runs; around a paragraph's end or a row it is a property of that. */
const opensChange =
  (kind: ChangeKind) =>
  (state: StoryState, attributes: Attributes): void => {
    const row = state.tables.at(-1)?.row
    const isGone = takesAway(kind)
    if (state.inRunProperties) noteRunProperty(state, isGone ? 'w:del' : 'w:ins', attributes)
    else if (state.inRowProperties && row) row.change = isGone ? 'deletion' : 'insertion'
    state.changes.push({ kind, author: attributes['w:author'] ?? '' })
  }

const closeChange = (state: StoryState): void => {
  state.changes.pop()
}

/** Switches that hold while an element is open. */
type Switch =
  | 'inRunProperties'
  | 'inParagraphProperties'
  | 'inRowProperties'
  | 'inSection'
  | 'inRuby'
  | 'inText'
  | 'inInstruction'

const switches: readonly (readonly [string, Switch])[] = [
  ['w:rPr', 'inRunProperties'],
  ['w:pPr', 'inParagraphProperties'],
  ['w:trPr', 'inRowProperties'],
  ['w:sectPr', 'inSection'],
  ['w:rt', 'inRuby'],
  ['w:t', 'inText'],
  ['w:delText', 'inText'],
  ['m:t', 'inText'],
  ['a:t', 'inText'],
  ['w:instrText', 'inInstruction'],
]

const mathParts = ['m:num', 'm:den', 'm:sup', 'm:sub', 'm:rad', 'm:d']

const mathOpener = (name: string) => (state: StoryState, attributes: Attributes) =>
  openMath(state, name, attributes)

const mathCloser = (name: string) => (state: StoryState) => {
  const text = closeMath(state, name)
  if (text !== undefined) takeText(state, text)
}

function openEquation(state: StoryState, attributes: Attributes): void {
  sight(state, 'equation')
  openMath(state, 'm:oMath', attributes)
}

const turn = (key: Switch, on: boolean) => (state: StoryState) => {
  state[key] = on
  if (key === 'inSection' && on) openSection(state)
}

const openers = new Map<string, (state: StoryState, attributes: Attributes) => void>([
  ...switches.map(([name, key]) => [name, turn(key, true)] as const),
  ['w:p', openParagraph],
  ['a:p', (state) => void addParagraph(state)],
  ['w:tbl', openTable],
  ['w:tr', openRow],
  ['w:tc', openCell],
  ['w:r', openRun],
  ['m:r', openRun],
  ['w:ins', opensChange('insertion')],
  ['w:del', opensChange('deletion')],
  ['w:moveTo', opensChange('move-in')],
  ['w:moveFrom', opensChange('move-out')],
  ['w:sdt', openControl],
  ['w:drawing', openDrawing],
  ['w:pict', openDrawing],
  ['w:object', openDrawing],
  ['w:txbxContent', openBox],
  ['a:txBody', openBox],
  ['mc:AlternateContent', openAlternatives],
  ['w:altChunk', reports('alt-chunk')],
  ['w:subDoc', reports('sub-document')],
  ['m:oMath', openEquation],
  ...mathParts.map((name) => [name, mathOpener(name)] as const),
  ['m:chr', mathOpener('m:chr')],
  ['w:footnoteReference', (state, { 'w:id': id }) => addInline(state, 'note', `footnote:${id ?? ''}`)],
  ['w:endnoteReference', (state, { 'w:id': id }) => addInline(state, 'note', `endnote:${id ?? ''}`)],
  ['w:commentRangeStart', noteComment],
  ['w:commentReference', noteComment],
])

const closers = new Map<string, (state: StoryState) => void>([
  ...switches.map(([name, key]) => [name, turn(key, false)] as const),
  ['w:p', closeParagraph],
  ['a:p', closeParagraph],
  ['w:tbl', closeTable],
  ['w:tc', closeCell],
  ['w:r', closeRun],
  ['m:r', closeRun],
  ['w:ins', closeChange],
  ['w:del', closeChange],
  ['w:moveTo', closeChange],
  ['w:moveFrom', closeChange],
  ...['m:oMath', ...mathParts].map((name) => [name, mathCloser(name)] as const),
  ['w:sdt', closeControl],
  ['w:checkBox', closeCheckBox],
  ['w:drawing', closeDrawing],
  ['w:pict', closeDrawing],
  ['w:object', closeDrawing],
  ['w:txbxContent', closeBox],
  ['a:txBody', closeBox],
  ['mc:AlternateContent', closeAlternatives],
  ['mc:Choice', closeAlternative],
  ['mc:Fallback', closeAlternative],
])

function noteComment(state: StoryState, { 'w:id': id }: Attributes): void {
  const { commented } = state.story
  if (id !== undefined && !commented.has(id)) commented.set(id, Math.max(1, state.count))
}
