import { readXml, type XmlHandler, type XmlOptions } from '@lunshen/reader'
import { failureCode } from './failure-code.ts'
import { isTextBox, openElement, textOf } from './open-element.ts'
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

/**
 * Simplifies a Word part to the little that mammoth shows well: paragraphs with a bookmark that numbers them, runs, tables,
 * notes, stand-ins for pictures. Field codes, deletions, hidden text and every foreign element are gone. Where the XML is damaged or
 * too much, what came before is kept.
 * @returns the inner XML and whether it was cut off
 */
export async function simplifyStory(
  bytes: Uint8Array,
  state: StoryState,
  options: XmlOptions,
): Promise<{ xml: string; cut: boolean }> {
  const cut = await readInto(bytes, state, options)
  while (state.frames.length > 0) closeFrame(state)
  endText(state)
  return { xml: state.outputs.flat().join(''), cut }
}

async function readInto(bytes: Uint8Array, state: StoryState, options: XmlOptions): Promise<boolean> {
  let damaged = false
  const text = (value: string) => {
    if (state.inText) writeText(state, textOf(value))
  }
  const handler: XmlHandler = {
    open: (name, attributes) => openElement(state, name, attributes),
    close: () => closeFrame(state),
    text,
    damaged: () => {
      damaged = true
    },
  }
  try {
    await readXml(bytes, handler, options)
    return damaged
  } catch (error) {
    const code = failureCode(error)
    if (error !== cutOff && (code === undefined || code === 'timeout')) throw error
    return true
  }
}

/** Closes the innermost element: what ends it is written even past the limit, so that the part stays well-formed. */
function closeFrame(state: StoryState): void {
  const frame = state.frames.pop()
  if (frame === undefined) return
  if (/^[wma]:t$/.test(frame.name)) state.inText = false
  if (isTextBox(frame.name)) closeTextBox(state, frame)
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
