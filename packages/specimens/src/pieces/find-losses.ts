import { normaliseText } from './normalise-text.ts'

/** A piece that an output lacks. */
export interface Loss<P> {
  readonly piece: P
  /** The smallest part of the piece, normalised, that is not in the output. */
  readonly lost: string
  /** The sentences and lines of the piece, normalised, that are missing. */
  readonly missing: readonly string[]
  /** The text is there, but fewer times than it should be. */
  readonly repeated: boolean
}

/** Text still to be accounted for: whole lines first, then what is left of them as one string. */
interface Rest {
  readonly lines: Map<string, number>
  free: string
}

/**
 * Finds the pieces missing from an output (as normaliseOutput gives it). Every occurrence answers for one piece only,
 * whole lines first, then the longest pieces, so that a "1" lost is not excused by another "1"; a piece that is not
 * there whole is looked for by its parts.
 */
export function findLosses<P extends { readonly text: string }>(
  pieces: readonly P[],
  output: string,
): Loss<P>[] {
  const rest: Rest = { lines: countLines(output), free: '' }
  const wanted = pieces
    .map((piece) => ({ piece, text: normaliseText(piece.text) }))
    .filter(({ text }) => text !== '' && !takeLine(rest, text))
    .sort((a, b) => b.text.length - a.text.length)
  rest.free = leftLines(rest, output)
  const within = wanted.filter(({ text }) => !take(rest, text))
  // What one program ends a line after, another writes on.
  rest.free = rest.free.replaceAll('\n', '')
  const flat = output.replaceAll('\n', '')
  return within.flatMap(({ piece, text }) => (take(rest, text) ? [] : lossOf(piece, rest, flat)))
}

/** The lines not taken yet, in their order. */
function leftLines(rest: Rest, output: string): string {
  const left = output.split('\n').filter((line) => takeLine(rest, line))
  return left.join('\n')
}

function countLines(output: string): Map<string, number> {
  const lines = new Map<string, number>()
  for (const line of output.split('\n')) lines.set(line, (lines.get(line) ?? 0) + 1)
  return lines
}

function takeLine(rest: Rest, text: string): boolean {
  const count = rest.lines.get(text) ?? 0
  if (count > 0) rest.lines.set(text, count - 1)
  return count > 0
}

/** Taken text is cut out and leaves a border, so that no later piece is found across the cut. */
function take(rest: Rest, text: string): boolean {
  const at = rest.free.indexOf(text)
  if (at < 0) return false
  rest.free = `${rest.free.slice(0, at)}\u0000${rest.free.slice(at + text.length)}`
  return true
}

function lossOf<P extends { readonly text: string }>(piece: P, rest: Rest, output: string): Loss<P>[] {
  const missing = splitPiece(piece.text).filter((part) => !take(rest, part))
  if (missing.length === 0) return []
  const worst = missing.filter((part) => !output.includes(part))
  const lost = worst.map((part) => shrink(part, output)).join(' … ')
  return [{ piece, missing, lost: lost || missing.join(' … '), repeated: worst.length === 0 }]
}

/** Sentences and lines of a piece, normalised. */
function splitPiece(text: string): string[] {
  return text
    .split(/[\n\t。；;！？!?，,：:]|\.\s|\s{2,}/)
    .map(normaliseText)
    .filter((part) => part !== '')
}

/** Takes off the longest beginning and end that are in the output. */
function shrink(part: string, output: string): string {
  let start = 0
  while (start < part.length && output.includes(part.slice(0, start + 1))) start++
  let end = part.length
  while (end > start && output.includes(part.slice(end - 1))) end--
  const lost = part.slice(start, end)
  return lost === '' ? part : lost
}
