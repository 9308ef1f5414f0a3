/** Whether the characters of the shorter name stand in the longer one in the same order, as those of a short form do. */
export function isShortFormOf(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short.charAt(at)) at++
  return at === short.length
}

/** Whether two names may be one: the same, one within the other, or a short form of the other. */
export function mayBeSameName(a: string, b: string): boolean {
  return a.length <= b.length ? isShortFormOf(a, b) : isShortFormOf(b, a)
}

/** A name without brackets, quotation marks, punctuation and the given endings. */
export function bareName(name: string, endings: readonly string[] = []): string {
  let bare = name.replace(/\([^()]{0,40}\)|v\d[\d.]{0,8}|[《》“”"「」『』【】[\]()\s\-—–_·.,:、/]/g, '')
  for (let cut = true; cut; ) {
    const ending = endings.find((word) => bare.endsWith(word) && bare.length > word.length + 1)
    cut = ending !== undefined
    if (ending) bare = bare.slice(0, -ending.length)
  }
  return bare
}
