import type { Bilingual } from '../problem.ts'
import type { DataSchema, Form } from './form.ts'
import { resolveSchema } from './schema-walk.ts'

/** A field the finished paper needs and the data lacks: the paper shows a blank there. */
export interface MissingField extends Bilingual {
  /** JSON pointer of the field. */
  readonly field: string
}

/** The required fields and those marked `x-expected` that the data leaves out or empty, in the order of the schema. */
export function findMissingFields(form: Form, data: unknown): MissingField[] {
  return missingUnder(form.schema, form.schema, data, '', [])
}

function missingUnder(
  root: DataSchema,
  node: DataSchema,
  data: unknown,
  pointer: string,
  path: readonly Bilingual[],
  /** Whether the node's required fields are: those of an optional group left out altogether are not. */
  isDemanded = true,
): MissingField[] {
  const values = isRecord(data) ? data : {}
  return Object.entries(node.properties ?? {}).flatMap(([name, raw]) => {
    const schema = resolveSchema(root, raw)
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    const title = { zh: schema.title ?? name, en: schema['x-title-en'] ?? name }
    const here = [...path, title]
    const field = `${pointer}/${name}`
    const isRequired = node.required?.includes(name) === true && isDemanded
    if (schema.properties !== undefined) {
      return missingUnder(root, schema, value, field, here, isRequired || isRecord(value))
    }
    const lacks = schema['x-expected'] === true ? isBlank(value) : isRequired && isUnanswered(value)
    if (!lacks) return []
    return [
      { field, zh: here.map((step) => step.zh).join(' › '), en: here.map((step) => step.en).join(' › ') },
    ]
  })
}

/** An empty list is an answer to a required list (nothing lacks), but not to an expected one. */
function isBlank(value: unknown): boolean {
  return isUnanswered(value) || (Array.isArray(value) && value.length === 0)
}

function isUnanswered(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
