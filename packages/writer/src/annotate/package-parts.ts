import { posix } from 'node:path'
import { SaxesParser } from 'saxes'

/** A relationship of an OPC part. */
export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** The relationships of a `.rels` part; throws where it is not well-formed. */
export function readRelationships(xml: string): Relationship[] {
  const found: Relationship[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (tag.local !== 'Relationship') return
    const value = (name: string) => tag.attributes[name]?.value ?? ''
    found.push({ id: value('Id'), type: value('Type'), target: value('Target') })
  })
  parser.write(xml).close()
  return found
}

/** The zip name a relationship of `part` leads to. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return posix.normalize(posix.join(posix.dirname(part), target))
}

/** The zip name of a part's relationships. */
export function relationshipsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

/** Adds an element before the end of a part's root, which may be an empty-element tag. */
export function addToRoot(xml: string, rootName: string, element: string): string {
  const end = new RegExp(`</((?:[\\w.-]+:)?)${rootName}\\s*>\\s*$`).exec(xml)
  if (end !== null) return xml.slice(0, end.index) + withPrefix(element, end[1] ?? '') + xml.slice(end.index)
  return xml.replace(
    new RegExp(`<((?:[\\w.-]+:)?)${rootName}\\b([^>]*)/>\\s*$`),
    (_, prefix: string, rest: string) =>
      `<${prefix}${rootName}${rest}>${withPrefix(element, prefix)}</${prefix}${rootName}>`,
  )
}

function withPrefix(element: string, prefix: string): string {
  return element.replace('<', `<${prefix}`)
}
