import type { Relationship } from '@lunshen/reader'
import type { PreviewLimits } from '../limits.ts'
import type { BoxKind } from '../preview.ts'
import { pictureMark } from './word-names.ts'

/** A picture of the body, or what stands in the place of one. */
export interface Picture {
  readonly alt: string
  /** Name of the part that holds it; without one it is a box. */
  readonly part?: string
  readonly box?: BoxKind
}

/** An element that is open: what closes it, and whether what stands in it is shown. */
export interface Frame {
  readonly name: string
  readonly muted: boolean
  /** Written when it closes. */
  end: string
  /** Text boxes of a paragraph, which follow it. */
  readonly boxes?: string[]
  /** Of a run: its properties as markup. */
  look?: string
  /** Length of the output where a choice began. */
  readonly from?: number
}

/** A part being simplified: what has been written, what is open, and what stands beside the text. */
export interface StoryState {
  readonly relations: ReadonlyMap<string, Relationship>
  readonly limits: PreviewLimits
  readonly isBody: boolean
  /** Notes that the file has: mammoth fails at a reference to another. */
  readonly notes: Set<string>
  /** Notes referred to so far; each is shown once. */
  readonly referred: Set<string>
  readonly pictures: Picture[]
  /** Addresses of links, by their number. */
  readonly links: string[]
  /** Widths of each table's columns, by its first paragraph; outer tables first. */
  readonly grids: Map<number, number[][]>
  readonly frames: Frame[]
  /** Output; the last is the text box being written. */
  readonly outputs: string[][]
  grid: number[]
  written: number
  textLength: number
  paragraphs: number
  textBoxes: number
  /** Look of the run of text that the output ends in; the next text of the same look goes on with it. */
  openLook: string | undefined
  /** Properties of the open paragraph, run or cell. */
  properties: string[]
  altText: string
  checkBox: boolean | undefined
  /** The open alternatives have shown something already. */
  readonly chosen: boolean[]
  inText: boolean
}

/** A part of which nothing has been read; the notes of a file are read before its body, which is given them. */
export function newStory(
  relations: readonly Relationship[],
  limits: PreviewLimits,
  isBody: boolean,
  notes: Set<string> = new Set(),
): StoryState {
  return {
    relations: new Map(relations.map((one) => [one.id, one])),
    limits,
    isBody,
    notes,
    referred: new Set(),
    pictures: [],
    links: [],
    grids: new Map(),
    frames: [],
    outputs: [[]],
    grid: [],
    written: 0,
    textLength: 0,
    paragraphs: 0,
    textBoxes: 0,
    openLook: undefined,
    properties: [],
    altText: '',
    checkBox: undefined,
    chosen: [],
    inText: false,
  }
}

/** Thrown where the rest of a part is left out. */
export const cutOff = Symbol('cut-off')

/** Writes markup of the simplified part; more than the limit cuts it off. */
export function write(state: StoryState, markup: string): void {
  state.written += 1
  if (state.written > state.limits.wordElements) throw cutOff
  writeEnd(state, markup)
}

/** Writes what ends an element, past any limit. */
export function writeEnd(state: StoryState, markup: string): void {
  endText(state)
  state.outputs.at(-1)?.push(markup)
}

/** Ends the run of text that the output ends in. */
export function endText(state: StoryState): void {
  if (state.openLook === undefined) return
  state.openLook = undefined
  state.outputs.at(-1)?.push('</w:t></w:r>')
}

/** Whether what stands here is shown. */
export function isShown(state: StoryState): boolean {
  return state.frames.at(-1)?.muted !== true
}

/** Writes text in the look of the open run; Word cuts runs for its own purposes, which mammoth need not see. */
export function writeText(state: StoryState, text: string): void {
  if (text === '' || !isShown(state)) return
  const look = lookOf(state)
  if (look !== state.openLook) {
    write(state, `<w:r>${look}<w:t xml:space="preserve">`)
    state.openLook = look
  }
  state.textLength += text.length
  if (state.textLength > state.limits.textLength) throw cutOff
  state.outputs.at(-1)?.push(escapeXml(text))
}

/** Writes a mark that stands in a run. */
export function writeMark(state: StoryState, markup: string): void {
  if (isShown(state)) write(state, `<w:r>${lookOf(state)}${markup}</w:r>`)
}

function lookOf(state: StoryState): string {
  return state.frames.findLast((frame) => frame.name === 'w:r')?.look ?? ''
}

/** Writes a stand-in for a picture; its bytes are put in after mammoth. */
export function writePicture(state: StoryState, picture: Picture): void {
  if (!isShown(state) || !state.isBody) return
  state.pictures.push(picture)
  const mark = pictureMark(state.pictures.length - 1)
  write(
    state,
    `<w:r><w:drawing><wp:inline><wp:docPr descr="${mark}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  )
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML text or as the value of a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
}
