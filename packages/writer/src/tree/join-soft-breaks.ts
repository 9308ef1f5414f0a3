const wide = /[\p{Script=Han}\u2018-\u201d\u2026\u2014\u3000-\u303f\uff00-\uffef]/u

/** Joins the lines of a paragraph: nothing where Chinese text or punctuation stands on either side, else a space. */
export function joinSoftBreaks(text: string): string {
  return text.replace(/(\S?)[ \t]*\n[ \t]*(?=(\S?))/gu, (_, before: string, after: string) =>
    wide.test(before) || wide.test(after) ? before : `${before} `,
  )
}
