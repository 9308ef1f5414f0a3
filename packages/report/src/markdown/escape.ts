import { oneLine } from '../plain-text.ts'

/** Data as one line of Markdown text: markup, table pipes, HTML and autolinks are shown, not obeyed. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|~<>&#!]/gu, (mark) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`))
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1')
    .replace(/(https?|ftp):\/\//giu, '$1:\u200b//')
    .replace(/\bwww\./giu, 'www\u200b.')
}

/** A Markdown table; the cells are Markdown already, empty ones become 「–」. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell || '–').join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
