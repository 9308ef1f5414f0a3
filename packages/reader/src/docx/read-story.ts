import type { ReaderLimits } from '../limits.ts'
import { ReadFailure } from '../read-failure.ts'
import {
  noteInstruction,
  noteParagraphProperty,
  noteRunProperty,
  openInline,
  openParagraph,
} from './story-paragraph.ts'
import { addText, newStoryState, type StoryState, sight } from './story-state.ts'
import { closeCell, closeTable, noteCellProperty, openCell, openRow, openTable } from './story-table.ts'
import type { StyleSheet } from './styles.ts'
import type { UnreadKind, WordStory } from './word-blocks.ts'
import { type Attributes, readXml, type XmlHandler } from './xml.ts'

/** Subtrees that never hold text of the document as accepted. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrEx',
  'w:sectPr',
])

const unreadElements: Readonly<Record<string, UnreadKind>> = {
  'o:OLEObject': 'embedded-object',
  'w:altChunk': 'alt-chunk',
  'c:chart': 'chart',
  'dgm:relIds': 'smart-art',
  'w:ins': 'tracked-insertion',
  'm:oMath': 'equation',
}

/** Settings of one reading of a part. */
export interface StoryOptions {
  readonly styles: StyleSheet
  readonly limits: ReaderLimits
  readonly signal?: AbortSignal | undefined
  /** Called at each w:footnote, w:endnote or w:comment with its id, before its blocks; the number of blocks so far tells them apart. */
  readonly onNote?: (id: string, blocksBefore: number) => void
}

/** Reads the blocks of document.xml, or of a part of notes, headers or comments, in document order. */
export async function readStory(bytes: Uint8Array, options: StoryOptions): Promise<WordStory> {
  const state = newStoryState(options.styles)
  await readXml(bytes, storyHandler(state, options), options.limits, options.signal)
  return state.story
}

function storyHandler(state: StoryState, { limits, onNote }: StoryOptions): XmlHandler {
  return {
    open: (name, attributes) => {
      if (state.skipDepth > 0) state.skipDepth++
      else if (skipped.has(name)) {
        state.skipDepth = 1
        if (name === 'w:del') sight(state, 'tracked-deletion')
      } else if (name === 'w:footnote' || name === 'w:endnote' || name === 'w:comment') {
        onNote?.(attributes['w:id'] ?? '', state.story.blocks.length)
      } else openElement(state, name, attributes)
    },
    close: (name) => {
      if (state.skipDepth > 0) state.skipDepth--
      else closeElement(state, name)
    },
    text: (text) => {
      if (state.skipDepth > 0) return
      if (state.inInstruction) noteInstruction(state, text)
      if (!state.inText) return
      state.textLength += text.length
      if (state.textLength > limits.textLength) throw new ReadFailure('too-large')
      addText(state, text)
    },
  }
}

const openers: Readonly<Record<string, (state: StoryState) => void>> = {
  'w:p': openParagraph,
  'w:tbl': openTable,
  'w:tr': openRow,
  'w:tc': openCell,
  'w:pPr': (state) => {
    state.inParagraphProperties = true
  },
  'w:rPr': (state) => {
    state.inRunProperties = true
  },
  'w:r': openRun,
  'm:r': openRun,
  'w:t': openText,
  'm:t': openText,
  'w:instrText': (state) => {
    state.inInstruction = true
  },
  'w:txbxContent': (state) => {
    state.textBoxDepth++
  },
}

const closers: Readonly<Record<string, (state: StoryState) => void>> = {
  'w:p': (state) => {
    state.paragraphs.pop()
  },
  'w:tbl': closeTable,
  'w:tc': closeCell,
  'w:pPr': (state) => {
    state.inParagraphProperties = false
  },
  'w:rPr': (state) => {
    state.inRunProperties = false
  },
  'w:r': closeRun,
  'm:r': closeRun,
  'w:t': closeText,
  'm:t': closeText,
  'w:instrText': (state) => {
    state.inInstruction = false
  },
  'w:txbxContent': (state) => {
    state.textBoxDepth--
  },
  'w:checkBox': (state) => {
    addText(state, state.checkBox?.checked ? '☑' : '☐')
    state.checkBox = undefined
  },
  'w:sdt': (state) => {
    state.placeholder = false
  },
}

function openRun(state: StoryState): void {
  state.run = { bold: undefined, hidden: false, size: undefined, styleId: undefined }
}

function closeRun(state: StoryState): void {
  state.run = undefined
}

function openText(state: StoryState): void {
  state.inText = true
}

function closeText(state: StoryState): void {
  state.inText = false
}

function openElement(state: StoryState, name: string, attributes: Attributes): void {
  const unread = unreadElements[name]
  if (unread) sight(state, unread)
  const open = openers[name]
  if (open) open(state)
  else if (state.inRunProperties) noteRunProperty(state, name, attributes)
  else if (state.inParagraphProperties) noteParagraphProperty(state, name, attributes)
  else if (!noteCellProperty(state, name, attributes)) openInline(state, name, attributes)
}

function closeElement(state: StoryState, name: string): void {
  closers[name]?.(state)
}
