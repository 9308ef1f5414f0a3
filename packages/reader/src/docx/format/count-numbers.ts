import { formatNumber } from './number-format.ts'
import type { ListInstance, ListLevel, Numbering } from './numbering.ts'
import { textInFont } from './symbols.ts'

/** Gives each numbered paragraph its visible number, in document order. */
export interface NumberCounter {
  /**
   * @param level what the paragraph itself says; else the level that the list links to its style, else that of the style
   * @returns the label as Word shows it (「一、」「1.2」), `•` for a bullet, `''` for none, with what stands between it and the text
   */
  next(numId: string, level: number | undefined, style: LinkedStyle): string
}

/** The style of a numbered paragraph and the list level it gives. */
export interface LinkedStyle {
  readonly styleId: string | undefined
  readonly level: number | undefined
}

interface Counters {
  readonly values: (number | undefined)[]
}

/** Starts counting. Lists that share an abstract list go on counting together, unless one starts anew (w:startOverride). */
export function countNumbers(numbering: Numbering): NumberCounter {
  const counters = new Map<string, Counters>()
  const started = new Set<string>()
  const next = (numId: string, givenLevel: number | undefined, style: LinkedStyle) => {
    const instance = numbering.instances.get(numId)
    if (instance === undefined) return ''
    const linked = numbering.styleLevels.get(`${instance.abstract}/${style.styleId ?? ''}`)
    const at = givenLevel ?? linked ?? style.level ?? 0
    const levelOf = levelsOf(numbering, instance)
    const level = levelOf(at)
    if (level === undefined) return ''
    const { values } = counters.get(instance.abstract) ?? newCounters(counters, instance.abstract)
    if (!started.has(`${numId}/${at}`) && instance.starts.has(at)) values[at] = undefined
    started.add(`${numId}/${at}`)
    count(values, at, levelOf, instance)
    return labelOf(level, values, levelOf)
  }
  return { next }
}

function newCounters(counters: Map<string, Counters>, abstract: string): Counters {
  const fresh: Counters = { values: [] }
  counters.set(abstract, fresh)
  return fresh
}

function levelsOf(numbering: Numbering, instance: ListInstance) {
  const shared = numbering.abstracts.get(instance.abstract)?.levels
  return (i: number): ListLevel | undefined => instance.levels.get(i) ?? shared?.get(i)
}

function count(
  values: (number | undefined)[],
  at: number,
  levelOf: (i: number) => ListLevel | undefined,
  instance: ListInstance,
): void {
  const startOf = (i: number) => instance.starts.get(i) ?? levelOf(i)?.start ?? 1
  for (let i = 0; i < at; i++) values[i] ??= startOf(i)
  const before = values[at]
  values[at] = before === undefined ? startOf(at) : before + 1
  for (let i = at + 1; i < values.length; i++) {
    const restart = levelOf(i)?.restart
    // w:lvlRestart 0: never; n: only when a level up to n, counted from 1, is used (17.9.10).
    if (restart === undefined || at < restart) values[i] = undefined
  }
}

/** A legal level shows Arabic numerals (17.9.4); a leading zero is one. */
function formatIn(own: ListLevel | undefined, isLegal: boolean): string {
  const format = own?.format ?? 'decimal'
  return isLegal && format !== 'decimalZero' ? 'decimal' : format
}

/** Bullets that say something, such as an empty check box, or that a reader knows as a sign of its own. */
const speakingBullet = /^[☐☑☒✓✗✔√□■○●◇◆△▲☆★※—–-]$/

function bulletLabel({ text, font }: ListLevel): string {
  if (text.trim() === '') return ''
  const sign = textInFont(text.trim(), font)
  return `${speakingBullet.test(sign) ? sign : '•'} `
}

function labelOf(
  level: ListLevel,
  values: readonly (number | undefined)[],
  levelOf: (i: number) => ListLevel | undefined,
): string {
  if (level.format === 'bullet') return bulletLabel(level)
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const i = Number(digit) - 1
    const own = levelOf(i)
    if (own?.format === 'bullet') return ''
    return formatNumber(values[i] ?? own?.start ?? 1, formatIn(own, level.legal))
  })
  const isClosed = level.suffix === 'nothing' || /[、）)．.】\]：:]$/.test(label)
  return label === '' || isClosed ? label : `${label} `
}
