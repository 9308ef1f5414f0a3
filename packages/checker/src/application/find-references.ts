import type { Place } from '@lunshen/reader'
import { foldLabel } from '../elements/fold-label.ts'
import type { Label, Passage } from '../text/passages.ts'
import { splitSentences } from '../text/sentences.ts'
import type { ApplicationLexicon } from './application-lexicon.ts'
import { countPattern, readCount } from './chinese-count.ts'
import type { ReadPaper } from './paper.ts'
import { isLaw, isPaper, mentionsIn, titleOf } from './read-mentions.ts'

/** An attachment that a text names: by number, by title or both. */
export interface AttachmentReference {
  readonly number?: string
  readonly title?: string
  /** 附件, 附录 or 附表, where the text says so. */
  readonly kind?: string
  /** The how manyth item of a list without numbers, from 1. */
  readonly position?: number
  /** The sentence that names it, and where in it. */
  readonly sentence: string
  readonly at: number
  readonly place: Place
  /** It stands in a list of attachments, or on a line of its own. */
  readonly listed: boolean
}

const attachedLine = /^附\s{0,2}[：:]\s{0,3}(?=\S)/u
const longestItem = 60
const numberedLabel = new RegExp(`^(?:附件|附录|附表)\\s*[（(]?(${countPattern})[）)]?$`, 'u')
const itemNumber = /^(?:附件\s*)?[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[）)、.．：:]|(?=\s))\s*/u
const numberedLine = new RegExp(
  `^(?:附件|附录|附表)\\s*[（(]?(${countPattern})[）)]?[\\s：:、.．]*(?=\\S)`,
  'u',
)

/** Finds the attachments that a paper names: in lists, on lines of their own, and in sentences. */
export function findReferences(paper: ReadPaper, lexicon: ApplicationLexicon): AttachmentReference[] {
  const found: AttachmentReference[] = []
  // 「附件：1.甲」 is one paragraph and 「2.乙」 the next: the second stands under no label.
  let next = 0
  let position = 0
  for (const passage of paper.outline.passages) {
    const listed = listedIn(passage, lexicon, next)
    next = listed.next
    position = listed.items.length > 0 && passage.kind === 'list-item' ? position + 1 : 0
    const counted = position > 0 && listed.items.length === 1 ? { position } : {}
    const sentence = quoteOf(passage)
    if (lexicon.elsewhere.some((word) => sentence.includes(word)) && sentence.length <= longestItem) continue
    const { place } = passage
    if (listed.items.length > 0)
      found.push(
        ...listed.items.map((item) => ({ ...item, ...counted, sentence, at: 0, place, listed: true })),
      )
    else
      for (const { text } of splitSentences(passage)) {
        if (lexicon.elsewhere.some((word) => text.includes(word))) continue
        found.push(
          ...mentionsIn(text, lexicon).map((one) => ({ ...one, sentence: text, place, listed: false })),
        )
      }
  }
  return found
}

/** A passage with the lead-in it stands behind. */
function quoteOf({ text, labels }: Passage): string {
  const [nearest] = labels
  return nearest?.kind === 'lead-in' && !text.startsWith(nearest.text) ? `${nearest.text}：${text}` : text
}

type Item = Pick<AttachmentReference, 'number' | 'title'>

/** What a passage lists, and the number the list would go on with in the next one. */
function listedIn(
  passage: Passage,
  lexicon: ApplicationLexicon,
  expected: number,
): { readonly items: readonly Item[]; readonly next: number } {
  const none = { items: [], next: 0 }
  const { labels, text } = passage
  const [nearest, outer] = labels
  const named = nearest && numberedLabel.exec(nearest.text.trim())?.[1]
  if (named !== undefined && nearest?.kind !== 'heading')
    return text.length > longestItem ? none : { items: [itemOf(text, named)], next: 0 }
  if (text.length > longestItem * 4) return none
  if (attachedLine.test(text) && text.length <= longestItem)
    return { items: [itemOf(text.replace(attachedLine, ''))], next: 0 }
  const number = itemNumber.exec(text)?.[1]
  const goesOn = expected > 0 && number !== undefined && Number(readCount(number)) === expected
  const ticked = text === '√' && outer !== undefined && isListLabel(outer, lexicon)
  if (ticked) return { items: [itemOf(nearest?.text ?? '')], next: 0 }
  if (!goesOn && !isItem(passage, lexicon)) return none
  const lines = text.split(/[\n；;]/).filter((line) => line.trim() !== '' && line.length <= longestItem)
  const items = lines
    .map((line) => itemOf(line, itemNumber.exec(line.trim())?.[1]))
    .filter(
      ({ number, title = '' }) => isPaper(title, lexicon) || (number !== undefined && !isLaw(title, lexicon)),
    )
  const last = items.at(-1)?.number
  return { items, next: last !== undefined && /^\d+$/.test(last) ? Number(last) + 1 : 0 }
}

function itemOf(line: string, number?: string): Item {
  const text = line.trim().replace(numberedLine, '').replace(itemNumber, '')
  const title = titleOf(text)
  return {
    ...(number === undefined ? {} : { number: readCount(number) }),
    ...(title === '' ? {} : { title }),
  }
}

function isItem({ kind, labels, text }: Passage, lexicon: ApplicationLexicon): boolean {
  const [nearest] = labels
  if (nearest === undefined || text.length > longestItem * 4) return false
  if (kind !== 'cell') return isListLabel(nearest, lexicon) && (nearest.kind === 'lead-in' || isShort(text))
  const column = labels.find((label) => label.kind === 'column')
  const below = labels.some((label) => label.kind !== 'column' && isListLabel(label, lexicon))
  return below && column !== undefined && lexicon.nameColumns.includes(foldLabel(column.text))
}

/** An item of a list is a name; a paragraph that happens to stand under 「附件」 is not. */
const isShort = (text: string) => text.length <= longestItem && !/[。！？]$/.test(text)

/** Whether attachments are listed below a label. */
export function isListLabel({ text }: Label, { listLabels }: ApplicationLexicon): boolean {
  return text.length <= 30 && listLabels.includes(foldLabel(text))
}
