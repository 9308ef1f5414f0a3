import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DataSchema, Form, FormHeader } from './form.ts'

const require = createRequire(import.meta.url)
const formId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** All forms under `templates/`, sorted by id. */
export function listForms(): Form[] {
  return readdirSync(packageFolder('@lunshen/templates'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map(loadForm)
    .filter((form) => form !== undefined)
}

/** Reads one form by its id; undefined where there is none of that name. */
export function loadForm(id: string): Form | undefined {
  if (!formId.test(id)) return undefined
  const folder = join(packageFolder('@lunshen/templates'), id)
  if (!existsSync(join(folder, 'form.json'))) return undefined
  const schemaName = `forms/${id}.schema.json`
  return {
    ...(readJson(join(folder, 'form.json')) as FormHeader),
    template: readFileSync(join(folder, 'template.md'), 'utf8'),
    guidance: readFileSync(join(folder, 'guidance.md'), 'utf8'),
    sample: readJson(join(folder, 'sample.json')),
    schema: readJson(join(packageFolder('@lunshen/schemas'), schemaName)) as DataSchema,
    schemaPath: `schemas/${schemaName}`,
  }
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
