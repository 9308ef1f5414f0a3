import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Element, ProposalSchema } from './element-types.ts'
import type { Measure, MeasureData } from './measure-types.ts'

const require = createRequire(import.meta.url)
const measuresFolder = join(dirname(require.resolve('@lunshen/corpora/package.json')), 'measures')
const schemasFolder = dirname(require.resolve('@lunshen/schemas/package.json'))
const loaded = new Map<string, Measure>()

/** The measure that is used when none is named. */
export const defaultMeasureId = 'draft-2025'

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch (cause) {
    throw new Error(`measure data cannot be read: ${path}`, { cause })
  }
}

function readElements(data: MeasureData): Element[] {
  const schema = readJson<ProposalSchema>(join(schemasFolder, data.proposalSchema))
  return Object.entries(schema.properties).map(([id, property]) => ({ id, ...property['x-lunshen'] }))
}

/** Lists the ids of all measures at hand, sorted. */
export function listMeasures(): string[] {
  return readdirSync(measuresFolder)
    .filter((id) => existsSync(join(measuresFolder, id, 'measure.json')))
    .sort()
}

/** The folder of a measure's data; undefined for an id that is not listed. */
export function findMeasureFolder(id: string): string | undefined {
  return listMeasures().includes(id) ? join(measuresFolder, id) : undefined
}

/** Reads what measure.json holds, without the elements; undefined for an unknown id. */
export function readMeasureData(id: string): MeasureData | undefined {
  const folder = findMeasureFolder(id)
  return folder === undefined ? undefined : readJson<MeasureData>(join(folder, 'measure.json'))
}

/**
 * Loads a measure with its elements; undefined for an unknown id. The same id gives the same object, which nobody may change.
 * Throws only where our own data are broken or the proposal schema has not been generated.
 */
export function loadMeasure(id: string = defaultMeasureId): Measure | undefined {
  const known = loaded.get(id)
  if (known) return known
  const data = readMeasureData(id)
  if (!data) return undefined
  const measure: Measure = { ...data, elements: readElements(data) }
  loaded.set(id, measure)
  return measure
}
