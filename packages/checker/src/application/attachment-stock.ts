import { createRequire } from 'node:module'
import { foldLabel } from '../elements/fold-label.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Label } from '../text/passages.ts'
import type { ApplicationLexicon } from './application-lexicon.ts'
import { readCount } from './chinese-count.ts'
import { type AttachmentReference, isListLabel } from './find-references.ts'
import { roleOfWords } from './find-role.ts'
import type { Paper, ReadPaper } from './paper.ts'

const natural = createRequire(import.meta.url)
const dice = natural('natural/lib/natural/distance/dice_coefficient') as (a: string, b: string) => number

/** Everything that an attachment can be: files and sections of files. */
export interface AttachmentStock {
  readonly numbers: ReadonlySet<string>
  /** Numbers of files that are called nothing else. */
  readonly bare: ReadonlySet<string>
  /** Folded names of files, and what they call themselves. */
  readonly names: readonly string[]
  /** Folded names of sections. */
  readonly sections: readonly string[]
  /** Of files that are not plans or forms: what a number without a title may mean. */
  readonly others: readonly string[]
  readonly roles: ReadonlySet<string>
}

const heading =
  /^(?:附件|附录|附表)\s{0,2}[（(]?\s{0,2}(\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z](?![A-Za-z]))/u

/** Gathers what is there; `listed` are the places of lists, whose lines are no sections. */
export function gatherStock(
  judged: readonly ReadPaper[],
  all: readonly Paper[],
  listed: ReadonlySet<string>,
  lexicon: ApplicationLexicon,
): AttachmentStock {
  const sections = judged.flatMap((paper) => sectionsOf(paper, listed, lexicon))
  const titles = all.map(({ title }) => title).filter((title) => title !== '')
  const numbers = [...titles, ...sections].map((text) => heading.exec(text.trim())?.[1])
  const names = [...all.map(({ name }) => name.core), ...titles.map(foldName)]
  return {
    numbers: new Set(
      [...all.map(({ name }) => name.number), ...numbers].flatMap((n) =>
        n === undefined ? [] : [readCount(n)],
      ),
    ),
    bare: new Set(all.flatMap(({ name }) => (name.core === '' && name.number ? [name.number] : []))),
    names: names.filter((name) => name.length >= 2),
    sections: sections.map(foldName),
    others: all.filter(({ role }) => role !== 'plan' && role !== 'form').map(({ name }) => name.core),
    roles: new Set(all.map(({ role }) => role)),
  }
}

/** A heading as a name: without number, and without the 「附件3」 in front. */
const foldName = (text: string) => foldLabel(text.trim().replace(heading, ''))

/** The names of sections with something under them; the lines of a list are no sections. */
function sectionsOf(
  { outline, file }: ReadPaper,
  listed: ReadonlySet<string>,
  lexicon: ApplicationLexicon,
): string[] {
  const names = new Set<string>()
  const filled = new Map<Label, number>()
  for (const { labels, text } of outline.passages)
    for (const label of labels) filled.set(label, (filled.get(label) ?? 0) + text.length)
  for (const [label, length] of filled) {
    const { kind, text } = label
    if (kind === 'row' || kind === 'column' || isListLabel(label, lexicon)) continue
    if (length >= least && (kind === 'heading' || kind === 'bar' || !listed.has(placeKey(file, label.place))))
      names.add(text)
  }
  return [...names]
}

/** One place of one file. */
export function placeKey(file: string, { line, paragraph, cell }: Label['place']): string {
  return [file, line, paragraph, cell].join('\n')
}

/** Characters below which what stands under a heading is no attachment. */
const least = 30

/** Whether an attachment is there, by number, like name or kind. */
export function isInStock(
  reference: AttachmentReference,
  stock: AttachmentStock,
  lexicon: ApplicationLexicon,
): boolean {
  const { number, title, sentence, position } = reference
  if (number !== undefined && stock.numbers.has(number)) return true
  if (number === undefined && position !== undefined && stock.bare.has(String(position))) return true
  if (title === undefined) {
    const said = normaliseText(sentence)
    return stock.others.some((name) => isSpokenOf(name, said)) || sharesKind(said, stock.others, lexicon)
  }
  const folded = foldLabel(title)
  const role = roleOfWords(title, { ...lexicon, roles: lexicon.roles.filter(({ faint }) => faint !== true) })
  if (role !== undefined && role !== 'attachment' && stock.roles.has(role)) return true
  return (
    stock.names.some((name) => isAlike(folded, name)) ||
    sharesKind(folded, stock.names, lexicon) ||
    stock.sections.some((name) => name.includes(folded) || isSpeltAlike(folded, name))
  )
}

/** Whether two names are one inside the other, or spelt alike by Dice's coefficient over character pairs. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 3 && long.includes(short)) return true
  return short.length >= 3 && isSpeltAlike(a, b)
}

function isSpeltAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.length, b.length] : [b.length, a.length]
  return long <= 60 && short * 2 >= long && dice(a, b) >= 0.6
}

/** Whether most of a name's character pairs are in a sentence. */
function isSpokenOf(name: string, sentence: string): boolean {
  if (name.length < 3) return false
  const pairs = Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2))
  return pairs.filter((pair) => sentence.includes(pair)).length >= pairs.length * 0.5
}

function sharesKind(text: string, names: readonly string[], { kinds }: ApplicationLexicon): boolean {
  return kinds.some(
    (words) =>
      words.some((word) => text.includes(word)) &&
      names.some((name) => words.some((word) => name.includes(word))),
  )
}
