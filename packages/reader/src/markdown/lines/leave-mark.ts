import type { RootContent } from 'mdast'
import { ReadFailure } from '../../read-failure.ts'
import type { Reading } from '../sightings.ts'
import { blankAfter, insertMark, type SourceLine } from './source-lines.ts'

/** What some lines became: lines for Markdown's parser, and how many lines of the source they stand for. */
export interface Taken {
  readonly count: number
  readonly lines: readonly SourceLine[]
}

const maxMarks = 30_000

/** The mark that stands for blocks already built. */
export function leaveMark(blocks: RootContent[], line: SourceLine, reading: Reading): SourceLine[] {
  const blank = blankAfter(line.line)
  if (blocks.length === 0) return [blank]
  if (reading.inserts.length >= maxMarks) throw new ReadFailure('too-large')
  reading.inserts.push(blocks)
  return [blank, { ...blank, text: `${insertMark}${reading.inserts.length - 1}` }, blank]
}
