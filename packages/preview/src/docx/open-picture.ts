import type { Attributes } from '@lunshen/reader'
import { type StoryState, writePicture } from './story-state.ts'

/** Takes elements that draw something: a stand-in is written for each picture, chart, diagram and object. */
export function openPicture(state: StoryState, name: string, attributes: Attributes): boolean {
  switch (name) {
    case 'wp:docPr':
      state.altText = attributes.descr || attributes.title || ''
      return true
    case 'v:shape':
      state.altText = attributes.alt ?? ''
      return true
    case 'a:blip':
      pictureOf(state, attributes['r:embed'] || attributes['r:link'] || '')
      return true
    case 'v:imagedata':
      state.altText ||= attributes['o:title'] ?? ''
      pictureOf(state, attributes['r:id'] ?? '')
      return true
    case 'c:chart':
    case 'cx:chart':
      return boxOf(state, 'chart')
    case 'dgm:relIds':
      return boxOf(state, 'diagram')
    default:
      return false
  }
}

function boxOf(state: StoryState, box: 'chart' | 'diagram'): true {
  writePicture(state, { alt: state.altText, box })
  state.altText = ''
  return true
}

function pictureOf(state: StoryState, id: string): void {
  const relation = state.relations.get(id)
  const alt = state.altText
  state.altText = ''
  if (relation === undefined) writePicture(state, { alt, box: 'image-missing' })
  else if (relation.external) writePicture(state, { alt, box: 'image-external' })
  else writePicture(state, { alt, part: relation.target })
}
