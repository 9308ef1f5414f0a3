import { SaxesParser, type SaxesTagNS } from 'saxes'
import { usualName } from './names.ts'
import { type Attributes, openElement, textOf } from './open-element.ts'
import { decoderOf } from './package-parts.ts'
import {
  cutOff,
  endText,
  type Frame,
  isShown,
  type StoryState,
  write,
  writeEnd,
  writeText,
} from './story-state.ts'

const chunkBytes = 64 * 1024
/** XML with more faults than this is left where it is. */
const mostFaults = 200

/**
 * Simplifies a Word part to the little that mammoth shows well: paragraphs with a bookmark that numbers them, runs, tables,
 * notes, stand-ins for pictures. Field codes, deletions, hidden text and every foreign element are gone. Where the XML is damaged or
 * too much, what came before is kept.
 * @returns the inner XML and whether it was cut off
 */
export function simplifyStory(bytes: Uint8Array, state: StoryState): { xml: string; cut: boolean } {
  const cut = readInto(bytes, state)
  while (state.frames.length > 0) closeFrame(state)
  endText(state)
  return { xml: state.outputs.flat().join(''), cut }
}

function readInto(bytes: Uint8Array, state: StoryState): boolean {
  const parser = newParser(state)
  const decoder = decoderOf(bytes)
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes)
      parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }))
    parser.close()
    return state.faults > 0
  } catch (error) {
    if (error === cutOff) return true
    throw error
  }
}

function newParser(state: StoryState) {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const cut = () => {
    throw cutOff
  }
  parser.on('error', () => {
    state.faults += 1
    if (state.faults > mostFaults) cut()
  })
  parser.on('doctype', cut)
  parser.on('opentag', (tag) => {
    if (state.frames.length >= state.limits.depth) cut()
    const name = usualName(tag.uri, tag.local)
    openElement(state, name, hasAttributes(name) ? attributesOf(tag) : none)
  })
  parser.on('closetag', () => closeFrame(state))
  const onText = (text: string) => {
    if (state.inText) writeText(state, textOf(text))
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  return parser
}

const none: Attributes = {}
/** Most elements of a Word part have attributes that only Word has a use for. */
const useless = new Set([
  'w:p',
  'w:r',
  'w:t',
  'w:tr',
  'w:tc',
  'w:tbl',
  'w:rFonts',
  'w:lang',
  'w:sz',
  'w:szCs',
])

function hasAttributes(name: string): boolean {
  return !useless.has(name) && /^(?:w|wp|a|v):/.test(name)
}

function attributesOf(tag: SaxesTagNS): Attributes {
  const attributes: Record<string, string> = {}
  for (const key in tag.attributes) {
    const one = tag.attributes[key]
    if (one) attributes[usualName(one.uri, one.local)] = one.value
  }
  return attributes
}

/** Closes the innermost element: what ends it is written even past the limit, so that the part stays well-formed. */
function closeFrame(state: StoryState): void {
  const frame = state.frames.pop()
  if (frame === undefined) return
  if (frame.name === 'w:t' || frame.name === 'm:t') state.inText = false
  if (frame.name === 'w:txbxContent') closeTextBox(state, frame)
  else if (frame.name === 'mc:Choice') noteChoice(state, frame)
  else if (frame.name === 'mc:AlternateContent') state.chosen.pop()
  else closeProperties(state, frame)
  if (frame.end !== '') writeEnd(state, frame.end)
  if (frame.boxes) state.outputs.at(-1)?.push(...frame.boxes)
}

function closeTextBox(state: StoryState, frame: Frame): void {
  if (frame.muted) return
  endText(state)
  const box = state.outputs.pop()?.join('') ?? ''
  const host = state.frames.findLast((one) => one.boxes !== undefined)
  if (host?.boxes) host.boxes.push(box)
  else state.outputs.at(-1)?.push(box)
}

function noteChoice(state: StoryState, frame: Frame): void {
  if (state.chosen.length > 0 && state.written > (frame.from ?? 0))
    state.chosen[state.chosen.length - 1] = true
}

const propertyNames: Readonly<Record<string, string>> = {
  'w:pPr': 'w:pPr',
  'w:rPr': 'w:rPr',
  'w:tcPr': 'w:tcPr',
}

function closeProperties(state: StoryState, frame: Frame): void {
  const name = propertyNames[frame.name]
  if (name !== undefined && !frame.muted) {
    const markup = state.properties.length > 0 ? `<${name}>${state.properties.join('')}</${name}>` : ''
    const owner = state.frames.at(-1)
    if (name === 'w:rPr' && owner?.name === 'w:r') owner.look = markup
    else if (name !== 'w:rPr' && markup !== '') write(state, markup)
    state.properties = []
  }
  if (frame.name === 'w:tblGrid' && !frame.muted) keepGrid(state)
  if (frame.name === 'w:fldChar' && state.checkBox !== undefined) {
    if (isShown(state)) writeText(state, state.checkBox ? '☑' : '☐')
    state.checkBox = undefined
  }
}

/** A table's grid, under the number its first paragraph will have. */
function keepGrid(state: StoryState): void {
  const first = state.paragraphs + 1
  state.grids.set(first, [...(state.grids.get(first) ?? []), state.grid])
  state.grid = []
}
