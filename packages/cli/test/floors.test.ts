import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const packages = join(import.meta.dirname, '../..')

/** Floors of the house: a package may use only packages of floors below its own. */
const floors: Readonly<Record<string, number>> = {
  reader: 0,
  measure: 0,
  specimens: 0,
  checker: 1,
  preview: 1,
  report: 1,
  writer: 1,
  batch: 2,
  evaluation: 2,
  cli: 3,
}
const data = ['corpora', 'schemas', 'templates', 'examples']

function codeOf(name: string): string[] {
  const folder = join(packages, name, 'src')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

const manifest = (name: string) => JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'))

it('every package has its floor', () => {
  expect(readdirSync(packages).sort()).toEqual(Object.keys(floors).sort())
})

describe.each(Object.entries(floors))('package %s', (name, floor) => {
  it('depends on lower floors only', () => {
    const own = Object.keys(manifest(name).dependencies ?? {})
      .filter((dependency) => dependency.startsWith('@lunshen/'))
      .map((dependency) => dependency.slice('@lunshen/'.length))
      .filter((dependency) => !data.includes(dependency))
    for (const dependency of own) expect(floors[dependency], dependency).toBeLessThan(floor)
  })

  it('uses every dependency it declares', () => {
    const code = codeOf(name).join('\n')
    for (const dependency of Object.keys(manifest(name).dependencies ?? {})) {
      if (dependency.startsWith('@types/')) continue
      expect(code.includes(`'${dependency}`), dependency).toBe(true)
    }
  })

  it('enters others by their one door', () => {
    const deep = codeOf(name)
      .join('\n')
      .match(
        /from '@lunshen\/(?:reader|measure|specimens|checker|preview|report|writer|batch|evaluation)\/[^']*'/g,
      )
    expect(deep).toBe(null)
  })

  it('touches console, environment and process only in the command line', () => {
    if (name === 'cli') return
    const touching = codeOf(name)
      .join('\n')
      .match(/\bconsole\.\w+\(|\bprocess\.(?:env|exit|argv|stdout|stderr)|\bDate\.now\(|\bnew Date\(\)/g)
    expect(touching).toBe(null)
  })
})
