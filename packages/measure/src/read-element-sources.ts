import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import type { Element } from './element-types.ts'
import { findMeasureFolder, readMeasureData } from './load-measure.ts'

const require = createRequire(import.meta.url)

/** One element file as it stands on disk: its name without extension, and what it holds. */
export interface ElementFile {
  readonly name: string
  readonly element: Element
}

/** Reads every element file of a measure in the order of file names; an unknown id or a missing folder gives none. */
export function readElementFiles(measureId: string): ElementFile[] {
  const measureFolder = findMeasureFolder(measureId)
  if (measureFolder === undefined) return []
  const folder = join(measureFolder, 'elements')
  if (!existsSync(folder)) return []
  // Loaded here and not at the top: a run that only loads the measure must not pay for the YAML parser.
  const { parse } = require('yaml') as typeof import('yaml')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      name: basename(file, '.yaml'),
      element: parse(readFileSync(join(folder, file), 'utf8')) as Element,
    }))
}

/**
 * Reads the element sources of a measure in the order of its `elementOrder`, for the generator of the proposal schema.
 * Throws naming every id that lacks a file and every file that is not in the list.
 */
export function readElementSources(measureId: string): Element[] {
  const order = readMeasureData(measureId)?.elementOrder ?? []
  const byId = new Map(readElementFiles(measureId).map(({ element }) => [element.id, element]))
  const missing = order.filter((id) => !byId.has(id))
  const unlisted = [...byId.keys()].filter((id) => !order.includes(id))
  if (missing.length > 0 || unlisted.length > 0) {
    throw new Error(
      `elements of ${measureId}: missing [${missing.join(', ')}], not listed [${unlisted.join(', ')}]`,
    )
  }
  return order.flatMap((id) => byId.get(id) ?? [])
}
