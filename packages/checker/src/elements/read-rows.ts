import { normaliseText } from '../text/normalise.ts'
import type { Passage } from '../text/passages.ts'
import type { PassageFact } from './gather-facts.ts'
import { contextOf, readSentence, type SentenceFact, type SentenceTools } from './read-sentence.ts'

/** Characters of a row that are read together. */
const longestRow = 400

/**
 * Reads the rows of tables with named columns as one sentence each (「阶段：数据整理；时间：2026年3月」): their cells say little alone.
 * Gives what was read by the fact of the row's first cell.
 */
export function readRows(
  facts: readonly PassageFact[],
  tools: SentenceTools,
): ReadonlyMap<PassageFact, SentenceFact> {
  const rows = new Map<PassageFact, SentenceFact>()
  let row: PassageFact[] = []
  const close = () => {
    const [first] = row
    const telling = row.filter(({ sentences }) => sentences.some(({ nature }) => nature === 'content'))
    if (first && telling.length >= 2) rows.set(first, readRow(first.passage, telling, tools))
    row = []
  }
  for (const fact of facts) {
    const last = row.at(-1)
    if (last && !isSameRow(last.passage, fact.passage)) close()
    if (columnOf(fact.passage) !== undefined) row.push(fact)
  }
  close()
  return rows
}

const columnOf = ({ labels }: Passage) => labels.find(({ kind }) => kind === 'column')

function isSameRow({ place: a }: Passage, { place: b }: Passage): boolean {
  if (a.file !== b.file || a.row !== b.row) return false
  return a.table === undefined ? a.line === b.line && a.line !== undefined : a.table === b.table
}

function readRow(first: Passage, cells: readonly PassageFact[], tools: SentenceTools): SentenceFact {
  const text = cells
    .map(({ passage }) => `${columnOf(passage)?.text ?? ''}：${passage.text}`)
    .join('；')
    .slice(0, longestRow)
  const passage = { ...first, labels: first.labels.filter(({ kind }) => kind !== 'column' && kind !== 'row') }
  const read = readSentence(
    { text, normalised: normaliseText(text), passage },
    contextOf(passage, tools.reader),
    tools,
  )
  return { ...read, sentence: { ...read.sentence, passage: first } }
}
