/**
 * Drops every stretch from an opening bracket to the first closing one, of whatever kinds: what `/[open][^close]*[close]/g` finds, but in one
 * pass even where a text holds nothing but opening brackets.
 * @param open, close the characters that open and close
 * @param within characters that such a stretch may not hold
 */
export function dropBrackets(text: string, open: string, close: string, within = ''): string {
  const nextClose = finder(text, close)
  const nextBar = finder(text, within)
  let kept = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!open.includes(text.charAt(i))) continue
    const end = nextClose(i + 1)
    if (end === text.length) break
    if (nextBar(i + 1) < end) continue
    kept += text.slice(from, i)
    from = end + 1
    i = end
  }
  return kept + text.slice(from)
}

/** Finds the next of some characters from a place on, or the text's length; places must be asked for in rising order. */
function finder(text: string, wanted: string): (from: number) => number {
  let at = 0
  return (from) => {
    if (wanted === '') return text.length
    at = Math.max(at, from)
    while (at < text.length && !wanted.includes(text.charAt(at))) at++
    return at
  }
}
