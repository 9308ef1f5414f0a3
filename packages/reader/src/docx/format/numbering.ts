import type { SidePart } from '../package/word-package.ts'
import { type Attributes, integerOf, isOn, readXml, type XmlOptions } from '../package/xml.ts'
import type { StyleSheet } from './styles.ts'

/** One level of a list (w:lvl). */
export interface ListLevel {
  start: number
  format: string
  /** The label with %1 … %9 for the counters. */
  text: string
  /** All counters in decimals, whatever their own format (w:isLgl). */
  legal: boolean
  /** The level whose number makes this one start again, 1-based; 0 never; undefined: any level above. */
  restart: number | undefined
  suffix: string
  /** Font of the label, which tells what a bullet looks like. */
  font: string | undefined
}

/** One list as paragraphs refer to it (w:num). */
export interface ListInstance {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, ListLevel>
}

interface AbstractList {
  readonly levels: Map<number, ListLevel>
  /** The numbering style in which the levels really stand (w:numStyleLink). */
  styleLink: string | undefined
}

/** numbering.xml as read. */
export interface Numbering {
  readonly instances: Map<string, ListInstance>
  readonly abstracts: Map<string, AbstractList>
  /** `abstract list/style id` → the level that belongs to the style (w:pStyle). */
  readonly styleLevels: Map<string, number>
}

/** The numbering of a document without lists. */
export const newNumbering = (): Numbering => ({
  instances: new Map(),
  abstracts: new Map(),
  styleLevels: new Map(),
})

/** Reads numbering.xml (ECMA-376 part 1, 17.9). */
export async function readNumbering(
  part: SidePart,
  styles: StyleSheet,
  options: XmlOptions,
): Promise<Numbering> {
  const numbering = newNumbering()
  const place: Place = {
    abstract: undefined,
    instance: undefined,
    levelIndex: 0,
    inLevel: false,
    inFallback: false,
  }
  await readXml(
    part.bytes,
    {
      open: (name, attributes) => {
        if (name === 'mc:Fallback') place.inFallback = true
        if (!place.inFallback) noteElement(numbering, place, name, attributes)
      },
      close: (name) => {
        if (name === 'mc:Fallback') place.inFallback = false
        if (name === 'w:lvl') place.inLevel = false
      },
      damaged: part.noteDamage,
    },
    options,
  )
  followStyleLinks(numbering, styles)
  return numbering
}

interface Place {
  abstract: string | undefined
  instance: string | undefined
  levelIndex: number
  inLevel: boolean
  inFallback: boolean
}

function noteElement(numbering: Numbering, place: Place, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  const instance = numbering.instances.get(place.instance ?? '')
  if (name === 'w:abstractNum') {
    place.abstract = attributes['w:abstractNumId'] ?? ''
    place.instance = undefined
    numbering.abstracts.set(place.abstract, { levels: new Map(), styleLink: undefined })
  } else if (name === 'w:num') {
    place.instance = attributes['w:numId'] ?? ''
    numbering.instances.set(place.instance, { abstract: '', starts: new Map(), levels: new Map() })
  } else if (name === 'w:abstractNumId' && instance) instance.abstract = value
  else if (name === 'w:numStyleLink') {
    const abstract = numbering.abstracts.get(place.abstract ?? '')
    if (abstract) abstract.styleLink = value
  } else if (name === 'w:lvlOverride') place.levelIndex = integerOf(attributes['w:ilvl'], 0, 8) ?? 0
  else if (name === 'w:startOverride') instance?.starts.set(place.levelIndex, integerOf(value, 0, 1e6) ?? 1)
  else if (name === 'w:lvl') openLevel(numbering, place, attributes)
  else if (place.inLevel) noteInLevel(numbering, place, name, attributes)
}

function levelsAt(numbering: Numbering, place: Place): Map<number, ListLevel> | undefined {
  if (place.instance !== undefined) return numbering.instances.get(place.instance)?.levels
  return numbering.abstracts.get(place.abstract ?? '')?.levels
}

function openLevel(numbering: Numbering, place: Place, attributes: Attributes): void {
  place.levelIndex = integerOf(attributes['w:ilvl'], 0, 8) ?? 0
  place.inLevel = true
  const level = {
    start: 0,
    format: 'decimal',
    text: '',
    legal: false,
    restart: undefined,
    suffix: 'tab',
    font: undefined,
  }
  levelsAt(numbering, place)?.set(place.levelIndex, level)
}

function noteInLevel(numbering: Numbering, place: Place, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  const level = levelsAt(numbering, place)?.get(place.levelIndex)
  if (level === undefined) return
  if (name === 'w:start') level.start = integerOf(value, 0, 1e6) ?? 1
  else if (name === 'w:numFmt') level.format = value === 'custom' ? (attributes['w:format'] ?? '') : value
  else if (name === 'w:lvlText') level.text = value.slice(0, 200)
  else if (name === 'w:isLgl') level.legal = isOn(attributes)
  else if (name === 'w:lvlRestart') level.restart = integerOf(value, 0, 9)
  else if (name === 'w:suff') level.suffix = value
  else if (name === 'w:rFonts') level.font = attributes['w:ascii'] ?? attributes['w:hAnsi']
  else if (name === 'w:pStyle' && place.instance === undefined)
    numbering.styleLevels.set(`${place.abstract ?? ''}/${value}`, place.levelIndex)
}

/** An abstract list without levels of its own has those of the list that its numbering style names. */
function followStyleLinks(numbering: Numbering, styles: StyleSheet): void {
  for (const abstract of numbering.abstracts.values()) {
    if (abstract.styleLink === undefined || abstract.levels.size > 0) continue
    const numId = styles.byId.get(abstract.styleLink)?.numId
    const other = numbering.abstracts.get(numbering.instances.get(numId ?? '')?.abstract ?? '')
    for (const [index, level] of other?.levels ?? []) abstract.levels.set(index, level)
  }
}
