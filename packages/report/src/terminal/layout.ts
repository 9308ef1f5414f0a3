import pc from 'picocolors'
import type { PrettyOptions } from '../context.ts'
import type { Status } from '../gaps.ts'
import { type Language, type Messages, messagesFor } from '../messages/messages.ts'
import type { Tone } from '../verdict.ts'
import { columns, padColumns, wrapText } from './wrap.ts'

type Paint = (text: string) => string

/** What each part of the terminal report is drawn with. */
export interface Style {
  readonly language: Language
  readonly m: Messages
  readonly width: number
  readonly elements: PrettyOptions['elements']
  readonly rules: PrettyOptions['rules']
  readonly bold: Paint
  readonly dim: Paint
  readonly tone: Readonly<Record<Tone, Paint>>
  readonly status: Readonly<Record<Status, Paint>>
}

/** Makes a {@link Style}; widths below 40 columns are taken as 40. */
export function makeStyle(options: PrettyOptions): Style {
  const c = pc.createColors(options.color)
  return {
    language: options.language,
    m: messagesFor(options.language, options.voice),
    width: Math.max(40, options.width ?? 80),
    elements: options.elements,
    rules: options.rules,
    bold: c.bold,
    dim: c.dim,
    tone: { good: c.green, attention: c.yellow, gaps: c.red, unreadable: c.red },
    status: { present: c.green, placeholder: c.yellow, unclear: c.cyan, missing: c.red },
  }
}

const plain: Paint = (text) => text

/** Wraps a text under a lead (「✘ 」, 「位置  」): the following lines hang below the first word. */
export function hang(lead: string, text: string, width: number, paint = plain, paintLead = plain): string[] {
  const indent = columns(lead)
  const lines = wrapText(text, Math.max(10, width - indent))
  return (lines.length > 0 ? lines : ['']).map(
    (line, index) => (index === 0 ? paintLead(lead) : ' '.repeat(indent)) + paint(line),
  )
}

/** Rows of label and text with the labels in one column; rows without text are left out. */
export function labelled(
  rows: readonly (readonly [label: string, text: string])[],
  indent: number,
  style: Style,
): string[] {
  const widest = Math.max(...rows.map(([label]) => columns(label)))
  return rows
    .filter(([, text]) => text !== '')
    .flatMap(([label, text]) => {
      const lead = `${' '.repeat(indent)}${padColumns(label, widest)}  `
      return hang(lead, text, style.width, plain, style.dim)
    })
}

/** A section head with a rule under it that is as wide as the report. */
export function sectionHead(title: string, style: Style): string[] {
  const rule = '─'.repeat(Math.max(0, style.width - columns(title) - 1))
  return ['', `${style.bold(title)} ${style.dim(rule)}`]
}

/** Short items side by side, on as many lines as they need; `paint` gets the item's index. */
export function flow(
  items: readonly string[],
  indent: number,
  style: Style,
  paint: (text: string, index: number) => string,
): string[] {
  const gap = 3
  const lines: { text: string; used: number }[] = []
  items.forEach((item, index) => {
    const last = lines.at(-1)
    const fits = last !== undefined && last.used + gap + columns(item) <= style.width
    if (fits)
      Object.assign(last, {
        text: last.text + ' '.repeat(gap) + paint(item, index),
        used: last.used + gap + columns(item),
      })
    else lines.push({ text: ' '.repeat(indent) + paint(item, index), used: indent + columns(item) })
  })
  return lines.map((line) => line.text)
}
