import type { FoundElement } from '../elements/find-elements.ts'
import { findSignature } from '../elements/find-signature.ts'
import type { Label, Outline, Passage } from '../text/passages.ts'
import type { CommitmentLexicon } from './commitment-lexicon.ts'

/** A commitment as it stands in a document. */
export interface Letter {
  readonly passages: readonly Passage[]
  /** What stands above it: its own name. */
  readonly title: string
  /** A paper of its own or a section called a letter; else a section of the application that needs no head. */
  readonly isLetter: boolean
  /** It stands in another file than the application's plan. */
  readonly isOwnFile: boolean
  /** All its lines behind their labels, and what follows up to the signature and its date. */
  readonly text: string
}

/** Characters of a letter that are read, passages at most, and passages behind it in which its signature may stand. */
const longest = 20_000
const most = 60
const following = 6

/**
 * Gathers the commitment: the file that is one, else what stands under its name, else its sentences up to the signature.
 * @param files the files of the application that are commitments
 */
export function gatherLetter(
  item: FoundElement,
  outline: Outline,
  files: readonly string[],
  lexicon: CommitmentLexicon,
): Letter | undefined {
  const strongest = item.sentences[0]?.sentence.passage
  const label = titleAbove(item, strongest, lexicon)
  const file = strongest?.place.file ?? label?.place.file
  const isOwnFile = file !== undefined && files.includes(file)
  const isUnder = ({ labels, place }: Passage) =>
    isOwnFile ? place.file === file : label !== undefined && labels.includes(label)
  const under = outline.passages.filter(isUnder)
  const isTitled = under.length > 0
  const passages = (isTitled ? under : evidenceNear(item, outline.passages)).slice(0, most)
  if (passages.length === 0) return undefined
  const around = isOwnFile ? passages : withSignature(passages, outline.passages, isTitled)
  const title = label?.text ?? ''
  return {
    passages,
    title,
    isLetter: isOwnFile || lexicon.letters.some((word) => title.toLowerCase().includes(word)),
    isOwnFile,
    text: textOf(around, outline).slice(0, longest),
  }
}

/** The passages of the evidence that stand near the strongest, with what stands between, in reading order. */
function evidenceNear({ sentences }: FoundElement, all: readonly Passage[]): readonly Passage[] {
  const [strongest, ...others] = sentences.map(({ sentence }) => all.indexOf(sentence.passage))
  if (strongest === undefined || strongest < 0) return []
  const near = others.filter((at) => at >= 0 && Math.abs(at - strongest) <= following)
  return all.slice(Math.min(strongest, ...near), Math.max(strongest, ...near) + 1)
}

/** The innermost heading or name above a commitment that says what it is; a place to sign does not. */
function titleAbove(
  { label }: FoundElement,
  passage: Passage | undefined,
  { titles }: CommitmentLexicon,
): Label | undefined {
  if (passage === undefined) return label
  const labels = passage.labels.filter(
    ({ text }) => findSignature(`${text.slice(0, longestTitle)}：`) === 'none',
  )
  const tells = ({ text }: Label) =>
    titles.some((word) => text.slice(0, longestTitle).toLowerCase().includes(word))
  return labels.find(tells) ?? labels.find((one) => one === label)
}

/** Characters of a heading that are read. */
const longestTitle = 80

/** Passages behind a signature in which its date may stand. */
const dated = 3
/** Characters of a line that holds a date; what is longer begins something else. */
const longestLine = 30

/**
 * A commitment with what follows in the same file, to the passage that signs and a few behind it; where no heading tells what it
 * is, the line above may say to whom it is given.
 */
function withSignature(
  letter: readonly Passage[],
  all: readonly Passage[],
  isTitled: boolean,
): readonly Passage[] {
  const first = letter[0] as Passage
  const start = all.indexOf(first)
  const end = all.indexOf(letter.at(-1) as Passage) + 1
  const rest = all.slice(end, end + following).filter(({ place }) => place.file === first.place.file)
  const isSigned = letter.some((one) => findSignature(lineOf(one)) !== 'none')
  const signed = rest.findIndex((one) => findSignature(lineOf(one)) !== 'none')
  const tail = rest.slice(0, isSigned || signed < 0 ? dated : signed + 1 + dated)
  const long = tail.findIndex(({ text }, i) => i > (isSigned ? -1 : signed) && text.length > longestLine)
  return [
    ...(isTitled ? [] : all.slice(Math.max(0, start - 1), start)),
    ...letter,
    ...(long < 0 ? tail : tail.slice(0, long)),
  ]
}

const lineOf = ({ labels, text }: Passage) => `${labels[0]?.text ?? ''}：${text}`

/** Lines in order; 「承诺人：」 with nothing behind it is a label without a passage, and stands behind the others. */
function textOf(passages: readonly Passage[], { labels, passages: all }: Outline): string {
  const [from, to] = [passages[0], passages.at(-1)].map((passage) => passage?.place)
  const filled = new Set(all.flatMap((passage) => passage.labels))
  const empty = labels.filter(
    ({ place, ...label }) =>
      label.kind === 'lead-in' &&
      place.file === from?.file &&
      orderOf(place) >= orderOf(from) &&
      orderOf(place) <= orderOf(to) + following &&
      !filled.has(labels[label.id] as Label),
  )
  // A label stands above its first line only: a remark below a signed line is not a second place to sign.
  const lines = passages.map((passage, i) =>
    passage.labels[0] !== undefined && passage.labels[0] === passages[i - 1]?.labels[0]
      ? passage.text
      : lineOf(passage),
  )
  return [...lines, ...empty.map(({ text }) => `${text}：`)].join('\n')
}

const orderOf = (place: Passage['place'] | undefined) => place?.line ?? place?.paragraph ?? 0
