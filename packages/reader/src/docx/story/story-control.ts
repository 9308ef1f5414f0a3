import { type Attributes, isOn } from '../package/xml.ts'
import type { StoryState } from './story-state.ts'
import { addText, showGuidance } from './story-text.ts'

/** Opens a w:sdt. */
export function openControl(state: StoryState): void {
  state.controls.push({
    inContent: false,
    checkBox: undefined,
    hasShown: false,
    isPlaceholder: false,
    guidance: '',
    isContents: false,
  })
}

/** Closes a w:sdt; a check box without a glyph is one all the same. */
export function closeControl(state: StoryState): void {
  showGuidance(state)
  const control = state.controls.at(-1)
  if (control?.checkBox !== undefined && !control.hasShown && state.paragraphs.length > 0) addText(state, '☐')
  state.controls.pop()
}

/** Takes what w:sdtPr says that matters to reading; false when it is another element. */
export function noteControlProperty(state: StoryState, name: string, attributes: Attributes): boolean {
  const control = state.controls.at(-1)
  if (control === undefined) return false
  if (name === 'w:sdtContent') control.inContent = true
  else if (control.inContent) return false
  else if (name === 'w:showingPlcHdr') control.isPlaceholder = isOn(attributes)
  else if (name === 'w14:checkbox') control.checkBox = false
  else if (name === 'w14:checked' && control.checkBox !== undefined)
    control.checkBox = isOn(attributes, 'w14:val')
  else if (name === 'w:docPartGallery')
    control.isContents = /table of contents|目录/i.test(attributes['w:val'] ?? '')
  else return false
  return true
}
