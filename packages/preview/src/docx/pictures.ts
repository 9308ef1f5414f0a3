import type { Element } from 'hast'
import { dataUri } from '../html/picture-data.ts'
import type { PreviewLimits } from '../limits.ts'
import type { PreviewNode } from '../preview.ts'
import { partKey, readParts } from './package-parts.ts'
import type { Picture } from './story-state.ts'

/** Gives what stands for an `img` of mammoth's: the picture it marks, or a box that says why not. */
export function pictureShower(
  archive: Uint8Array,
  pictures: readonly Picture[],
  limits: PreviewLimits,
): (element: Element) => PreviewNode {
  const parts = readPictures(archive, pictures, limits)
  let left = limits.imagesBytes
  return (element) => {
    const index = /^picture:(\d+)$/.exec(String(element.properties.alt ?? ''))?.[1]
    const { alt = '', part, box = 'image-missing' } = pictures[Number(index)] ?? {}
    if (part === undefined) return { type: 'box', kind: box, alt }
    const found = parts.get(partKey(part))
    if (found === undefined || typeof found === 'string')
      return { type: 'box', kind: found ?? 'image-size', alt }
    left -= found.size
    if (left < 0) return { type: 'box', kind: 'image-size', alt }
    return { type: 'image', source: found.source, alt }
  }
}

type Found = { readonly source: string; readonly size: number } | 'image-format' | 'image-missing'

function readPictures(
  archive: Uint8Array,
  pictures: readonly Picture[],
  limits: PreviewLimits,
): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  const wanted = new Map<string, number>()
  for (const { part } of pictures) {
    if (part === undefined) continue
    if (isDrawnByOffice(part)) found.set(partKey(part), 'image-format')
    else wanted.set(partKey(part), limits.imageBytes)
  }
  const names = new Set<string>()
  for (const [key, bytes] of readParts(archive, wanted, { total: limits.imagesBytes, names })) {
    const source = dataUri(bytes)
    found.set(key, source === undefined ? 'image-format' : { source, size: bytes.length })
  }
  for (const key of wanted.keys()) if (!names.has(key)) found.set(key, 'image-missing')
  return found
}

/** Formats that no browser shows need not be unpacked to find that out. */
function isDrawnByOffice(part: string): boolean {
  return /\.(?:emf|wmf|emz|wmz|tiff?|svg|eps|wdp)$/i.test(part)
}
