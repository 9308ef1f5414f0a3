import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { buildProposalSchema } from '../src/build-proposal-schema.ts'
import { findArticle } from '../src/find-article.ts'
import { defaultMeasureId, listMeasures, loadMeasure, readMeasureData } from '../src/load-measure.ts'
import type { MeasureData } from '../src/measure-types.ts'
import { readElementFiles, readElementSources } from '../src/read-element-sources.ts'

const require = createRequire(import.meta.url)
const schema = JSON.parse(readFileSync(require.resolve('@lunshen/schemas/element.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true }).compile(schema)
const data = readMeasureData(defaultMeasureId) as MeasureData
const files = readElementFiles(defaultMeasureId)

describe('the element sources', () => {
  it('are the 36 of elementOrder, each in the file of its name', () => {
    expect(data.elementOrder).toHaveLength(36)
    expect(files.map(({ name }) => name).toSorted()).toEqual(data.elementOrder.toSorted())
    for (const { name, element } of files) expect(element.id).toBe(name)
  })

  it('are valid', () => {
    const faults = files.filter(({ element }) => !validate(element)).map(({ name }) => name)
    expect(faults).toEqual([])
  })

  it('come in the order of elementOrder', () => {
    expect(readElementSources(defaultMeasureId).map(({ id }) => id)).toEqual(data.elementOrder)
  })

  it('name the article and item that their id names', () => {
    for (const { element } of files) {
      const byId = findArticle(data, element.id.split('.').slice(0, 2).join('.'))
      expect(byId?.item, element.id).toBeDefined()
      expect(element.article).toBe(`${byId?.article.label}${byId?.item?.label}`)
    }
  })

  it('share no strong alias', () => {
    const owners = new Map<string, string[]>()
    for (const { name, element } of files) {
      for (const alias of element.aliases.strong) {
        const key = alias.normalize('NFKC').toLowerCase()
        owners.set(key, [...(owners.get(key) ?? []), name])
      }
    }
    const shared = [...owners].filter(([, names]) => names.length > 1)
    expect(shared).toEqual([])
  })
})

describe('loadMeasure', () => {
  it('gives the default measure with its 36 elements as the sources have them', () => {
    const measure = loadMeasure()
    expect(measure?.id).toBe('draft-2025')
    expect(measure?.elements).toEqual(readElementSources(defaultMeasureId))
    expect(measure?.elements).toHaveLength(36)
  })

  it('reads the schema that the sources give today', () => {
    const onDisk = JSON.parse(
      readFileSync(require.resolve(`@lunshen/schemas/${data.proposalSchema}`), 'utf8'),
    )
    expect(onDisk).toEqual(buildProposalSchema(data.id, readElementSources(data.id)))
  })

  it('gives the same object again', () => {
    expect(loadMeasure('draft-2025')).toBe(loadMeasure())
  })

  it.each(['final-1999', '', '..', '../measures/draft-2025', 'draft-2025/elements'])(
    'knows no measure %j',
    (id) => {
      expect(loadMeasure(id)).toBeUndefined()
      expect(readElementFiles(id)).toEqual([])
    },
  )

  it('lists the measures', () => {
    expect(listMeasures()).toContain(defaultMeasureId)
  })
})
