import type { RootContent } from 'mdast'
import type { Place } from '../../document.ts'

/** Gives the headings above a paragraph of the body, outermost first. */
export type HeadingPaths = (paragraph: number) => string[]

/** Finds the headings above any paragraph of a tree, those within tables included. */
export function headingPaths(blocks: readonly RootContent[]): HeadingPaths {
  const starts: { readonly paragraph: number; readonly path: string[] }[] = []
  for (const block of blocks) {
    const place: Place | undefined = block.data && 'place' in block.data ? block.data.place : undefined
    const path = place?.headingPath ?? []
    if (place?.paragraph !== undefined && starts.at(-1)?.path !== path)
      starts.push({ paragraph: place.paragraph, path })
  }
  return (paragraph) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle]?.paragraph ?? 0) <= paragraph) low = middle + 1
      else high = middle
    }
    return starts[low - 1]?.path ?? []
  }
}
