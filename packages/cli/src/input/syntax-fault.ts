import type { Language } from '@lunshen/reader'
import { say } from '../messages.ts'

/** Why a text is no JSON, in one sentence, with line and column where they can be told. */
export function jsonFault(text: string, error: unknown, language: Language): string {
  if (text.trim() === '') return say(language, 'fault.empty')
  const at = jsonFaultOffset(text, messageOf(error))
  if (at === undefined || at >= text.trimEnd().length) return say(language, 'fault.end')
  const before = text.slice(0, at).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  const [character = ''] = [...text.slice(at)]
  const shown = /[\p{Cc}\s]/u.test(character) ? say(language, 'fault.blank') : `“${character}”`
  return say(language, 'fault.at', String(before.length), String(column), shown)
}

/** Why a text is no YAML, in one sentence, with line and column where the parser tells them. */
export function yamlFault(error: unknown, language: Language): string {
  const place = error instanceof Error && 'linePos' in error ? error.linePos : undefined
  const [start] = Array.isArray(place) ? (place as { line: number; col: number }[]) : []
  if (start === undefined) return say(language, 'fault.yaml')
  return say(language, 'fault.yamlAt', String(start.line), String(start.col))
}

/** Where the first wrong character stands; undefined where the text merely ends too soon. */
function jsonFaultOffset(text: string, message: string): number | undefined {
  const named = /position (\d+)/.exec(message)?.[1]
  if (named !== undefined) return Number(named)
  if (!isUnexpected(message)) return undefined
  // Not every version names the place. A beginning of the text fails in the same way once it holds the wrong character.
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isUnexpected(failureOf(text.slice(0, middle)))) high = middle
    else low = middle + 1
  }
  return low - 1
}

const isUnexpected = (message: string) => message.startsWith('Unexpected token')

function failureOf(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return messageOf(error)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
