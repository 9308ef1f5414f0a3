import type { RootContent } from 'mdast'
import type { Place } from '../document.ts'
import { plainText } from '../plain-text.ts'
import { findHeadingDepths } from '../structure/find-headings.ts'
import { findLineNumber } from '../structure/numbering-class.ts'
import type { VisualLine } from '../structure/visual-line.ts'
import type { Sighting } from './sightings.ts'

function visualLine(block: RootContent): VisualLine | undefined {
  if (block.type !== 'heading' && block.type !== 'paragraph') return undefined
  const text = plainText(block)
  return {
    text,
    bold:
      block.children.length > 0 &&
      block.children.every((c) => c.type === 'strong' || (c.type === 'text' && isNumber(c.value))),
    centred: false,
    sizeHalfPoints: undefined,
    styledDepth: block.type === 'heading' ? block.depth : undefined,
    excluded: block.type === 'paragraph' && block.data?.role === 'toc',
  }
}

/** What stands before a bold title and is not bold itself: nothing, or the number of a list. */
const isNumber = (text: string) => /^\s*(?:\d{1,3}[.)]\s*)?$/.test(text)

/** Makes headings of the lines that look like some: bold, or numbered as Chinese documents are. */
export function promoteHeadings(blocks: readonly RootContent[]): RootContent[] {
  const depths = findHeadingDepths(blocks.map(visualLine))
  return blocks.map((block, i) => {
    const depth = depths[i]
    if (block.type !== 'paragraph' || depth === undefined || hasPicture(block)) return block
    const data = block.data ? { data: block.data } : {}
    return { type: 'heading', depth: depth as 1, children: block.children, ...data }
  })
}

const isPicture = (node: { readonly type: string }) => node.type === 'image' || node.type === 'imageReference'

const hasPicture = (block: RootContent) => block.type === 'paragraph' && block.children.some(isPicture)

/** A section, or a whole document, that holds a picture and nothing else is a scan for all a reader knows. */
export function markPicturePages(blocks: RootContent[], sightings: Sighting[]): RootContent[] {
  const content = blocks.filter(({ type }) => type !== 'thematicBreak' && type !== 'yaml')
  const images = imagesByLine(sightings)
  content.forEach((block, i) => {
    if (block.type !== 'paragraph' || !block.children.every((child) => isPicture(child) || isBlank(child)))
      return
    const before = content[i - 1]
    const after = content[i + 1]
    const alone =
      (before === undefined || before.type === 'heading') && (after === undefined || after.type === 'heading')
    if (alone && block.data?.place) notePage(block.data.place, plainText(block), sightings, images)
  })
  return blocks
}

function imagesByLine(sightings: readonly Sighting[]): Map<number | undefined, number[]> {
  const images = new Map<number | undefined, number[]>()
  sightings.forEach(({ kind, place }, i) => {
    if (kind !== 'image') return
    const same = images.get(place.line)
    if (same) same.push(i)
    else images.set(place.line, [i])
  })
  return images
}

function notePage(
  place: Place,
  text: string,
  sightings: Sighting[],
  images: ReadonlyMap<number | undefined, number[]>,
): void {
  const at = images.get(place.line)?.shift() ?? sightings.length
  sightings[at] = { kind: 'page-image', place, text }
}

const isBlank = (node: { readonly type: string; readonly value?: string }) =>
  node.type === 'break' || (node.type === 'text' && (node.value ?? '').trim() === '')

/** Front matter's title, else a first heading of depth 1 that stands alone at its depth. */
export function findTitle(blocks: readonly RootContent[], named: string | undefined): string | undefined {
  const headings = blocks.filter((block) => block.type === 'heading')
  const top = headings.filter((heading) => heading.depth === 1)
  const first = headings[0]
  if (first === undefined || top.length !== 1 || top[0] !== first) return named
  // A numbered heading is a section, however alone it stands.
  if (findLineNumber(plainText(first).trim())) return named
  const text = plainText(first)
  // Front matter has named the document: a heading that says something else is a section.
  if (named !== undefined && !named.includes(text) && !text.includes(named)) return named
  first.data = { ...first.data, role: 'title' }
  return named ?? plainText(first)
}
