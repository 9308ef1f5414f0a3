import type { Place } from '@lunshen/reader'
import { cleanTitle } from '../outline/build-outline.ts'
import type { Label, Outline, Passage } from '../text/passages.ts'
import type { Role } from './application-lexicon.ts'
import type { ReadPaper } from './paper.ts'

/** The order in which the papers of an application are read. */
const order: readonly Role[] = ['plan', 'form', 'risk-assessment', 'commitment', 'other', 'attachment']

/** The papers in reading order: by role, then by path in the order of its UTF-16 code units. */
export function inReadingOrder<T extends { readonly role: Role; readonly file: string }>(
  papers: readonly T[],
): T[] {
  const rank = ({ role }: T) => order.indexOf(role)
  return [...papers].sort((a, b) => rank(a) - rank(b) || comparePaths(a.file, b.file))
}

/** Compares paths by UTF-16 code units, the same on every machine. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Joins the outlines of several papers: places carry the file, labels are numbered through, and what a paper is called stands above
 * all of it, so that a letter without headings is known by its name. Nothing of one file stands under a label of another.
 */
export function joinOutlines(papers: readonly ReadPaper[]): Outline {
  const labels: Label[] = []
  const passages: Passage[] = []
  const ordered = inReadingOrder(papers)
  for (const paper of ordered) addPaper(paper, labels, passages)
  const named = ordered.find(({ outline }) => outline.title !== '')
  return {
    title: named?.outline.title ?? '',
    titlePlace: named ? inFile(named.outline.titlePlace, named.file) : { line: 1, column: 1 },
    labels,
    passages,
  }
}

function addPaper(
  { file, role, title, titlePlace, name, outline }: ReadPaper,
  labels: Label[],
  passages: Passage[],
): void {
  const own = new Map<Label, Label>()
  const add = (label: Label) => {
    const joined = { ...label, place: inFile(label.place, file), id: labels.length }
    labels.push(joined)
    own.set(label, joined)
    return joined
  }
  const text = paperName(role, title, name.stem)
  const outermost = text === '' ? [] : [add({ text, kind: 'heading', place: titlePlace, id: 0 })]
  for (const label of outline.labels) add(label)
  for (const passage of outline.passages) {
    const above = passage.labels.map((label) => own.get(label) ?? add(label))
    passages.push({ ...passage, place: inFile(passage.place, file), labels: [...above, ...outermost] })
  }
}

/** A plan's title is the project's, and no section; other papers are sections of the application. */
function paperName(role: Role, title: string, stem: string): string {
  if (role === 'plan' || role === 'form') return ''
  const isNamed = role === 'commitment' || role === 'risk-assessment'
  return cleanTitle(title !== '' ? title : isNamed ? stem : '')
}

const inFile = (place: Place, file: string): Place => ({ ...place, file })
