import type { Location } from '@lunshen/schemas'
import type { PreviewNode, PreviewPlace, ReportPreview } from '../../preview-shape.ts'

/** The places of a preview: which there are, and which of them a location of the result means. */
export interface PlaceIndex {
  /** Key of the place, the end of its anchor; undefined where the preview does not have it. */
  find(location: Location): string | undefined
}

/** An index of a file without preview. */
export const noPlaces: PlaceIndex = { find: () => undefined }

/** Indexes the places of a preview. */
export function indexPlaces(preview: ReportPreview | undefined): PlaceIndex {
  if (preview?.type !== 'preview') return noPlaces
  const keys = new Set<string>()
  const lines: number[] = []
  collect(preview.nodes, (place) => {
    keys.add(placeKey(place))
    if (place.line !== undefined) lines.push(place.line)
  })
  lines.sort((a, b) => a - b)
  return {
    find: (location) => {
      const exact = candidates(location).find((key) => keys.has(key))
      if (exact !== undefined || location.line === undefined) return exact
      const line = lines.findLast((one) => one <= (location.line ?? 0))
      return line === undefined ? undefined : placeKey({ line })
    },
  }
}

/** A place as part of an anchor: `p12`, `t3`, `n-footnote-2`, `l35`. */
export function placeKey(place: PreviewPlace): string {
  if (place.note !== undefined) return `n-${place.note.replace(/[^a-z0-9]+/gi, '-')}`
  if (place.textBox !== undefined) return `t${place.textBox}`
  return place.paragraph === undefined ? `l${place.line ?? 0}` : `p${place.paragraph}`
}

/** A note or text box that is not shown is looked for at the paragraph it hangs on. */
function candidates({ note, textBox, paragraph, line }: Location): string[] {
  return [
    ...(note === undefined ? [] : [placeKey({ note })]),
    ...(textBox === undefined ? [] : [placeKey({ textBox })]),
    ...(paragraph === undefined ? [] : [placeKey({ paragraph })]),
    ...(line === undefined ? [] : [placeKey({ line })]),
  ]
}

function collect(nodes: readonly PreviewNode[], onPlace: (place: PreviewPlace) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    if (node.place) onPlace(node.place)
    collect(node.children, onPlace)
  }
}

/** The keys of the places in a node, in reading order. */
export function keysIn(node: PreviewNode): string[] {
  const keys: string[] = []
  collect([node], (place) => keys.push(placeKey(place)))
  return [...new Set(keys)]
}
