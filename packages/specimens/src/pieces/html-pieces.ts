import type { PeerPiece } from './peer-piece.ts'
import { scanXml } from './scan-xml.ts'

const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'table',
  'tr',
  'ul',
  'ol',
  'dt',
  'dd',
  'div',
  'pre',
])

/** The pieces of mammoth's HTML: the text between two borders of blocks, and the alternative text of pictures. */
export function htmlPieces(html: string): PeerPiece[] {
  const pieces: PeerPiece[] = []
  const open: string[] = []
  let text = ''
  let skipping = ''
  const counters: number[] = []
  let label = ''
  const flush = (): void => {
    if (text.trim() !== '') take()
    text = ''
  }
  const take = (): void => {
    pieces.push({ kind: kindOf(open), text, ...(label ? { label } : {}) })
    label = ''
  }
  scanXml(html, {
    open: (name, attributes) => {
      if (name === 'img' && attributes.get('alt'))
        pieces.push({ kind: 'alt-text', text: attributes.get('alt') ?? '' })
      if (name === 'br') text += '\n'
      // Marks that mammoth adds itself: [1] of a note, the arrow back to it.
      if (name === 'a' && /^#(?:.*-)?(?:foot|end)note|^#.*comment-/.test(attributes.get('href') ?? ''))
        skipping = name
      if (blocks.has(name)) flush()
      // A browser numbers the items of <ol>, not those of <ul>.
      if (name === 'ol' || name === 'ul') counters.push(name === 'ol' ? 1 : Number.NaN)
      if (name === 'li') label = nextLabel(counters)
      if (!voidElements.has(name))
        open.push(attributes.get('id')?.match(/(?:foot|end)note-[^r]/) ? `${name} note` : name)
    },
    close: (name) => {
      if (voidElements.has(name)) return
      if (blocks.has(name)) flush()
      if (name === skipping) skipping = ''
      if (name === 'ol' || name === 'ul') counters.pop()
      open.pop()
    },
    text: (value) => {
      if (skipping === '') text += value
    },
  })
  flush()
  return pieces
}

const voidElements = new Set(['br', 'img', 'input', 'hr'])

function kindOf(open: readonly string[]): PeerPiece['kind'] {
  if (open.some((name) => name.endsWith(' note'))) return 'note'
  if (open.includes('td') || open.includes('th')) return 'cell'
  if (open.includes('li')) return 'list-item'
  return open.some((name) => /^h\d$/.test(name)) ? 'heading' : 'paragraph'
}

function nextLabel(counters: number[]): string {
  const value = counters.pop() ?? Number.NaN
  counters.push(value + 1)
  return Number.isNaN(value) ? '' : String(value)
}
