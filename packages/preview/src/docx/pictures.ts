import { openPackage, type Package } from '@lunshen/reader'
import type { Element } from 'hast'
import { dataUri } from '../html/picture-data.ts'
import { type PreviewLimits, pictureLimits } from '../limits.ts'
import type { PreviewNode } from '../preview.ts'
import { isTooLarge } from './failure-code.ts'
import type { Picture } from './story-state.ts'

/** Gives what stands for an `img` of mammoth's: the picture it marks, or a box that says why not. */
export async function pictureShower(
  archive: Uint8Array,
  pictures: readonly Picture[],
  limits: PreviewLimits,
): Promise<(element: Element) => PreviewNode> {
  const parts = await readPictures(archive, pictures, limits)
  let left = limits.imagesBytes
  return (element) => {
    const index = /^picture:(\d+)$/.exec(String(element.properties.alt ?? ''))?.[1]
    const { alt = '', part, box = 'image-missing' } = pictures[Number(index)] ?? {}
    const found = part === undefined ? box : (parts.get(part) ?? 'image-missing')
    if (typeof found === 'string') return { type: 'box', kind: found, alt }
    left -= found.size
    if (left < 0) return { type: 'box', kind: 'image-size', alt }
    return { type: 'image', source: found.source, alt }
  }
}

type Found =
  | { readonly source: string; readonly size: number }
  | 'image-format'
  | 'image-missing'
  | 'image-size'

async function readPictures(
  archive: Uint8Array,
  pictures: readonly Picture[],
  limits: PreviewLimits,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>()
  const parts = new Set(pictures.flatMap(({ part }) => (part === undefined ? [] : [part])))
  if (parts.size === 0) return found
  const pkg = await openPackage(archive, pictureLimits(limits))
  for (const part of parts)
    found.set(part, isDrawnByOffice(part) ? 'image-format' : await readPicture(pkg, part))
  return found
}

async function readPicture(pkg: Package, name: string): Promise<Found> {
  try {
    const part = await pkg.read(name)
    if (part === undefined) return 'image-missing'
    const source = dataUri(part.bytes)
    return source === undefined ? 'image-format' : { source, size: part.bytes.length }
  } catch (error) {
    return isTooLarge(error) ? 'image-size' : 'image-missing'
  }
}

/** Formats that no browser shows need not be unpacked to find that out. */
function isDrawnByOffice(part: string): boolean {
  return /\.(?:emf|wmf|emz|wmz|tiff?|svg|eps|wdp)$/i.test(part)
}
