import type { ElementFinder } from '../elements/find-elements.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Outline } from '../text/passages.ts'
import type { ApplicationLexicon, Role } from './application-lexicon.ts'

/** Headings that name this many elements of a part make a paper with no telling name that part. */
const telling = 4

/** What a file is: by its name, then by its title, then by its folder, then by what its headings speak of. */
export function findRole(
  { file, title, outline }: { readonly file: string; readonly title: string; readonly outline?: Outline },
  lexicon: ApplicationLexicon,
  finder: ElementFinder,
): Role {
  const name = file.split('/').at(-1) ?? ''
  const folder = file.slice(0, -name.length)
  return (
    roleOfWords(name, lexicon) ??
    roleOfWords(title, lexicon) ??
    roleOfWords(folder, lexicon) ??
    (outline === undefined ? undefined : roleOfContent(outline, lexicon, finder)) ??
    'other'
  )
}

/** The role that the words of a name or title tell. */
export function roleOfWords(text: string, { roles }: ApplicationLexicon): Role | undefined {
  const folded = normaliseText(text.slice(0, 200))
  if (folded === '') return undefined
  return roles.find(({ words }) => words.some((word) => folded.includes(word)))?.role
}

function roleOfContent(
  { labels }: Outline,
  { parts }: ApplicationLexicon,
  { labels: matcher, elements }: ElementFinder,
): Role | undefined {
  const named = new Set(
    labels
      .filter(({ kind }) => kind !== 'row' && kind !== 'column')
      .flatMap(({ text }) => matcher.match(text).filter(({ kind }) => kind === 'strong'))
      .map(({ element }) => elements[element]?.id ?? ''),
  )
  const inPart = (prefix: string) => elements.filter(({ id }) => id.startsWith(prefix))
  return parts.find(({ elements: prefix }) => {
    const all = inPart(prefix)
    const found = all.filter(({ id }) => named.has(id)).length
    return found >= Math.min(telling, Math.max(1, all.length - 1))
  })?.role
}
