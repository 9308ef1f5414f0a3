import type { ApplicationLexicon } from './application-lexicon.ts'
import { compareVersions } from './file-name.ts'
import { comparePaths } from './join-outlines.ts'
import { isRead, type Paper, type ReadPaper } from './paper.ts'

/** An older version of a paper beside its newest. */
export interface OldVersion {
  readonly old: Paper
  readonly newest: Paper
  /** Both were read: the older is not judged. */
  readonly setAside: boolean
}

/** Two texts share at least this much where their names alone do not make them versions of one paper, 0..1. */
const alike = 0.3

/** Finds papers that are there in several versions, by their names; dates and counted copies need texts that are alike too. */
export function findOldVersions(papers: readonly Paper[]): OldVersion[] {
  const groups = new Map<string, Paper[]>()
  for (const paper of papers) {
    const { core, number = '' } = paper.name
    if ([...core].length < 2) continue
    const key = `${number}\n${core}`
    groups.set(key, [...(groups.get(key) ?? []), paper])
  }
  return [...groups.values()].flatMap(oldOnes)
}

function oldOnes(group: readonly Paper[]): OldVersion[] {
  const sorted = [...group].sort(
    (a, b) => compareVersions(b.name.version, a.name.version) || comparePaths(a.file, b.file),
  )
  const [newest, ...others] = sorted
  if (newest === undefined) return []
  return others
    .filter((old) => compareVersions(old.name.version, newest.name.version) < 0 && areVersions(old, newest))
    .map((old) => ({ old, newest, setAside: isRead(old) && isRead(newest) }))
}

function areVersions(old: Paper, newest: Paper): boolean {
  if (old.name.marked === 'strong' || newest.name.marked === 'strong') return true
  return isRead(old) && isRead(newest) && sharedText(old, newest) >= alike
}

/** The share of the shorter text's paragraphs that stand in the other word for word. */
function sharedText(a: ReadPaper, b: ReadPaper): number {
  const [few, many] = [a, b].map(({ outline }) => new Set(outline.passages.map(({ text }) => text)))
  if (few === undefined || many === undefined || few.size === 0 || many.size === 0) return 0
  const shared = [...few].filter((text) => many.has(text)).length
  return shared / Math.min(few.size, many.size)
}

/** Files of the same bytes, each with the first of them; one named a copy is never the first where another is there. */
export function findDuplicates(
  papers: readonly Paper[],
  { copies }: ApplicationLexicon,
): { readonly copy: Paper; readonly first: Paper }[] {
  const isCopy = ({ name }: Paper) =>
    Number(name.marked === 'weak' || copies.some((word) => name.core.includes(word)))
  const firsts = new Map<string, Paper>()
  const found: { copy: Paper; first: Paper }[] = []
  for (const paper of [...papers].sort((a, b) => isCopy(a) - isCopy(b) || comparePaths(a.file, b.file))) {
    if (paper.sha256 === '' || paper.error?.code === 'empty-file') continue
    const first = firsts.get(paper.sha256)
    if (first) found.push({ copy: paper, first })
    else firsts.set(paper.sha256, paper)
  }
  return found
}
