import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { plainText } from '../../plain-text.ts'
import { type Origin, sourceOf } from './origin.ts'

/** Reads a list: a numbered title among text is a line of its own, a list of links into the document is its contents. */
export function readList(
  list: List,
  origin: Origin,
  readItem: (item: ListItem) => ListItem,
  next: RootContent | undefined,
): RootContent[] {
  const items = list.children.map(readItem)
  if (isContents(list)) return items.flatMap(contentsLines)
  if (isNumberedTitle(list, items, next))
    return items.flatMap((item, i) => titleLines(item, numberOf(list, i, origin)))
  const { ordered, start, spread } = list
  return [
    {
      type: 'list',
      ordered: ordered ?? false,
      ...(ordered ? { start: start ?? 1 } : {}),
      spread: spread ?? false,
      children: items,
    },
  ]
}

/** Every item is a link to a heading of the same document. */
function isContents(list: List): boolean {
  return list.children.every((item) =>
    item.children.every((child) => {
      if (child.type === 'list') return isContents(child)
      if (child.type !== 'paragraph' || child.children.length !== 1) return false
      const only = child.children[0]
      return only?.type === 'link' && only.url.startsWith('#')
    }),
  )
}

function contentsLines(item: ListItem): RootContent[] {
  return item.children.flatMap((child): RootContent[] =>
    child.type === 'paragraph' ? [{ ...child, data: { ...child.data, role: 'toc' } }] : [child],
  )
}

/**
 * `1. 研究背景` before a paragraph is a heading that CommonMark takes for a list. So are the items of a list that each hold a
 * short title and then text of some length.
 */
function isNumberedTitle(list: List, items: readonly ListItem[], next: RootContent | undefined): boolean {
  if (!list.ordered) return false
  if (items.length === 1) return isTitle(items[0])
  return items.every(
    (item, i) =>
      isTitle(item) &&
      (item.children.slice(1).some(isText) || (i === items.length - 1 && next !== undefined && isText(next))),
  )
}

function isTitle(item: ListItem | undefined): boolean {
  const first = item?.children[0]
  if (first?.type !== 'paragraph' || typeof item?.checked === 'boolean') return false
  const text = plainText(first).trim()
  return text !== '' && [...text].length <= 30 && !/[。；;，,、：:！!？?]/.test(text)
}

const isText = (block: RootContent) => block.type === 'paragraph' && [...plainText(block)].length > 25

function numberOf(list: List, index: number, origin: Origin): string {
  const item = list.children[index]
  const typed = item && /^\s*(\d{1,9}[.)])/.exec(sourceOf(item, origin))?.[1]
  return typed ?? `${(list.start ?? 1) + index}.`
}

function titleLines(item: ListItem, number: string): RootContent[] {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return item.children
  const place = item.data?.place ?? first.data?.place
  const title: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: `${number} ` }, ...first.children],
    ...(place ? { data: { place } } : {}),
  }
  return [title, ...rest]
}
