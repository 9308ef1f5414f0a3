import { findLosses, type Loss } from './find-losses.ts'
import { normaliseOutput, normaliseText } from './normalise-text.ts'
import type { PeerPiece } from './peer-piece.ts'
import type { Construct, SourcePiece, SourcePieces } from './source-pieces.ts'

/**
 * Why a peer's piece is not in our output. `lost`: the file shows it. `peer-repeats`: the peer shows it more often than
 * the file does. `unshown`: no page shows it (a field code, the fallback of a drawing that could be read).
 * `joined`: the peer joined two texts over something it left out or put in; both are in our output.
 */
export type LossClass = 'lost' | 'peer-repeats' | 'unshown' | 'joined'

/** A peer's piece that an output lacks, with its class and the construct it stands in, as far as the XML tells. */
export interface PeerLoss extends Loss<PeerPiece> {
  readonly class: LossClass
  readonly construct: Construct | 'symbol'
}

/** What a peer's pieces come to as text, labels of lists in front: an output to be searched in its turn. */
export function peerOutput(pieces: readonly PeerPiece[]): string {
  return normaliseOutput(pieces.map(({ label = '', text }) => label + text).join('\n'))
}

/** Finds the peer's pieces that an output (as normaliseOutput gives it) lacks, and tells our losses from the peer's own faults. */
export function findPeerLosses(
  pieces: readonly PeerPiece[],
  output: string,
  source: SourcePieces,
): PeerLoss[] {
  const losses = findLosses(pieces, output)
  if (losses.length === 0) return []
  const shown = source.pieces.filter(({ construct }) => construct !== 'unshown')
  const evidence: Evidence = {
    peer: flatten(pieces),
    shown: flatten(shown),
    unshown: flatten(source.pieces.filter(({ construct }) => construct === 'unshown')),
  }
  const flat = output.replaceAll('\n', '')
  return losses.map((loss) => ({
    ...loss,
    class: isJoined(loss, evidence, flat) ? 'joined' : classify(loss, evidence),
    construct: constructOf(loss, shown),
  }))
}

interface Evidence {
  readonly peer: string
  readonly shown: string
  readonly unshown: string
}

const flatten = (pieces: readonly { readonly text: string }[]): string =>
  normaliseOutput(pieces.map(({ text }) => text).join('\n'))

const mostSegments = 12

/**
 * Whether a peer's text is what stands before and after something it left out (a formula, the base of a ruby) or put in
 * (hidden text): nowhere in the file as it is, but in a few segments that all are in the output.
 */
function isJoined({ missing, repeated }: Loss<PeerPiece>, evidence: Evidence, output: string): boolean {
  if (repeated) return false
  const lines = `\n${evidence.shown}\n`
  return missing.every((part) => {
    if (evidence.shown.includes(part)) return output.includes(part)
    const segments = cutIntoSegments(part, evidence.shown)
    return (
      segments.length <= mostSegments &&
      segments.every((one, i) => {
        const isSymbol = one.length === 1 && evidence.unshown.includes(one)
        if (isSymbol || !evidence.shown.includes(one)) return isSymbol || output.includes(one)
        return output.includes(one) && isAtBorders(one, lines, i > 0, i < segments.length - 1)
      })
    )
  })
}

/** Where the peer joined, the file has a border: elsewhere the parts are found by chance. */
function isAtBorders(segment: string, lines: string, before: boolean, after: boolean): boolean {
  return lines.includes(`${before ? '\n' : ''}${segment}${after ? '\n' : ''}`)
}

/** Longest beginnings, one after the other, that stand in the file; a character that does not is a segment of its own. */
function cutIntoSegments(part: string, shown: string): string[] {
  const segments: string[] = []
  for (let start = 0; start < part.length; ) {
    let end = start + 1
    while (end < part.length && shown.includes(part.slice(start, end + 1))) end++
    segments.push(part.slice(start, end))
    start = end
  }
  return segments
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1

function classify({ lost, repeated }: Loss<PeerPiece>, { peer, shown, unshown }: Evidence): LossClass {
  const parts = lost.split(' … ')
  if (repeated && parts.every((part) => occurrences(peer, part) > occurrences(shown, part)))
    return 'peer-repeats'
  return parts.every((part) => !shown.includes(part) && unshown.includes(part)) ? 'unshown' : 'lost'
}

/** What stands in no text of the file was written with a symbol: `w:sym`, or a character of a symbol font. */
function constructOf({ piece, lost }: Loss<PeerPiece>, shown: readonly SourcePiece[]): PeerLoss['construct'] {
  for (const part of [normaliseText(piece.text), ...lost.split(' … ')]) {
    const found = shown.find(({ text }) => normaliseText(text).includes(part))
    if (found) return found.construct
  }
  return 'symbol'
}
