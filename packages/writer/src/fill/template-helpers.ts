import type Handlebars from 'handlebars'
import { isCalendarDate } from '../forms/validate-form-data.ts'
import { escapeMarkdown } from './escape-markdown.ts'

type Engine = typeof Handlebars

/** The helpers a template may call; `templates/README.md` describes them. */
export const helperNames: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'each',
  'blank',
  'check',
  'cn-number',
  'date',
  'default',
  'eq',
  'index1',
  'join',
  'lines',
  'or',
])

/** Name of the helper every `{{x}}` is rewritten to; templates cannot spell it. */
export const escapeHelper = '@escape'

/** Gives an engine exactly the helpers of {@link helperNames}. */
export function registerHelpers(engine: Engine): void {
  for (const name of ['with', 'lookup', 'log']) engine.unregisterHelper(name)
  // What our own helpers made of directives is markup already; everything else is data.
  const markup = (text: string) => new engine.SafeString(text)
  const shown = (value: unknown) =>
    value instanceof engine.SafeString ? value.toString() : escapeMarkdown(plain(value))
  engine.registerHelper({
    [escapeHelper]: (value: unknown) => markup(shown(value)),
    blank: (value: unknown, width: unknown) => (isEmpty(value) ? markup(blank(width)) : value),
    check: (value: unknown, label: unknown) =>
      markup(`:check[${escapeMarkdown(plain(label))}]${value === true ? '{checked}' : ''}`),
    'cn-number': (value: unknown, offset: unknown) => chineseNumber(Number(value) + (Number(offset) || 0)),
    date: (value: unknown) => (isEmpty(value) ? markup(blankDate) : writtenDate(plain(value))),
    default: (value: unknown, fallback: unknown) => (isEmpty(value) ? fallback : value),
    eq: (left: unknown, right: unknown) => left === right,
    index1: (value: unknown) => String(Number(value) + 1),
    join: (value: unknown, separator: unknown) =>
      [value]
        .flat()
        .map(plain)
        .join(typeof separator === 'string' ? separator : '、'),
    lines: (...values: unknown[]) =>
      given(values)
        .filter((value) => !isEmpty(value))
        .map(plain)
        .join('\n'),
    or: (...values: unknown[]) => given(values).some((value) => !isEmpty(value) && value !== false),
  })
}

/** Handlebars passes its options as the last argument. */
function given(values: readonly unknown[]): readonly unknown[] {
  return values.slice(0, -1)
}

const blankDate = ':blank{width=4}年:blank{width=2}月:blank{width=2}日'

function blank(width: unknown): string {
  return `:blank{width=${typeof width === 'number' ? width : 4}}`
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') throw new Error('模板把一组数据当作文字使用')
  return String(value)
}

function writtenDate(text: string): string {
  if (!isCalendarDate(text)) return text
  const [year, month, day] = text.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 12 → 十二, 99 → 九十九; other numbers stay as they are. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value)
  if (value < 10) return digits[value] ?? ''
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}
