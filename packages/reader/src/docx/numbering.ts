import type { ReaderLimits } from '../limits.ts'
import { formatNumber } from './number-format.ts'
import { type Attributes, isOn, readXml } from './xml.ts'

interface Level {
  start: number
  format: string
  text: string
  /** All counters in decimals, whatever their own format (w:isLgl). */
  legal: boolean
}

interface Numbering {
  /** numId → abstract list and restarts by level. */
  readonly nums: Map<string, { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }>
  readonly abstracts: Map<string, Map<number, Level>>
  /** Style id → the list level that belongs to it (w:pStyle). */
  readonly styleLevels: Map<string, number>
}

/** Gives each numbered paragraph its visible number, in document order. */
export interface NumberCounter {
  /** @returns the label as Word shows it (「一、」「1.2」), `•` for a bullet, `''` for none */
  next(numId: string, level: number | undefined, styleId: string | undefined): string
}

/** Reads numbering.xml and starts counting. */
export async function readNumbering(
  bytes: Uint8Array | undefined,
  limits: ReaderLimits,
): Promise<NumberCounter> {
  const numbering: Numbering = { nums: new Map(), abstracts: new Map(), styleLevels: new Map() }
  if (bytes !== undefined) await readXml(bytes, numberingHandler(numbering), limits)
  return countNumbers(numbering)
}

function numberingHandler(numbering: Numbering) {
  let abstract: string | undefined
  let num: string | undefined
  let levelIndex = 0
  const levels = () => {
    const own = num === undefined ? undefined : numbering.nums.get(num)?.levels
    return own ?? numbering.abstracts.get(abstract ?? '')
  }
  const open = (name: string, attributes: Attributes) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      abstract = attributes['w:abstractNumId'] ?? ''
      num = undefined
      numbering.abstracts.set(abstract, new Map())
    } else if (name === 'w:num') {
      num = attributes['w:numId'] ?? ''
      numbering.nums.set(num, { abstract: '', starts: new Map(), levels: new Map() })
    } else if (name === 'w:abstractNumId' && num !== undefined) {
      const entry = numbering.nums.get(num)
      if (entry) entry.abstract = value
    } else if (name === 'w:lvlOverride') {
      levelIndex = Number(attributes['w:ilvl'] ?? 0)
    } else if (name === 'w:startOverride' && num !== undefined) {
      numbering.nums.get(num)?.starts.set(levelIndex, Number(value))
    } else if (name === 'w:lvl') {
      levelIndex = Number(attributes['w:ilvl'] ?? 0)
      levels()?.set(levelIndex, { start: 1, format: 'decimal', text: '', legal: false })
    } else {
      const level = levels()?.get(levelIndex)
      if (name === 'w:pStyle') numbering.styleLevels.set(value, levelIndex)
      if (level) noteLevel(level, name, attributes)
    }
  }
  return { open, close: () => undefined }
}

function noteLevel(level: Level, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:isLgl') level.legal = isOn(attributes)
}

function countNumbers(numbering: Numbering): NumberCounter {
  // Lists of one abstract definition share their counters unless a list restarts them.
  const counters = new Map<string, number[]>()
  const restarted = new Set<string>()
  const next = (numId: string, givenLevel: number | undefined, styleId: string | undefined) => {
    const num = numbering.nums.get(numId)
    if (num === undefined) return ''
    const at = givenLevel ?? numbering.styleLevels.get(styleId ?? '') ?? 0
    const levels = numbering.abstracts.get(num.abstract)
    const level = num.levels.get(at) ?? levels?.get(at)
    if (level === undefined) return ''
    const values = counters.get(num.abstract) ?? []
    counters.set(num.abstract, values)
    const levelOf = (i: number) => num.levels.get(i) ?? levels?.get(i)
    if (!restarted.has(`${numId}/${at}`) && num.starts.has(at)) values[at] = (num.starts.get(at) ?? 1) - 1
    restarted.add(`${numId}/${at}`)
    for (let i = 0; i < at; i++) values[i] ??= levelOf(i)?.start ?? 1
    values[at] = (values[at] ?? level.start - 1) + 1
    values.length = at + 1
    return level.format === 'bullet' ? '•' : levelLabel(level, values, levelOf)
  }
  return { next }
}

function levelLabel(level: Level, values: number[], levelOf: (i: number) => Level | undefined): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const i = Number(digit) - 1
    const format = level.legal ? 'decimal' : (levelOf(i)?.format ?? 'decimal')
    return formatNumber(values[i] ?? levelOf(i)?.start ?? 1, format)
  })
}
