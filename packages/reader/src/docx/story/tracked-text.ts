import {
  type ChangeKind,
  runText,
  type Sighting,
  type WordChange,
  type WordParagraph,
} from './word-blocks.ts'

const marks: Readonly<Record<ChangeKind, string>> = {
  insertion: '增',
  deletion: '删',
  'move-in': '移入',
  'move-out': '移出',
}

/** Characters of unchanged text kept on each side of a change. */
const context = 30

type Described = Pick<Sighting, 'kind' | 'text' | 'author' | 'changed' | 'count'>

/** What was changed in a paragraph, one description a kind: its text with the changes marked, 「本系统〔增：不〕〔删：会〕采集人脸」. */
export function describeChanges(paragraph: WordParagraph): Described[] {
  const changes = paragraph.changes ?? []
  const accepted = runText(paragraph)
  const text = markedText(accepted, changes, paragraph)
  const groups = [
    group('tracked-insertion', changes, 'insertion', accepted, paragraph.markInserted),
    group('tracked-deletion', changes, 'deletion', accepted, paragraph.markDeleted),
    group('tracked-move', changes, 'move-in', accepted, false),
    group('tracked-move', changes, 'move-out', accepted, false),
  ]
  return groups.flatMap((found) => (found ? [{ ...found, text }] : []))
}

function group(
  kind: Described['kind'],
  changes: readonly WordChange[],
  of: ChangeKind,
  accepted: string,
  mark: boolean,
): Omit<Described, 'text'> | undefined {
  const own = changes.filter((change) => change.kind === of)
  if (own.length === 0 && !(mark && changes.length === 0)) return undefined
  const authors = [...new Set(own.map(({ author }) => author).filter((author) => author !== ''))]
  const changed = own.map(
    (change) => change.gone || accepted.slice(change.offset, change.offset + change.length),
  )
  return {
    kind,
    author: authors.length > 0 ? authors.join('、') : undefined,
    changed: changed.join('\n'),
    count: Math.max(1, own.length),
  }
}

function markedText(accepted: string, changes: readonly WordChange[], paragraph: WordParagraph): string {
  let text = ''
  let at = 0
  for (const change of changes) {
    text += clip(accepted.slice(at, change.offset), text === '')
    const piece = change.gone || accepted.slice(change.offset, change.offset + change.length)
    text += `〔${marks[change.kind]}：${piece}〕`
    at = Math.max(at, change.offset + change.length)
  }
  const rest = accepted.slice(at)
  text += changes.length > 0 && rest.length > context ? `${rest.slice(0, context)}…` : rest
  if (paragraph.markDeleted) text += '〔删：段落标记〕'
  else if (paragraph.markInserted && changes.length === 0) text += '〔增：段落标记〕'
  return text
}

function clip(between: string, isFirst: boolean): string {
  if (between.length <= 2 * context) return between
  return `${isFirst ? '' : between.slice(0, context)}…${between.slice(-context)}`
}
