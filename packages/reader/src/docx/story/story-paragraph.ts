import { noteCharacterLook, noteParagraphLook } from '../format/styles.ts'
import { symbolText } from '../format/symbols.ts'
import { type Attributes, isOn } from '../package/xml.ts'
import { giveUpOpenFields } from './story-field.ts'
import { endPage } from './story-page.ts'
import { type StoryState, sight } from './story-state.ts'
import { addText, showGuidance } from './story-text.ts'
import { describeChanges } from './tracked-text.ts'

/** Closes a w:p and notes what was changed in it by tracked changes. */
export function closeParagraph(state: StoryState): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined) return
  if (state.fields.length > 0) giveUpOpenFields(state)
  if (state.controls.length > 0) showGuidance(state)
  if (paragraph.changes || paragraph.markDeleted || paragraph.markInserted)
    for (const { kind, text, ...more } of describeChanges(paragraph)) sight(state, kind, text, more)
  state.paragraphs.pop()
  if (state.endsPage && !state.inSection) {
    state.endsPage = false
    endPage(state)
  }
}

/** Opens a w:r; one that holds a phonetic guide has runs of its own inside. */
export function openRun(state: StoryState): void {
  state.outerRuns.push(state.run)
  state.run = { styleId: undefined }
}

/** Closes a w:r. */
export function closeRun(state: StoryState): void {
  state.run = state.outerRuns.pop()
}

/** Takes a child of w:rPr. */
export function noteRunProperty(state: StoryState, name: string, attributes: Attributes): void {
  const { run } = state
  if (state.inParagraphProperties) noteMarkProperty(state, name)
  else if (run === undefined) return
  else if (name === 'w:rStyle') run.styleId = attributes['w:val']
  else noteCharacterLook(run, name, attributes)
}

/** A tracked change of the paragraph's end (17.13.5). */
function noteMarkProperty(state: StoryState, name: string): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined) return
  if (name === 'w:del' || name === 'w:moveFrom') paragraph.markDeleted = true
  else if (name === 'w:ins' || name === 'w:moveTo') paragraph.markInserted = true
  else if (name === 'w:vanish') paragraph.markHidden = true
}

/** Takes a child of w:pPr. */
export function noteParagraphProperty(state: StoryState, name: string, attributes: Attributes): void {
  const paragraph = state.paragraphs.at(-1)
  if (paragraph === undefined) return
  if (name === 'w:pStyle') {
    paragraph.styleId = attributes['w:val']
    if (state.styles.byId.get(paragraph.styleId ?? '')?.pageBreakBefore) endPage(state)
  } else if (name === 'w:pageBreakBefore' && isOn(attributes)) endPage(state)
  else noteParagraphLook(paragraph, name, attributes)
}

/** Takes an empty element that stands for text: tabs, breaks, hyphens, symbols. */
export function openTextElement(state: StoryState, name: string, attributes: Attributes): boolean {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      addText(state, '\t')
      return true
    case 'w:br':
      openBreak(state, attributes)
      return true
    case 'w:cr':
      addText(state, '\n')
      return true
    case 'w:lastRenderedPageBreak':
      endPage(state)
      return true
    case 'w:noBreakHyphen':
      addText(state, '-')
      return true
    case 'w:softHyphen':
      return true
    case 'w:sym':
      addText(state, symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? ''))
      return true
    default:
      return false
  }
}

function openBreak(state: StoryState, attributes: Attributes): void {
  const type = attributes['w:type']
  if (type === 'page') endPage(state)
  // A page or column ends a line where text stands before it.
  const ends = type === 'page' || type === 'column'
  const paragraph = state.paragraphs.at(-1)
  if (!ends || (paragraph && paragraph.length > 0)) addText(state, '\n')
}
