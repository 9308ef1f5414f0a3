import { SaxesParser } from 'saxes'
import { decoderOf } from './package-parts.ts'

/** A relationship of a Word part: what kind, to which part of the package or to which address outside. */
export interface Relationship {
  readonly id: string
  /** Last segment of its type: `officeDocument`, `image`, `hyperlink` … */
  readonly kind: string
  /** Name of the part, or the address when `external`. */
  readonly target: string
  readonly external: boolean
}

/** Most relationships that are looked at. */
const most = 20_000

/** Reads a `.rels` part; `folder` is where its owner lies, as `word/`. Damage ends the list. */
export function readRelationships(bytes: Uint8Array | undefined, folder: string): Relationship[] {
  const found: Relationship[] = []
  if (bytes === undefined) return found
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (!/(?:^|:)Relationship$/.test(name) || found.length >= most) return
    const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes
    const external = TargetMode === 'External'
    const kind = Type.slice(Type.lastIndexOf('/') + 1)
    found.push({ id: Id, kind, external, target: external ? Target.trim() : resolvePart(Target, folder) })
  })
  try {
    parser.write(decoderOf(bytes).decode(bytes)).close()
  } catch {
    return found
  }
  return found
}

function resolvePart(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
