import type { Attributes } from '@lunshen/reader'
import type { StoryState } from './story-state.ts'
import { paragraphStyles } from './word-names.ts'

/** The widest grid that is taken for one. */
const mostColumns = 63

/** Takes an element that only says how its paragraph, run, cell or table looks; false when it is another element. */
export function noteProperty(state: StoryState, name: string, attributes: Attributes): boolean {
  const parent = state.frames.at(-1)
  if (state.checkBox !== undefined && (name === 'w:checked' || name === 'w:default')) {
    state.checkBox = isOn(attributes)
    return true
  }
  if (parent?.name === 'property') return true
  const note = notes[parent?.name ?? '']
  if (parent === undefined || note === undefined) return false
  if (!parent.muted || parent.name === 'w:trPr') note(state, name, attributes)
  return true
}

const notes: Readonly<Record<string, (state: StoryState, name: string, attributes: Attributes) => void>> = {
  'w:pPr': noteParagraph,
  'w:rPr': noteRun,
  'w:tcPr': noteCell,
  'w:trPr': (state, name) => {
    // A row whose deletion is not yet accepted keeps its paragraphs' numbers and shows nothing.
    if (name === 'w:del') muteOwner(state, 'w:tr')
  },
  'w:tblGrid': (state, name, attributes) => {
    if (name === 'w:gridCol' && state.grid.length <= mostColumns)
      state.grid.push(Number(attributes['w:w']) || 0)
  },
}

function noteParagraph(state: StoryState, name: string, attributes: Attributes): void {
  const style = (value: string) => {
    if (!state.properties.some((one) => one.includes('w:pStyle')))
      state.properties.push(`<w:pStyle w:val="${value}"/>`)
  }
  const value = attributes['w:val'] ?? ''
  if (name === 'w:jc' && value === 'center') style(paragraphStyles.center)
  else if (name === 'w:jc' && (value === 'right' || value === 'end')) style(paragraphStyles.right)
  else if (name === 'w:ind' && isIndented(attributes)) style(paragraphStyles.indent)
}

function isIndented(attributes: Attributes): boolean {
  return Number(attributes['w:firstLine'] ?? 0) > 0 || Number(attributes['w:firstLineChars'] ?? 0) > 0
}

const runMarks: Readonly<Record<string, string>> = { 'w:b': 'w:b', 'w:i': 'w:i', 'w:strike': 'w:strike' }

function noteRun(state: StoryState, name: string, attributes: Attributes): void {
  const mark = runMarks[name]
  if (mark !== undefined && isOn(attributes)) state.properties.push(`<${mark}/>`)
  else if (name === 'w:u' && attributes['w:val'] !== 'none') state.properties.push('<w:u w:val="single"/>')
  else if (name === 'w:vertAlign' && /^(?:super|sub)script$/.test(attributes['w:val'] ?? ''))
    state.properties.push(`<w:vertAlign w:val="${attributes['w:val']}"/>`)
  else if (name === 'w:vanish' && isOn(attributes)) muteOwner(state, 'w:r')
}

function noteCell(state: StoryState, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  const span = Math.min(mostColumns, Math.trunc(Number(value)))
  if (name === 'w:gridSpan' && span > 1) state.properties.push(`<w:gridSpan w:val="${span}"/>`)
  else if (name === 'w:vMerge')
    state.properties.push(`<w:vMerge w:val="${value === 'restart' ? value : 'continue'}"/>`)
}

function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '1')
}

/** Hides what follows in the element whose properties are being read. */
function muteOwner(state: StoryState, owner: string): void {
  const at = state.frames.length - 2
  const frame = state.frames[at]
  if (frame?.name === owner) state.frames[at] = { ...frame, muted: true }
}
