import type { PeerPiece } from './peer-piece.ts'

/** A node of pandoc's JSON: `t` says which, `c` holds its content. */
interface PandocNode {
  readonly t: string
  readonly c?: unknown
}

interface Walk {
  readonly pieces: PeerPiece[]
  kind: PeerPiece['kind']
  text: string
  label: string
}

/** The pieces of pandoc's JSON document: blocks, cells, notes, metadata (a Title paragraph goes there), numbers of lists. */
export function pandocPieces(document: { readonly blocks: unknown; readonly meta: unknown }): PeerPiece[] {
  const walk: Walk = { pieces: [], kind: 'paragraph', text: '', label: '' }
  within(walk, 'metadata', document.meta)
  within(walk, 'paragraph', document.blocks)
  return walk.pieces
}

/** Walks content as blocks of a kind of their own; what stood open before goes on afterwards. */
function within(walk: Walk, kind: PeerPiece['kind'], content: unknown): void {
  const outer = { kind: walk.kind, text: walk.text }
  walk.kind = kind
  walk.text = ''
  visit(walk, content)
  flush(walk)
  walk.kind = outer.kind
  walk.text = outer.text
}

function flush(walk: Walk): void {
  if (walk.text.trim() !== '') {
    walk.pieces.push({ kind: walk.kind, text: walk.text, ...(walk.label ? { label: walk.label } : {}) })
    walk.label = ''
  }
  walk.text = ''
}

function visit(walk: Walk, content: unknown): void {
  if (Array.isArray(content)) for (const item of content) visit(walk, item)
  else if (typeof content === 'object' && content !== null) {
    if ('t' in content && typeof content.t === 'string') visitNode(walk, content as PandocNode)
    else for (const value of Object.values(content)) visit(walk, value)
  }
}

const parts = (content: unknown): readonly unknown[] => (Array.isArray(content) ? content : [])

function visitNode(walk: Walk, { t, c }: PandocNode): void {
  if (t === 'Str') walk.text += String(c)
  else if (t === 'Space' || t === 'SoftBreak') walk.text += ' '
  else if (t === 'LineBreak') walk.text += '\n'
  else if (t === 'Code' || t === 'CodeBlock') walk.text += String(parts(c)[1] ?? '')
  // TeX of a formula, HTML of its own: pandoc's writing, not the author's.
  else if (t === 'Math' || t === 'RawInline' || t === 'RawBlock') walk.text += ' '
  else if (t === 'Note') within(walk, 'note', c)
  else if (t === 'Image') within(walk, 'alt-text', parts(c)[1])
  else if (t === 'Span' && isComment(c)) within(walk, 'comment', parts(c)[1])
  else if (t === 'OrderedList') visitOrderedList(walk, c)
  else if (t === 'BulletList') for (const item of parts(c)) within(walk, 'list-item', item)
  else if (t === 'Table') visitTable(walk, parts(c))
  else if (blockTypes.has(t))
    within(walk, t === 'Header' && walk.kind === 'paragraph' ? 'heading' : walk.kind, c)
  else visit(walk, c)
}

const blockTypes = new Set([
  'Para',
  'Plain',
  'Header',
  'LineBlock',
  'BlockQuote',
  'Div',
  'MetaInlines',
  'MetaBlocks',
  'MetaList',
])

function isComment(content: unknown): boolean {
  return JSON.stringify(parts(content)[0] ?? '').includes('comment-start')
}

function visitTable(walk: Walk, content: readonly unknown[]): void {
  for (const part of content.slice(1)) within(walk, 'cell', part)
}

function visitOrderedList(walk: Walk, content: unknown): void {
  const [attributes, items] = parts(content)
  const [start, style] = parts(attributes)
  let value = Number(start)
  for (const item of parts(items)) {
    walk.label = numberLabel(value++, (style as PandocNode | undefined)?.t ?? 'Decimal')
    within(walk, 'list-item', item)
  }
}

function numberLabel(value: number, style: string): string {
  if (style.endsWith('Alpha')) {
    const letters = String.fromCharCode(97 + ((value - 1) % 26)).repeat(1 + Math.floor((value - 1) / 26))
    return style === 'UpperAlpha' ? letters.toUpperCase() : letters
  }
  if (!style.endsWith('Roman')) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of roman) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return style === 'UpperRoman' ? text.toUpperCase() : text
}

const roman = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const
