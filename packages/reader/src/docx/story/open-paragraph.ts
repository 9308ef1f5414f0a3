import type { Attributes } from '../package/xml.ts'
import { countNode, type StoryState } from './story-state.ts'
import type { WordParagraph } from './word-blocks.ts'

/** Opens a w:p. Paragraphs of a text box stand in their host's container and share its index. */
export function openParagraph(state: StoryState, attributes: Attributes): WordParagraph {
  if (state.box === undefined) state.count++
  return addParagraph(state, attributes['w14:paraId'])
}

/** Adds a paragraph to the innermost container; text outside any w:p gets one that is not counted. */
export function addParagraph(state: StoryState, id?: string): WordParagraph {
  countNode(state)
  const paragraph: WordParagraph = {
    type: 'paragraph',
    index: Math.max(state.count, 1),
    box: state.box,
    id,
    runs: [],
    inlines: [],
    changes: undefined,
    length: 0,
    styleId: undefined,
    label: '',
    toc: state.fields.some((field) => field.isContents) || state.controls.some((one) => one.isContents),
    markDeleted: false,
    markInserted: false,
    markHidden: false,
    endsSection: false,
  }
  state.paragraphs.push(paragraph)
  state.containers.at(-1)?.push(paragraph)
  return paragraph
}
