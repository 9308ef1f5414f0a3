import type { SidePart } from '../package/word-package.ts'
import { type Attributes, integerOf, isOn, readXml, type XmlOptions } from '../package/xml.ts'

/** How characters look, as far as structure depends on it; undefined where nothing is said. Sizes in half points. */
export interface CharacterLook {
  bold?: boolean | undefined
  hidden?: boolean | undefined
  struck?: boolean | undefined
  sizeHalfPoints?: number | undefined
  /** The font of Latin letters, which also tells a symbol font. */
  font?: string | undefined
  /** The font of Chinese characters. */
  eastAsianFont?: string | undefined
}

/** What a paragraph says of itself, or its style says for it. */
export interface ParagraphLook {
  /** 0 outermost; 9 is body text (ECMA-376 part 1, 17.3.1.20). */
  outlineLevel?: number | undefined
  alignment?: string | undefined
  numId?: string | undefined
  level?: number | undefined
  pageBreakBefore?: boolean | undefined
}

/** A style with what it inherits. */
export interface Style extends Readonly<CharacterLook>, Readonly<ParagraphLook> {
  readonly name: string
}

/** Styles by id, with inheritance resolved, and the document's default. */
export interface StyleSheet {
  readonly byId: ReadonlyMap<string, Style>
  readonly fallback: Style
}

interface RawStyle {
  readonly id: string
  name: string
  readonly isDefault: boolean
  readonly type: string
  basedOn?: string
  readonly own: CharacterLook & ParagraphLook
}

/** The sheet of a document without styles. */
export const noStyles: StyleSheet = { byId: new Map(), fallback: { name: '' } }

/** Takes a child of w:rPr. */
export function noteCharacterLook(look: CharacterLook, name: string, attributes: Attributes): boolean {
  const value = attributes['w:val']
  if (name === 'w:b') look.bold = isOn(attributes)
  else if (name === 'w:vanish') look.hidden = isOn(attributes)
  else if (name === 'w:strike' || name === 'w:dstrike') look.struck = isOn(attributes)
  else if (name === 'w:sz') look.sizeHalfPoints = integerOf(value, 1, 4000)
  else if (name === 'w:rFonts') {
    look.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? look.font
    look.eastAsianFont = attributes['w:eastAsia'] ?? look.eastAsianFont
  } else return false
  return true
}

/** Takes a child of w:pPr. */
export function noteParagraphLook(look: ParagraphLook, name: string, attributes: Attributes): boolean {
  const value = attributes['w:val']
  if (name === 'w:outlineLvl') look.outlineLevel = integerOf(value, 0, 9)
  else if (name === 'w:jc') look.alignment = value
  else if (name === 'w:numId') look.numId = value
  else if (name === 'w:ilvl') look.level = integerOf(value, 0, 8)
  else if (name === 'w:pageBreakBefore') look.pageBreakBefore = isOn(attributes)
  else return false
  return true
}

/** Reads styles.xml (ECMA-376 part 1, 17.7). */
export async function readStyles(part: SidePart, options: XmlOptions): Promise<StyleSheet> {
  const raw = new Map<string, RawStyle>()
  const defaults: RawStyle['own'] = {}
  let current: RawStyle | undefined
  let inDefaults = false
  const open = (name: string, attributes: Attributes) => {
    if (name === 'w:style') current = newStyle(attributes)
    else if (name === 'w:docDefaults') inDefaults = true
    else if (current) noteStyle(current, name, attributes)
    else if (inDefaults) noteLook(defaults, name, attributes)
  }
  const close = (name: string) => {
    if (name === 'w:docDefaults') inDefaults = false
    if (name !== 'w:style' || current === undefined) return
    raw.set(current.id, current)
    current = undefined
  }
  await readXml(part.bytes, { open, close, damaged: part.noteDamage }, options)
  return resolveStyles(raw, defaults)
}

function newStyle(attributes: Attributes): RawStyle {
  return {
    id: attributes['w:styleId'] ?? '',
    name: '',
    isDefault: attributes['w:default'] !== undefined && isOn(attributes, 'w:default'),
    type: attributes['w:type'] ?? 'paragraph',
    own: {},
  }
}

function noteStyle(style: RawStyle, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:name') style.name = value
  else if (name === 'w:basedOn') style.basedOn = value
  else noteLook(style.own, name, attributes)
}

function noteLook(look: RawStyle['own'], name: string, attributes: Attributes): void {
  if (!noteCharacterLook(look, name, attributes)) noteParagraphLook(look, name, attributes)
}

function resolveStyles(raw: ReadonlyMap<string, RawStyle>, defaults: RawStyle['own']): StyleSheet {
  const byId = new Map<string, Style>()
  let fallback: Style = { ...defaults, name: '' }
  for (const style of raw.values()) {
    const resolved = resolveStyle(style, raw, byId, defaults)
    byId.set(style.id, resolved)
    if (style.isDefault && style.type === 'paragraph') fallback = resolved
  }
  return { byId, fallback }
}

/** Longest chain of styles based on one another; Word itself stops at eleven. */
const longestChain = 50

function resolveStyle(
  style: RawStyle,
  raw: ReadonlyMap<string, RawStyle>,
  known: ReadonlyMap<string, Style>,
  defaults: RawStyle['own'],
): Style {
  const chain: RawStyle[] = []
  let inherited: object = style.type === 'character' ? {} : defaults
  for (
    let at: RawStyle | undefined = style;
    at && chain.length < longestChain;
    at = raw.get(at.basedOn ?? '')
  ) {
    const resolved = known.get(at.id)
    if (resolved) {
      inherited = resolved
      break
    }
    if (chain.includes(at)) break
    chain.push(at)
  }
  return Object.assign({}, inherited, ...chain.reverse().map(ownOf), { name: style.name }) as Style
}

/** A built-in heading style has its level by name, even where the file leaves the level out. */
function ownOf(style: RawStyle): RawStyle['own'] {
  const level = headingLevelByName(style.name)
  return level === undefined ? style.own : { outlineLevel: level, ...style.own }
}

/** The outline level that a heading style's name or id promises: 「heading 1」「标题 1」. */
export function headingLevelByName(name: string): number | undefined {
  const digit = /^(?:heading|标题)\s*([1-9])(?:\s*(?:char|字符))?$/i.exec(name.trim())?.[1]
  return digit === undefined ? undefined : Number(digit) - 1
}
