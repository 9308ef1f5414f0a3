import type { Delete, Link, PhrasingContent, Text } from 'mdast'
import { plainText } from '../../plain-text.ts'
import { unmask } from '../lines/source-lines.ts'
import { resolveInlineHtml } from './inline-html.ts'
import { mendStrong, mendText } from './mend-text.ts'
import { type Origin, placeOf, sourceOf } from './origin.ts'

const maxDepth = 40

/** Reads what stands in a paragraph, heading or cell; things not read go to the ledger. */
export function readPhrasing(
  children: readonly PhrasingContent[],
  origin: Origin,
  depth = 0,
): PhrasingContent[] {
  const resolved = mendStrong(resolveInlineHtml(children, origin))
  if (resolved.some((child) => child.type === 'delete')) noteStruck(resolved, origin)
  return joinText(resolved.flatMap((child) => readChild(child, origin, depth)))
}

function readChild(child: PhrasingContent, origin: Origin, depth: number): PhrasingContent[] {
  switch (child.type) {
    case 'text':
      noteEmbedded(child, origin)
      return [{ ...child, value: mendText(child.value) }]
    case 'inlineCode':
      return [{ ...child, value: unmask(child.value) }]
    case 'delete':
      return [{ ...child, children: [{ type: 'text', value: mendText(struckText(child)) }] }]
    case 'image':
    case 'imageReference':
      return [readImage(child, origin)]
    case 'link':
      return readLink(child, origin, depth)
    case 'strong':
    case 'emphasis':
    case 'linkReference': {
      if (depth > maxDepth) return [{ type: 'text', value: unmask(plainText(child)) }]
      const inner = readPhrasing(child.children, origin, depth + 1)
      return inner.length === 0 ? [] : [{ ...child, children: inner as never }]
    }
    default:
      return [child]
  }
}

const embedded = /!\[\[([^\][]+)\]\]/g

/** `![[流程.png]]`: how Obsidian shows a picture, or another document, in this one. */
function noteEmbedded(child: Text, origin: Origin): void {
  if (!child.value.includes('![[')) return
  for (const [, name = ''] of child.value.matchAll(embedded)) {
    const kind = /\.(?:png|jpe?g|gif|svg|webp|bmp)(?:\||$)/i.test(name) ? 'image' : 'embedded-object'
    origin.sightings.push({ kind, place: placeOf(child, origin), text: name })
  }
}

function readImage(
  child: Extract<PhrasingContent, { type: 'image' | 'imageReference' }>,
  origin: Origin,
): PhrasingContent {
  const place = placeOf(child, origin)
  const alt = mendText(child.alt ?? '')
  const title = child.type === 'image' ? (child.title ?? '') : ''
  const text = [alt, unmask(title)]
    .filter((part, i, all) => part !== '' && all.indexOf(part) === i)
    .join('；')
  origin.sightings.push({ kind: 'image', place, text })
  if (child.type === 'image' && /^(?:https?:)?\/\//i.test(child.url))
    origin.sightings.push({ kind: 'external-link', place, text: child.url })
  return { ...child, alt }
}

/** `[数据来源](医院系统)` is a Chinese author's brackets, not a link. */
function readLink(child: Link, origin: Origin, depth: number): PhrasingContent[] {
  const isWords = /\p{Script=Han}/u.test(child.url) && !/[/.#:%@]/.test(child.url)
  const source = isWords ? sourceOf(child, origin) : ''
  const position = child.position ? { position: child.position } : {}
  if (source !== '') return [{ type: 'text', value: mendText(source), ...position }]
  if (child.title)
    origin.sightings.push({ kind: 'hidden-text', place: placeOf(child, origin), text: unmask(child.title) })
  const children = depth > maxDepth ? child.children : readPhrasing(child.children, origin, depth + 1)
  return [{ ...child, url: unmask(child.url), title: null, children: children as Link['children'] }]
}

const struckText = (child: Delete) => child.children.map(plainText).join('')

/** Struck words are withdrawn: the ledger gives their sentence with the words marked, as for a tracked deletion in Word. */
function noteStruck(children: readonly PhrasingContent[], origin: Origin): void {
  const text = children
    .map((child) =>
      child.type === 'delete' ? `〔删：${mendText(struckText(child))}〕` : mendText(plainText(child)),
    )
    .join('')
  const first = children.find((child) => child.type === 'delete')
  if (first) origin.sightings.push({ kind: 'struck-text', place: placeOf(first, origin), text: text.trim() })
}

/** Neighbouring texts of one line as one, so that a tag between two words leaves no seam. */
function joinText(children: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const child of children) {
    const last = result.at(-1)
    if (child.type === 'text' && last?.type === 'text') {
      const lines = last.value.split('\n').length - 1
      const follows = (last.position?.start.line ?? 0) + lines === (child.position?.start.line ?? 0)
      if (follows) {
        result[result.length - 1] = { ...last, value: last.value + child.value }
        continue
      }
    }
    if (child.type !== 'text' || child.value !== '') result.push(child)
  }
  return result
}
