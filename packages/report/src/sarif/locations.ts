import type { Location } from '@lunshen/schemas'
import { locationText } from '../location-text.ts'
import type { Language } from '../messages/messages.ts'
import { oneLine, plainText } from '../plain-text.ts'
import { artifactUri } from './uri.ts'

/** A file of the log: its path and its place among the artifacts. */
export interface ArtifactRef {
  readonly file: string
  readonly index: number
}

/** A SARIF location: a region for Markdown, a logical location (heading path, paragraph) for Word, which has no lines. */
export function sarifLocation({ file, index }: ArtifactRef, location: Location, language: Language): object {
  const artifactLocation = { uri: artifactUri(file), index }
  const message = { text: locationText(location, language) || oneLine(file) }
  if (location.line !== undefined) {
    return { physicalLocation: { artifactLocation, region: regionOf(location) }, message }
  }
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [logicalLocation(location, message.text)],
    message,
  }
}

function regionOf(location: Location): object {
  const text = plainText(location.excerpt)
  const snippet = text.trim() === '' ? {} : { snippet: { text } }
  return { startLine: location.line, startColumn: location.column ?? 1, ...snippet }
}

function logicalLocation(location: Location, name: string): object {
  const headings = (location.headingPath ?? []).map((heading) => oneLine(heading).replaceAll('/', '∕'))
  const place = [`paragraph-${location.paragraph ?? 1}`]
  if (location.table !== undefined) {
    place.unshift(`table-${location.table}-${location.row ?? 1}-${location.cell ?? 1}`)
  }
  return { name, fullyQualifiedName: [...headings, ...place].join('/'), kind: 'element' }
}
