import type { PhrasingContent } from 'mdast'
import { isHiding, isVoid, readAttribute, readInput, readTokens } from '../html/tags.ts'
import { type Origin, placeOf } from './origin.ts'

const lineBreaking = /^(?:br|p|div|li|tr|ul|ol|table|h[1-6]|center)$/
const spacing = /^(?:td|th)$/
const struck = /^(?:del|s|strike)$/
const dropped = /^(?:script|style|template)$/

/** A tag whose content is no content of the document, open until its closing tag. */
interface Hidden {
  readonly name: string
  readonly kind: 'hidden-text' | 'struck-text' | undefined
  readonly from: PhrasingContent
  readonly held: PhrasingContent[]
}

/** Resolves the tags between words: breaks, pictures, boxes; hidden text and comments go to the ledger, other tags are only form. */
export function resolveInlineHtml(children: readonly PhrasingContent[], origin: Origin): PhrasingContent[] {
  if (!children.some((child) => child.type === 'html')) return [...children]
  const result: PhrasingContent[] = []
  let hidden: Hidden | undefined
  for (const child of children) {
    const tag = child.type === 'html' ? readTag(child.value) : undefined
    if (hidden) {
      if (tag?.type === 'close' && tag.value === hidden.name) {
        result.push(...endHidden(hidden, origin))
        hidden = undefined
      } else hidden.held.push(child)
    } else if (child.type !== 'html') result.push(child)
    else if (tag?.type === 'open' && hidesText(tag.value, tag.attributes))
      hidden = { ...hide(tag.value), from: child, held: [] }
    else result.push(...readInlineTag(child, origin))
  }
  // A tag that nothing closes hides nothing.
  if (hidden) result.push(...resolveInlineHtml(hidden.held, origin))
  return result
}

const readTag = (value: string) => readTokens(value).next().value ?? undefined

const hidesText = (name: string, attributes: string) =>
  !isVoid(name) && (struck.test(name) || dropped.test(name) || isHiding(attributes))

function hide(name: string): Pick<Hidden, 'name' | 'kind'> {
  return {
    name,
    kind: struck.test(name) ? 'struck-text' : dropped.test(name) ? undefined : 'hidden-text',
  }
}

function endHidden({ kind, from, held }: Hidden, origin: Origin): PhrasingContent[] {
  // Struck words are told with their sentence, like `~~…~~`.
  if (kind === 'struck-text') {
    const position = from.position
    return [{ type: 'delete', children: held, ...(position ? { position } : {}) }]
  }
  const text = rawText(held).trim()
  if (kind && text !== '') origin.sightings.push({ kind, place: placeOf(from, origin), text })
  return []
}

function rawText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'html') return ''
      return 'value' in node ? node.value : 'children' in node ? rawText(node.children) : ''
    })
    .join('')
}

function readInlineTag(node: Extract<PhrasingContent, { type: 'html' }>, origin: Origin): PhrasingContent[] {
  const token = readTag(node.value)
  const position = node.position ? { position: node.position } : {}
  if (token?.type === 'text' || token === undefined) return [{ type: 'text', value: node.value, ...position }]
  const { value: name, attributes, type } = token
  if (type === 'comment') {
    if (name !== '') origin.sightings.push({ kind: 'hidden-text', place: placeOf(node, origin), text: name })
    return []
  }
  if (lineBreaking.test(name)) return [{ type: 'break', ...position }]
  if (spacing.test(name)) return [{ type: 'text', value: ' ', ...position }]
  if (type === 'close') return []
  if (name === 'img') {
    const alt = readAttribute(attributes, 'alt') ?? readAttribute(attributes, 'title') ?? ''
    return [{ type: 'image', url: readAttribute(attributes, 'src') ?? '', alt, ...position }]
  }
  const shown = name === 'input' ? readInput(attributes) : ''
  return shown === '' ? [] : [{ type: 'text', value: shown, ...position }]
}
