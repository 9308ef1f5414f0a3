import type { Package } from './unzip.ts'
import { readXml, type XmlOptions } from './xml.ts'

/** One relationship of a part; `target` is a part name, or a URL when external. */
export interface Relationship {
  readonly id: string
  /** Last segment of the type URI: `officeDocument`, `styles`, `footnotes`, `image` … */
  readonly kind: string
  readonly target: string
  readonly external: boolean
}

/** Name of the part that holds the relationships of a part (`''` for the package itself). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** Reads the relationships of a part (`''` for the package itself); none where there are none. */
export async function readRelationships(
  pkg: Package,
  part: string,
  options: XmlOptions,
  damaged: () => void = () => undefined,
): Promise<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const found = await pkg.read(relationshipsPart(part))
  const relationships: Relationship[] = []
  if (found === undefined) return relationships
  const open = (name: string, attributes: Readonly<Record<string, string | undefined>>) => {
    if (name !== 'rel:Relationship') return
    const external = attributes.TargetMode?.toLowerCase() === 'external'
    const target = attributes.Target ?? ''
    relationships.push({
      id: attributes.Id ?? '',
      kind: attributes.Type?.split('/').at(-1) ?? '',
      target: external ? target : resolvePart(folder, target),
      external,
    })
  }
  await readXml(found.bytes, { open, damaged }, options)
  return relationships
}

function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const segments: string[] = []
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
