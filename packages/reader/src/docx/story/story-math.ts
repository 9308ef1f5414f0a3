import type { Attributes } from '../package/xml.ts'
import type { StoryState } from './story-state.ts'

/** What stands before a part of an equation (ECMA-376 part 1, 22.1); the text between the parts stays as it is. */
const before: Readonly<Record<string, string>> = {
  'm:num': '',
  'm:den': '/',
  'm:sup': '^',
  'm:sub': '_',
  'm:rad': '√',
}

/** Takes what opens inside an equation; its text gathers until it ends, so that fractions keep their grouping. */
export function openMath(state: StoryState, name: string, attributes: Attributes): void {
  const { math } = state
  if (name === 'm:oMath') math.push({ name, text: '' })
  else if (math.length === 0) return
  else if (name in before || name === 'm:d') math.push({ name, text: '' })
  else if (name === 'm:chr') addMath(state, attributes['m:val'] ?? '')
}

/** Closes a part of an equation; gives the text of the equation when that is the whole. */
export function closeMath(state: StoryState, name: string): string | undefined {
  const part = state.math.at(-1)
  if (part?.name !== name) return undefined
  state.math.pop()
  if (name === 'm:oMath' && state.math.length === 0) return part.text
  addMath(state, name === 'm:d' ? `(${part.text})` : `${before[name] ?? ''}${grouped(part.text)}`)
  return undefined
}

/** Adds text to the innermost open part of an equation; false outside of one. */
export function addMath(state: StoryState, text: string): boolean {
  const part = state.math.at(-1)
  if (part === undefined) return false
  part.text += text
  return true
}

const grouped = (text: string) =>
  /^[\p{L}\p{N}.]*$/u.test(text) || /^\(.*\)$/.test(text) ? text : `(${text})`
