import { dropBrackets } from '../text/drop-brackets.ts'
import { normaliseText } from '../text/normalise.ts'
import type { Label, Passage } from '../text/passages.ts'
import type { Section } from './facts.ts'
import type { ContradictionLexicon } from './lexicon.ts'

/** What a label says by itself. */
interface LabelReading extends Pick<Section, 'foreign' | 'commitment' | 'schedule'> {
  readonly bare: string
}

/** Reads what the passages of one file stand under; every wording of a label is read once. */
export function makeSectionReader(
  lexicon: ContradictionLexicon,
): (title: string) => (passage: Passage) => Section {
  const known = new Map<string, LabelReading>()
  const read = (text: string): LabelReading => {
    const reading = known.get(text) ?? readLabel(text, lexicon)
    known.set(text, reading)
    return reading
  }
  return (title) => {
    const pledged = read(title).commitment
    let last: { readonly labels: readonly Label[]; readonly section: Section } | undefined
    return ({ labels }) => {
      // Neighbours mostly stand under the same labels.
      if (last && sameLabels(last.labels, labels)) return last.section
      const section = sectionOf(
        labels,
        labels.map(({ text }) => read(text)),
        pledged,
        lexicon,
      )
      last = { labels, section }
      return section
    }
  }
}

function sameLabels(a: readonly Label[], b: readonly Label[]): boolean {
  return a.length === b.length && a.every((label, i) => label === b[i])
}

function sectionOf(
  labels: readonly Label[],
  readings: readonly LabelReading[],
  pledged: boolean,
  { labelKinds }: ContradictionLexicon,
): Section {
  const nearest = labels[0]
  const names = nearest !== undefined && nearest.kind !== 'column' && nearest.kind !== 'implicit'
  return {
    labels: readings.map(({ bare }) => bare),
    nearest,
    column: labels.find(({ kind }) => kind === 'column'),
    kinds: names ? kindsOf(readings[0]?.bare ?? '', nearest.text, labelKinds) : [],
    foreign: readings.some(({ foreign }) => foreign),
    commitment: pledged || readings.some(({ commitment }) => commitment),
    schedule: readings.some(({ schedule }) => schedule),
  }
}

/** What a label announces; else what its remark in brackets does: 「申请人（项目负责人）」. */
function kindsOf(bare: string, text: string, kinds: ContradictionLexicon['labelKinds']): readonly string[] {
  const remark = /[（(]([^（）()]{2,20})[）)]/.exec(text.slice(0, longestLabel))?.[1]
  return kinds.get(bare) ?? (remark === undefined ? undefined : kinds.get(remark)) ?? []
}

/** A cell can be as long as its file; no name is. */
const longestLabel = 80

function readLabel(label: string, { words }: ContradictionLexicon): LabelReading {
  const bare = bareLabel(label.slice(0, longestLabel))
  const has = (list: string) => (words[list] ?? []).some((word) => bare.includes(word))
  return {
    bare,
    foreign: has('foreign-sections'),
    commitment: has('commitment-titles'),
    schedule: has('schedule-sections'),
  }
}

const number = /^[\d一二三四五六七八九十第部分章节.、\s]{1,8}(?=[\u4e00-\u9fff]{2})/

/** A label without blanks, brackets, numbering and closing colon. */
function bareLabel(label: string): string {
  return dropBrackets(normaliseText(label), '(', ')')
    .replace(number, '')
    .replace(/[\s:*]/g, '')
}
