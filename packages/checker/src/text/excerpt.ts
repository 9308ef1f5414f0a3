/** A quotation short enough for a report line. */
export function excerptOf(text: string, length = 80): string {
  const flat = balanced(text.replace(/\s+/g, ' ').trim())
  if (flat.length <= length) return flat
  // No character takes more than two units: what is shown and one more lies within these.
  const characters = [...flat.slice(0, 2 * length + 2)]
  return characters.length <= length ? flat : `${characters.slice(0, length - 1).join('')}…`
}

const pairs = ['（）', '()', '【】', '《》', '“”']

/** Without a bracket at either end whose other half fell to the next sentence. */
function balanced(text: string): string {
  let result = text
  for (const [open = '', close = ''] of pairs) {
    if (result.endsWith(close) && !result.includes(open)) result = result.slice(0, -1)
    if (result.startsWith(open) && !result.includes(close)) result = result.slice(1)
  }
  return result
}
