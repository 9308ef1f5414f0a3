import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { PreviewElement, PreviewNode, PreviewPlace, PreviewTag } from '../preview.ts'
import { previewTags } from '../preview.ts'

/** What the making of a preview knows of an element besides its HTML. */
export interface ElementNotes {
  readonly place?: PreviewPlace
  readonly to?: PreviewPlace
  readonly align?: NonNullable<PreviewElement['align']>
  readonly columns?: readonly number[]
}

/** How HTML becomes a preview: notes on elements, and what stands for an `img`. */
export interface NodeOptions {
  readonly mostNodes: number
  readonly mostDepth: number
  notesOf(element: Element): ElementNotes
  picture(element: Element): PreviewNode
}

interface Walk extends NodeOptions {
  left: number
  cut: boolean
}

const tags: ReadonlySet<string> = new Set(previewTags)

/** Turns sanitised HTML into the nodes of a preview; what is over the limits is cut off. */
export function toNodes(tree: Root, options: NodeOptions): { nodes: PreviewNode[]; cut: boolean } {
  const walk: Walk = { ...options, left: options.mostNodes, cut: false }
  const nodes = convertAll(tree.children, walk, 0)
  return { nodes, cut: walk.cut }
}

function convertAll(children: readonly (RootContent | ElementContent)[], walk: Walk, depth: number) {
  const nodes: PreviewNode[] = []
  for (const child of children) {
    if (walk.left <= 0 || depth > walk.mostDepth) {
      walk.cut = true
      break
    }
    walk.left -= 1
    if (child.type === 'text') nodes.push({ type: 'text', value: child.value })
    else if (child.type === 'element') nodes.push(...convertElement(child, walk, depth))
  }
  return nodes
}

function convertElement(element: Element, walk: Walk, depth: number): PreviewNode[] {
  if (element.tagName === 'img') return [walk.picture(element)]
  const children = convertAll(element.children, walk, depth + 1)
  const notes = walk.notesOf(element)
  const href = element.tagName === 'a' ? safeAddress(element.properties.href) : undefined
  const isDeadLink = element.tagName === 'a' && href === undefined && notes.to === undefined
  if (isDeadLink || !tags.has(element.tagName)) return children
  const { start, colSpan, rowSpan } = element.properties
  return [
    {
      type: 'element',
      tag: element.tagName as PreviewTag,
      children,
      ...notes,
      ...(href === undefined ? {} : { href }),
      ...number('start', start, 1_000_000),
      ...number('colSpan', colSpan, 63),
      ...number('rowSpan', rowSpan, 5_000),
    },
  ]
}

function number(name: 'start' | 'colSpan' | 'rowSpan', value: unknown, most: number) {
  const parsed = Math.trunc(Number(value))
  return parsed > 1 && parsed <= most ? { [name]: parsed } : {}
}

function safeAddress(href: unknown): string | undefined {
  return typeof href === 'string' && /^(?:https?:\/\/|mailto:)/i.test(href) ? href : undefined
}
