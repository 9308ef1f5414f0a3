import type { Document } from '@lunshen/reader'
import type { Element, Root } from 'hast'
import type { Html, Nodes as MdastNodes } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { sanitise } from '../html/sanitise.ts'
import { type ElementNotes, toNodes } from '../html/to-nodes.ts'
import type { PreviewLimits } from '../limits.ts'
import type { Preview, PreviewNode } from '../preview.ts'

/** Shows Markdown from the reader's own tree; each block carries its line. HTML in it stays text, pictures are boxes. */
export function previewMarkdown(document: Document, limits: PreviewLimits): Preview {
  const tree = toHast(withLines(document.tree), { handlers: { html: htmlAsText } })
  const clean: Root = sanitise(tree)
  const { nodes, cut } = toNodes(clean, {
    mostNodes: limits.nodes,
    mostDepth: limits.depth,
    notesOf,
    picture: pictureBox,
  })
  return { type: 'preview', format: 'markdown', nodes, cut }
}

/** The same tree with each block's line among the attributes its HTML will have. */
function withLines<T extends MdastNodes>(node: T): T {
  const place = node.data && 'place' in node.data ? node.data.place : undefined
  const line = place?.line
  const data = line === undefined ? {} : { data: { hProperties: { dataLine: String(line) } } }
  const children = 'children' in node ? { children: node.children.map(withLines) } : {}
  return { ...node, ...data, ...children }
}

/** HTML between words is shown as it is written; a line break is one. */
function htmlAsText(_: unknown, { value }: Html) {
  if (/^<br\s*\/?>$/i.test(value))
    return { type: 'element' as const, tagName: 'br', properties: {}, children: [] }
  return value.startsWith('<!--') ? undefined : { type: 'text' as const, value }
}

function notesOf(element: Element): ElementNotes {
  const line = Number(element.properties.dataLine)
  const align = alignOf(element.properties.align)
  return { ...(line > 0 && { place: { line } }), ...(align && { align }) }
}

function alignOf(value: unknown): 'left' | 'center' | 'right' | undefined {
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined
}

/** The reader keeps no picture's bytes, and nothing outside the file is opened. */
function pictureBox({ properties }: Element): PreviewNode {
  const kind = String(properties.src ?? '').startsWith('data:') ? 'image-inline' : 'image-external'
  return { type: 'box', kind, alt: String(properties.alt ?? '') }
}
