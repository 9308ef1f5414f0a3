/** Stands for a line break inside a datum until the tree is made, where it becomes an mdast `break`. */
export const lineSeparator = '\u2028'

/**
 * Writes a datum so that Markdown reads it as nothing but text: every ASCII punctuation mark behind a backslash, line
 * breaks as U+2028, and spaces that Markdown would drop or take for indentation as character references.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?|[\n\u0085\u2029]/g, lineSeparator)
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/^[ \t]+|[ \t]+$|[ \t]{2,}|\t/g, (spaces) =>
      [...spaces].map((space) => `&#${space.charCodeAt(0)};`).join(''),
    )
}
