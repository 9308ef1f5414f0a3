import type { PreviewNode } from '../../preview-shape.ts'

/** A passage that proves an element, to be marked in the text it stands in. */
export interface Passage<T> {
  readonly text: string
  readonly about: T
}

/** A preview in which passages are marked: `about` says what each proves, in the order given. */
export type MarkedNode<T> =
  | PreviewNode
  | { readonly type: 'mark'; readonly value: string; readonly about: readonly T[] }

/** Splits a text at the passages found in it. White space does not count: Word breaks lines where the reader does not. */
export interface Marker<T> {
  /** The pieces of the next text of the block, in reading order. */
  next(value: string): MarkedNode<T>[]
  /** Passes over nodes that another marker splits. */
  skip(nodes: readonly PreviewNode[]): void
}

/** Finds passages in the texts of one block, which are then split one after another by {@link Marker.next}. */
export function markPassages<T>(nodes: readonly PreviewNode[], passages: readonly Passage<T>[]): Marker<T> {
  const text = nodes.map(textOf).join('')
  const solid = text.replace(/\s+/gu, '')
  const covers: (readonly T[] | undefined)[] = new Array(solid.length)
  for (const passage of passages) cover(covers, solid, passage)
  let at = 0
  return {
    skip: (skipped) => {
      at += skipped.map(textOf).join('').replace(/\s+/gu, '').length
    },
    next: (value) => {
      const pieces: MarkedNode<T>[] = []
      let start = 0
      let current: readonly T[] | undefined
      const finish = (end: number) => {
        if (end > start) pieces.push(piece(value.slice(start, end), current))
        start = end
      }
      for (let i = 0; i < value.length; i += 1) {
        if (/\s/u.test(value[i] ?? '')) continue
        const about = covers[at]
        at += 1
        if (about !== current) finish(i)
        current = about
      }
      finish(value.length)
      return pieces
    },
  }
}

function piece<T>(value: string, about: readonly T[] | undefined): MarkedNode<T> {
  return about === undefined ? { type: 'text', value } : { type: 'mark', value, about }
}

function cover<T>(covers: (readonly T[] | undefined)[], solid: string, { text, about }: Passage<T>): void {
  const wanted = text.replace(/\s+/gu, '')
  const from = wanted === '' ? -1 : solid.indexOf(wanted)
  if (from < 0) return
  // Neighbouring characters under the same passages share one list, so that pieces end only where it changes.
  const merged = new Map<readonly T[] | undefined, readonly T[]>()
  for (let i = from; i < from + wanted.length; i += 1) {
    const old = covers[i]
    const list = merged.get(old) ?? (old?.includes(about) ? old : [...(old ?? []), about])
    merged.set(old, list)
    covers[i] = list
  }
}

function textOf(node: PreviewNode): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
