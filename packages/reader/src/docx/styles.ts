import type { ReaderLimits } from '../limits.ts'
import { type Attributes, isOn, readXml } from './xml.ts'

/** What a paragraph style says that matters to structure; undefined where it says nothing. Sizes in half points. */
export interface ParagraphStyle {
  readonly name: string
  readonly outlineLevel?: number
  readonly bold?: boolean
  readonly sizeHalfPoints?: number
  readonly alignment?: string
  readonly numId?: string
  readonly level?: number
}

/** Styles by id, with inheritance resolved, and the document's default. */
export interface StyleSheet {
  readonly byId: ReadonlyMap<string, ParagraphStyle>
  readonly fallback: ParagraphStyle
}

interface RawStyle {
  id: string
  name: string
  isDefault: boolean
  type: string
  basedOn?: string
  own: { -readonly [K in keyof ParagraphStyle]?: ParagraphStyle[K] }
}

const noStyle: ParagraphStyle = { name: '' }

/** Reads styles.xml; an absent part gives an empty sheet. */
export async function readStyles(bytes: Uint8Array | undefined, limits: ReaderLimits): Promise<StyleSheet> {
  if (bytes === undefined) return { byId: new Map(), fallback: noStyle }
  const raw = new Map<string, RawStyle>()
  let current: RawStyle | undefined
  const open = (name: string, attributes: Attributes) => {
    if (name === 'w:style') current = newStyle(attributes)
    else if (current) noteStyleProperty(current, name, attributes)
  }
  const close = (name: string) => {
    if (name !== 'w:style' || current === undefined) return
    raw.set(current.id, current)
    current = undefined
  }
  await readXml(bytes, { open, close }, limits)
  return resolveStyles(raw)
}

function newStyle(attributes: Attributes): RawStyle {
  return {
    id: attributes['w:styleId'] ?? '',
    name: '',
    isDefault: attributes['w:default'] === '1' || attributes['w:default'] === 'true',
    type: attributes['w:type'] ?? 'paragraph',
    own: {},
  }
}

function noteStyleProperty(style: RawStyle, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:name') style.name = value
  else if (name === 'w:basedOn') style.basedOn = value
  else if (name === 'w:outlineLvl') style.own.outlineLevel = Number(value)
  else if (name === 'w:b') style.own.bold = isOn(attributes)
  else if (name === 'w:sz') style.own.sizeHalfPoints = Number(value)
  else if (name === 'w:jc') style.own.alignment = value
  else if (name === 'w:numId') style.own.numId = value
  else if (name === 'w:ilvl') style.own.level = Number(value)
}

function resolveStyles(raw: ReadonlyMap<string, RawStyle>): StyleSheet {
  const byId = new Map<string, ParagraphStyle>()
  let fallback = noStyle
  for (const style of raw.values()) {
    const resolved = resolveStyle(style, raw)
    byId.set(style.id, resolved)
    if (style.isDefault && style.type === 'paragraph') fallback = resolved
  }
  return { byId, fallback }
}

function resolveStyle(style: RawStyle, raw: ReadonlyMap<string, RawStyle>): ParagraphStyle {
  const chain: RawStyle[] = []
  for (let at: RawStyle | undefined = style; at && !chain.includes(at); at = raw.get(at.basedOn ?? '')) {
    chain.push(at)
  }
  const merged = Object.assign({}, ...chain.reverse().map(ownOf)) as RawStyle['own']
  return { ...merged, name: style.name }
}

/** A built-in heading style has its level by name, even where the file leaves the level out. */
function ownOf(style: RawStyle): RawStyle['own'] {
  const heading = /^(?:heading|标题)\s*([1-9])$/i.exec(style.name)
  return heading ? { outlineLevel: Number(heading[1]) - 1, ...style.own } : style.own
}
