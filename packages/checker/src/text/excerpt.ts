/** A quotation short enough for a report line. */
export function excerptOf(text: string, length = 80): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const characters = [...flat]
  return characters.length <= length ? flat : `${characters.slice(0, length - 1).join('')}…`
}
