import { plainText } from '../plain-text.ts'

/** HTML that is safe to put on a page: made by {@link html} alone, so that data cannot pass for markup. */
export interface Markup {
  readonly markup: string
}

type Part = string | number | Markup | false | undefined | readonly Markup[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Data as HTML text or as the value of a quoted attribute; control characters are dropped. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/gu, (mark) => entities[mark] ?? mark)
}

function render(part: Part): string {
  if (part === false || part === undefined) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(render).join('')
}

/** Template tag: the literal parts are markup, every value that is not {@link Markup} is escaped; false and undefined vanish. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  const markup = strings.map((text, index) => text + render(values[index])).join('')
  return { markup }
}

/** Our own constant text (style, script) as markup, unescaped; never for data. */
export function trusted(markup: string): Markup {
  return { markup }
}
