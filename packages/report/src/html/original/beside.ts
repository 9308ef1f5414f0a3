import type { ElementResult } from '@lunshen/schemas'
import { elementTitle } from '../../context.ts'
import type { PreviewElement, PreviewNode } from '../../preview-shape.ts'
import { html, type Markup } from '../markup.ts'
import { elementAnchor, type FilePage } from '../page-context.ts'
import type { Passage } from './mark-passages.ts'
import { keysIn } from './place-index.ts'

/** What is known while the pages of one file are written. */
export interface Paper {
  readonly page: FilePage
  readonly cards: ReadonlyMap<string, readonly Markup[]>
  readonly passages: ReadonlyMap<string, readonly Passage<ElementResult>[]>
  /** Places that already have their anchor: several blocks may share a line. */
  readonly anchored: Set<string>
  readonly carded: Set<string>
}

/** The cards of a block, then the elements it proves; a whole table that cannot be cut would have too many of these. */
export function besideOf(node: PreviewNode, paper: Paper): Markup {
  const keys = keysIn(node).filter((key) => paper.cards.has(key) && !paper.carded.has(key))
  for (const key of keys) paper.carded.add(key)
  const cards = keys.flatMap((key) => paper.cards.get(key) ?? [])
  const tags =
    isTable(node) && rowsOf(node) > 1 && node.columns === undefined ? html`` : proofTags(node, paper)
  if (cards.length === 0 && tags.markup === '') return html``
  return html`<aside class="beside${cards.length === 0 && ' quiet-beside'}">${cards}${tags}</aside>`
}

function isTable(node: PreviewNode): node is PreviewElement {
  return node.type === 'element' && node.tag === 'table'
}

function rowsOf(table: PreviewElement): number {
  return table.children.reduce((sum, part) => sum + (part.type === 'element' ? part.children.length : 0), 0)
}

function proofTags(node: PreviewNode, { page, passages }: Paper): Markup {
  const proven = new Set(keysIn(node).flatMap((key) => (passages.get(key) ?? []).map(({ about }) => about)))
  // What is not plainly present has a card of its own.
  const plain = [...proven].filter((one) => one.status === 'present')
  const links = plain.map(
    (one) =>
      html`<a href="#${elementAnchor(page, one.id)}">${elementTitle(one, page.context.elements, page.context.language)}</a>`,
  )
  return links.length === 0 ? html`` : html`<p class="proves">${links}</p>`
}
