import { strToU8 } from 'fflate'
import { addToRoot, readRelationships, relationshipsOf } from './package-parts.ts'

/** The parts of a Word file by their zip names. */
export type Parts = Record<string, Uint8Array>

/** What linking needs of the main part: its zip name, its relationships, and whether it is of the strict kind. */
export interface Linked {
  readonly name: string
  readonly relationships: string
  readonly isStrict: boolean
}

/** The relationships of a part that has none. */
export const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** The relationships of the main part with one to its new comments. */
export function linkPart({ name, relationships, isStrict }: Linked, commentsName: string): Parts {
  const used = new Set(readRelationships(relationships).map(({ id }) => id))
  let number = used.size + 1
  while (used.has(`rId${number}`)) number += 1
  const base = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const target = commentsName.slice(commentsName.lastIndexOf('/') + 1)
  const link = `<Relationship Id="rId${number}" Type="${base}/comments" Target="${target}"/>`
  return { [relationshipsOf(name)]: strToU8(addToRoot(relationships, 'Relationships', link)) }
}

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The content type of the comments, where the package does not have it. */
export function declarePart(parts: Parts, commentsName: string): Parts {
  const types = partText(parts, '[Content_Types].xml')
  if (types.toLowerCase().includes(`/${commentsName}"`.toLowerCase())) return {}
  const override = `<Override PartName="/${commentsName}" ContentType="${commentsType}"/>`
  return { '[Content_Types].xml': strToU8(addToRoot(types, 'Types', override)) }
}

/** A name for new comments beside the main part. */
export function freeName(parts: Parts, main: string): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  let name = `${folder}comments.xml`
  for (let number = 1; parts[name] !== undefined; number += 1) name = `${folder}comments${number}.xml`
  return name
}

/** The text of a part in UTF-8; throws where there is none. */
export function partText(parts: Parts, name: string): string {
  const part = parts[name]
  if (part === undefined) throw new Error(`The file has no part ${name}`)
  // A byte order mark stays where it is.
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part)
}
