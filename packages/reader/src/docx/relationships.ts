import type { ReaderLimits } from '../limits.ts'
import type { Package } from './unzip.ts'
import { readXml } from './xml.ts'

/** One relationship of a part; `target` is a part name, or a URL when external. */
export interface Relationship {
  readonly id: string
  /** Last segment of the type URI: `officeDocument`, `styles`, `footnotes`, `image` … */
  readonly kind: string
  readonly target: string
  readonly external: boolean
}

/** Reads the relationships of a part (`''` for the package itself). */
export async function readRelationships(
  pkg: Package,
  part: string,
  limits: ReaderLimits,
): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const bytes = await pkg.read(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  const relationships: Relationship[] = []
  if (bytes === undefined) return relationships
  const open = (name: string, attributes: Readonly<Record<string, string | undefined>>) => {
    if (name !== 'rel:Relationship') return
    const external = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    relationships.push({
      id: attributes.Id ?? '',
      kind: attributes.Type?.split('/').at(-1) ?? '',
      target: external ? target : resolvePart(folder, target),
      external,
    })
  }
  await readXml(bytes, { open, close: () => undefined }, limits)
  return relationships
}

function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
