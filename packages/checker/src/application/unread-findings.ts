import type { ElementResult, Finding } from '@lunshen/schemas'
import { makeFinding, type Wording } from '../findings/make-finding.ts'
import type { Holder, UnreadHoldings } from './heed-unread-files.ts'
import { startOfPaper } from './paper.ts'
import { tell } from './tell.ts'

const namesShown = 4

/** Files that were not read and may hold what was not found. */
export function tellUnread(
  holdings: readonly UnreadHoldings[],
  elements: readonly ElementResult[],
  wording: Wording,
): Finding[] {
  const gaps = elements.filter(({ status }) => status !== 'present')
  const unread = gaps.length === 0 ? [] : holdings.filter(({ paper }) => paper.status === 'unread')
  const telling = unread.flatMap(({ paper, holds }) => {
    const held = gaps.filter(({ id }) => holds.has(id))
    if (held.length === 0) return []
    const titles = held.map(({ title }) => (wording.language === 'zh' ? `“${title}”` : title))
    const words = { file: quoted([paper.file], wording), titles: listed(titles, wording) }
    return [tell('application/unread-file', startOfPaper(paper), words, wording)]
  })
  const nameless = unread.filter((one) => one.nameless && !gaps.some(({ id }) => one.holds.has(id)))
  return [...telling, ...tellNameless(nameless, wording)]
}

/** One finding for all files whose names tell nothing: a folder may hold many pictures. */
function tellNameless(holdings: readonly UnreadHoldings[], wording: Wording): Finding[] {
  const [first, ...others] = holdings.map(({ paper }) => paper)
  if (first === undefined) return []
  const words = {
    file: quoted(
      [first, ...others].map(({ file }) => file),
      wording,
    ),
  }
  const finding = tell('application/unread-file', startOfPaper(first), words, wording, { reason: 'nameless' })
  return others.length === 0 ? [finding] : [{ ...finding, related: others.map(startOfPaper) }]
}

const quoted = (files: readonly string[], wording: Wording) =>
  listed(
    files.map((file) => `“${file}”`),
    wording,
  )

/** The first names and how many there are. */
function listed(names: readonly string[], { language }: Wording): string {
  const shown = names.slice(0, namesShown)
  const rest = names.length - shown.length
  if (language === 'zh') return shown.join('、') + (rest > 0 ? `等 ${names.length} 项` : '')
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** The finding of an element that may stand in a file that was not read: it is to be looked for there. */
export function tellUnreadElement(
  gap: Finding,
  title: string,
  { paper, unsigned }: Holder,
  wording: Wording,
): Finding {
  const { article, element, advice } = gap
  const worded = makeFinding(
    'element/unclear',
    {
      article,
      location: startOfPaper(paper),
      reason: unsigned ? 'unread-signature' : 'unread-file',
      words: { title, file: paper.file },
      ...(element === undefined ? {} : { element }),
    },
    wording,
  )
  return { ...worded, advice }
}
