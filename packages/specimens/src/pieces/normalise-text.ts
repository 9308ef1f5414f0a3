/**
 * Text as two programs would agree on it: NFKC, letters, digits and combining marks only (but the
 * digits that are drawings of a dingbat font). White space, punctuation,
 * bullets and markup say how a program writes, not what it read.
 */
export function normaliseText(text: string): string {
  // A spacing accent becomes a space with a combining mark: a symbol like others.
  return text.normalize('NFKC').replace(/ \p{M}|[^\p{L}\p{N}\p{M}]|[\u2776-\u2793]/gu, '')
}

/**
 * What a program wrote, ready to be searched by findLosses: every line and every cell of a Markdown table normalised, one a line.
 */
export function normaliseOutput(text: string): string {
  return text
    .split(/\n|(?<!\\)\|/)
    .map(normaliseText)
    .filter((line) => line !== '')
    .join('\n')
}

/** Markdown's own additions taken out: note references, entities, link targets, the comment marks of the ledger. */
export function stripMarkdown(markdown: string): string {
  return decodeEntities(
    markdown
      .replace(/\[\^[^\]\s]+\]/g, ' ')
      .replace(/<br\s*\/?>/g, ' ')
      .replace(/\\(?![|])/g, ''),
  )
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Character references of XML and HTML resolved; unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
