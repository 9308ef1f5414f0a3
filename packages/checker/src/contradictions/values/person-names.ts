import type { Facts } from '../facts.ts'

/** The person's name that starts at an offset of a normalised text and ends at a border or before a title such as 教授. */
export function nameAt({ lexicon }: Facts, text: string, at: number, loose = false): string | undefined {
  const {
    surnames = [],
    'doubtful-surnames': doubtful = [],
    'person-titles': titles = [],
    'not-names': others = [],
  } = lexicon.words
  const surname = surnames.find((word) => text.startsWith(word, at))
  if (surname === undefined || others.some((word) => text.startsWith(word, at))) return undefined
  if (!loose && doubtful.includes(surname)) return undefined
  for (let length = surname.length + 1; length <= surname.length + 2; length++) {
    const name = text.slice(at, at + length)
    if (!/^[\u4e00-\u9fff]+$/.test(name) || name.length < length) return undefined
    const after = at + length
    const closed = after >= text.length || /[,，、()。;:/\s\da-z_]/.test(text.charAt(after))
    if (closed || titles.some((title) => text.startsWith(title, after))) return name
  }
  return undefined
}
